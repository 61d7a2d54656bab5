using System.Text;
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

    private const int Width = 35;
    private const int Line = 105;
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
                    remarks = remarks with { MessageReference = Said(item.Text) };
                    break;
                case Payment when remarks.PaymentReference is null:
                    remarks = remarks with { PaymentReference = Said(item.Text) };
                    break;
                case Charges when Amount(item.Text) is { } charge:
                    remarks = remarks with { Taken = [.. remarks.Taken, new() { Amount = charge }] };
                    break;
                case Charges when item.Text.Length == 0:
                    break;
                case Words:
                    words.AddRange(TextLines.Pieces(item.Text, Line));
                    break;
                case { Length: 4 } when code is null && item.Code is not (Message or Payment or Charges):
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

    /// <summary>The lines of the field; what has no place is told.</summary>
    public static List<string> Write(ReturnedPayment payment, string mark, MtOutgoing to)
    {
        var lines = new List<string> { $"/{mark}/{NoField}" };
        if (payment.Reasons is [{ } reason, ..])
        {
            var words = string.Join(' ', reason.AdditionalInformation.Select(line => to.Words("$.payments[0].reasons", line)));
            if (reason.Code?.Code is { Length: 4 } code)
            {
                lines.AddRange(new CodedText(code, words).Write(Width));
            }
            else if (words.Length > 0)
            {
                lines.AddRange(new CodedText(Words, words).Write(Width));
            }
        }

        if ((payment.Original.InstructionIdentification ?? payment.Original.MessageIdentification) is { } message)
        {
            lines.AddRange(new CodedText(
                Message, to.Exact("$.payments[0].original.instructionIdentification", message, Width)).Write(Width));
        }

        if (payment.Original.EndToEndIdentification is { } end)
        {
            lines.AddRange(new CodedText(Payment, Related(end, to)).Write(Width));
        }

        lines.AddRange(payment.Charges.Where(charge => charge.Amount.Value > 0).SelectMany(charge => new CodedText(
            Charges, $"{charge.Amount.Currency.Value}{MtAmounts.Write(charge.Amount.Value)}").Write(Width)));
        return lines;
    }

    /// <summary>A name of up to sixteen characters; a longer one is cut with a mark, as the translation rules allow for this one.</summary>
    public static string Related(string name, MtOutgoing to)
    {
        const int Most = 16;
        var known = to.Exact("$.payments[0].original.endToEndIdentification", name[..Math.Min(name.Length, Most)], Most);
        return name.Length <= Most ? known : to.Fit("$.payments[0].original.endToEndIdentification", [known, ""], 1, Most)[0];
    }

    private static Sum? Amount(string text) =>
        text.Length > 3 && Currency.TryParse(text.AsSpan(0, 3), out var currency, out _)
        && MtAmounts.TryRead(Encoding.Latin1.GetBytes(text[3..]), out var amount) && Sum.TryCreate(amount, currency, out var sum, out _)
            ? sum
            : null;

    private static string? Said(string text) => text.Length > 0 ? text : null;
}
