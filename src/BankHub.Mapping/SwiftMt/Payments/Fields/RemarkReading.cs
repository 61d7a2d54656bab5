using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Mapping.Iso20022.Texts;
using BankHub.Mapping.SwiftMt.Parts;
using BankHub.Mapping.SwiftMt.Payments.Reading;

namespace BankHub.Mapping.SwiftMt.Payments.Fields;

/// <summary>
/// Reads fields 23E and 72 by the tables `mtInstruction` and `mtRemark`: the code says where its text goes. A code that no table knows is
/// an instruction for the creditor's bank, with its code (CBPR+ translation rules).
/// </summary>
internal sealed class RemarkReading(MtReading reading)
{
    public const string Instructions = "mtInstruction";
    public const string Table = "mtRemark";

    private const int Width = 35;
    private const int Text = 140;
    private const int MostAgents = 3;
    private const int MostInCode = 4;

    private readonly List<Agent> _previous = [];
    private readonly List<InstructionForCreditorAgent> _forCreditor = [];
    private readonly List<InstructionForCreditorAgent> _forNext = [];
    private readonly List<Word> _levels = [];
    private readonly List<string> _remittance = [];
    private Word? _instrument;
    private string? _category;
    private string? _purpose;
    private string? _channel;

    public static Remarks Read(SaidFields said, MtReading reading)
    {
        var of = new RemarkReading(reading);
        if (reading.Frame.ServiceType is { } service)
        {
            // Field 111, 001 for gpi, is the service level G001 (CBPR+ translation rules).
            of._levels.Add(new($"G{service}"));
        }

        foreach (var instruction in said.TakeAll("23E"))
        {
            of.Instruction(instruction);
        }

        foreach (var field in said.TakeAll("72"))
        {
            foreach (var item in CodedText.Read(field.Lines, Width))
            {
                of.Remark(item, field);
            }
        }

        return of.All();
    }

    private Remarks All() => new()
    {
        PreviousAgents = [.. _previous],
        ForCreditorAgent = [.. _forCreditor],
        ForNextAgent = [.. _forNext],
        ServiceLevels = [.. _levels],
        LocalInstrument = _instrument,
        CategoryPurpose = _category,
        Purpose = _purpose,
        ClearingChannel = _channel,
        Remittance = [.. _remittance],
    };

    private void Instruction(SaidField field)
    {
        var (code, words) = (field["Instruction Code"] ?? "", reading.From.Words(field["Additional Information"]));
        switch (reading.Mapping.Canonical(Instructions, code))
        {
            case "creditorAgent":
                _forCreditor.Add(new() { Code = code, InstructionInformation = words });
                break;
            case "nextAgent":
                _forNext.Add(new() { InstructionInformation = $"/{code}/{words}" });
                break;
            case "serviceLevel":
                _levels.Add(new(code));
                Leave(words, field);
                break;
            case "categoryPurpose" when _category is null:
                _category = code;
                Leave(words, field);
                break;
            case "clearingChannel":
                _channel = code;
                Leave(words, field);
                break;
            case "refused":
                reading.From.Report("$", "instruction", "The instruction changes what is paid, or from where; no payment says it.");
                break;
            default:
                field.Leave(code);
                break;
        }
    }

    private void Remark(CodedText item, SaidField field)
    {
        var target = reading.Mapping.Canonical(Table, item.Code);
        var words = reading.From.Words(item.Text);
        switch (target)
        {
            case "previousAgent" when words is not null && _previous.Count < MostAgents:
                _previous.Add(Bic.TryParse(words, out var bic, out _) ? new() { Bic = bic } : new() { Name = words });
                break;
            case "serviceLevel" when words is not null:
                _levels.Add(Word(words));
                break;
            case "localInstrument" when words is not null && _instrument is null:
                _instrument = Word(words);
                break;
            case "categoryPurpose" when _category is null && IsCode(words):
                _category = words;
                break;
            case "purpose" when _purpose is null && IsCode(words):
                _purpose = words;
                break;
            case "remittance" when words is not null:
                _remittance.AddRange(TextLines.Pieces(words, Text));
                break;
            case null or "nextAgent":
                Instruct(target is null && item.Code.Length > 0 ? _forCreditor : _forNext, item);
                break;
            default:
                field.Leave($"/{item.Code}/");
                break;
        }
    }

    private static void Instruct(List<InstructionForCreditorAgent> instructions, CodedText item) => instructions.AddRange(
        TextLines.Pieces(item.Whole, Text).Select(text => new InstructionForCreditorAgent { InstructionInformation = text }));

    private static void Leave(string? words, SaidField field)
    {
        if (words is not null)
        {
            field.Leave("additional information");
        }
    }

    private static Word Word(string words) => new(words, IsProprietary: !IsCode(words));

    private static bool IsCode(string? words) =>
        words?.Length is > 0 and <= MostInCode && words.All(sign => char.IsAsciiLetterUpper(sign) || char.IsAsciiDigit(sign));
}
