using BankHub.Core.Adapters;
using BankHub.Core.Answers;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Formats.SwiftMt.Values;
using BankHub.Mapping.SwiftMt.Parts;

namespace BankHub.Mapping.SwiftMt.Returns;

/// <summary>
/// Field 72 of a return or a rejection (SWIFT payments guidelines): /RETN/ or /REJT/ with the field that was wrong, the reason's code, the
/// names of the message (/MREF/) and of the payment (/TREF/), charges and text.
/// </summary>
internal sealed record ReturnRemarks
{
    public const string Message = "MREF";
    public const string Payment = "TREF";
    public const string Charges = "CHGS";
    public const string Words = "TEXT";
    public const string NoField = "99";

    /// <summary>The code of what no other code says (Payments Reject/Return Guidelines, reason codes).</summary>
    public const string Unspecified = "XT99";

    /// <summary>What stands beside a reason (Payments Reject/Return Guidelines), and the name behind /TEXT/.</summary>
    public static readonly string[] NoReasons = [Message, Payment, Words, Charges, "UETR", ReturnMark.Rejected, ReturnMark.Returned];

    private const int Width = 35;
    private const int Line = 105;
    private const int Room = 29;
    private const int Name = 16;
    private const string Nameless = "NONREF";
    private const string Reason = "$.payments[0].reasons";
    private const string Reasons = "returnReason";

    public string? MessageReference { get; init; }

    public string? PaymentReference { get; init; }

    public ValueList<StatedReason> Stated { get; init; } = [];

    public ValueList<Charge> Taken { get; init; } = [];

    public static ReturnRemarks Read(SaidField field, BankMapping mapping)
    {
        var (remarks, code, words) = (new ReturnRemarks(), (ReasonCode?)null, new List<string>());
        foreach (var item in CodedText.Read(field.Lines, Width))
        {
            switch (item.Code)
            {
                case ReturnMark.Returned or ReturnMark.Rejected:
                    if (item.Text is not (NoField or ""))
                    {
                        field.Leave($"/{item.Code}/");
                    }

                    break;
                case Message when remarks.MessageReference is null:
                    remarks = remarks with { MessageReference = item.Text == Nameless ? null : Said(item.Text) };
                    break;
                case Payment when remarks.PaymentReference is null:
                    remarks = remarks with { PaymentReference = Said(item.Text) };
                    break;
                case Charges when MtSums.Behind(item.Text) is { } charge:
                    remarks = remarks with { Taken = [.. remarks.Taken, new() { Amount = charge }] };
                    break;
                case Charges when item.Text.Length == 0:
                    break;
                case Words:
                    words.AddRange(TextLines.Pieces(item.Text, Line));
                    break;
                case { Length: 4 } when code is null && !NoReasons.Contains(item.Code):
                    code = new(mapping.Canonical(Reasons, item.Code) is null ? ReasonCode.Proprietary : ReasonCode.Iso20022, item.Code);
                    words.AddRange(TextLines.Pieces(item.Text, Line));
                    break;
                default:
                    words.AddRange(TextLines.Pieces(item.Whole, Line));
                    break;
            }
        }

        return code is null && words.Count == 0 ? remarks
            : remarks with { Stated = [new() { Code = code, AdditionalInformation = [.. words] }] };
    }

    /// <summary>
    /// The lines of the field, one for each part (error code T80). A reason has two letters or digits and two digits; another one stands in
    /// words.
    /// </summary>
    public static List<string> Write(ReturnedWords given, string mark, MtOutgoing to)
    {
        var (original, reason) = (given.Original, given.Reasons.Count > 0 ? given.Reasons[0] : new());
        var (code, words) = (reason.Code?.Code, reason.AdditionalInformation.Select(line => to.Words(Reason, line)));
        if (code is not null && !IsCode(code))
        {
            to.Note($"{Reason}[0]", "replaced", "The message has no such code; it stands in words.");
            (code, words) = (null, words.Prepend(code!));
        }

        var said = TextLines.Break(string.Join(' ', words), Room);
        if (said.Count > 1)
        {
            to.Note($"{Reason}[0].additionalInformation", "restructured", "The words go over two lines.");
            said = to.Fit($"{Reason}[0].additionalInformation", said, 2, Room);
        }

        var lines = new List<string> { $"/{mark}/{NoField}", $"/{code ?? Unspecified}/{(said.Count > 0 ? said[0] : "")}" };
        lines.Add($"/{Message}/" + to.Exact(
            "$.payments[0].original.instructionIdentification",
            original.InstructionIdentification ?? original.MessageIdentification ?? Nameless, Name));
        if (original.EndToEndIdentification is { } end)
        {
            lines.Add($"/{Payment}/{Related(end, to)}");
        }

        lines.AddRange(given.Charges.Where(charge => charge.Amount.Value > 0)
            .Select(charge => $"/{Charges}/{charge.Amount.Currency.Value}{MtAmounts.Write(charge.Amount.Value)}"));
        if (said.Count > 1)
        {
            lines.Add($"/{Words}/{said[1]}");
        }

        return lines;
    }

    /// <summary>A name of up to sixteen characters; a longer one is cut with a mark, as the translation rules allow for this one.</summary>
    public static string Related(string name, MtOutgoing to) => Cut(name, "$.payments[0].original.endToEndIdentification", to);

    public static string Cut(string name, string path, MtOutgoing to)
    {
        var known = to.Exact(path, name[..Math.Min(name.Length, Name)], Name);
        return name.Length <= Name ? known : to.Fit(path, [known, ""], 1, Name)[0];
    }

    private static bool IsCode(string code) =>
        code.Length == 4 && code.All(sign => char.IsAsciiLetterUpper(sign) || char.IsAsciiDigit(sign)) && code[2..].All(char.IsAsciiDigit);

    private static string? Said(string text) => text.Length > 0 ? text : null;
}

/// <summary>What a message says beside the fields of the payment that it brings back or refuses.</summary>
internal sealed record ReturnedWords(OriginalReferences Original, ValueList<StatedReason> Reasons, ValueList<Charge> Charges);
