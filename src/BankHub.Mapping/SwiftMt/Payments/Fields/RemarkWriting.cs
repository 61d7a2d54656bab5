using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Formats.SwiftMt.Writing;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Mapping.SwiftMt.Parts;
using BankHub.Mapping.SwiftMt.Payments.Reading;

namespace BankHub.Mapping.SwiftMt.Payments.Fields;

/// <summary>Writes what banks shall know and do: as instruction codes (23E) where there are some, else as lines of field 72.</summary>
internal sealed class RemarkWriting(BankMapping mapping, MtOutgoing to)
{
    private const int Width = 35;
    private const int Lines = 6;
    private const int MoreInformation = 30;

    // User Handbook, MT 103, field 23E, rule D98.
    private static readonly string[] Order =
        ["SDVA", "INTC", "REPA", "CORT", "HOLD", "CHQB", "PHOB", "TELB", "PHON", "TELE", "PHOI", "TELI"];

    private readonly List<(string Code, string? Words, string? Otherwise)> _instructions = [];
    private readonly List<string> _lines = [];

    /// <summary>Field 111, where a service level says it.</summary>
    public string? ServiceType { get; private set; }

    public void Tell(Payment payment, InterbankData data, bool hasInstructions)
    {
        foreach (var level in data.ServiceLevels)
        {
            Level(level, hasInstructions);
        }

        // The scheme's own level is said where nobody said another one.
        if (data.ServiceLevels.Count == 0 && Scheme(payment.Scheme) is { } words)
        {
            Say("SVCLVL", words[0]);
            if (words.Length > 1)
            {
                Say("LOCINS", words[1]);
            }
        }

        Coded(payment.CategoryPurpose, "categoryPurpose", "CATPURP", hasInstructions);
        Coded(data.ClearingChannel, "clearingChannel", "CLRCHN", hasInstructions);
        if (data.LocalInstrument is { } instrument)
        {
            Say("LOCINS", instrument.Value);
        }

        if (payment.Purpose is { } purpose)
        {
            Say("PURP", purpose);
        }

        for (var i = 0; i < payment.InstructionForCreditorAgent.Count; i++)
        {
            Instruct(payment.InstructionForCreditorAgent[i], "ACC", $"$.instructionForCreditorAgent[{i}]", hasInstructions);
        }

        foreach (var instruction in data.InstructionsForNextAgent)
        {
            Instruct(instruction, "REC", "data.instructionsForNextAgent", hasInstructions);
        }
    }

    /// <summary>Instructions alone, as a cover tells them of the transfer that it pays for.</summary>
    public void Instruct(
        ValueList<InstructionForCreditorAgent> forCreditor, ValueList<InstructionForCreditorAgent> forNext, string path)
    {
        foreach (var instruction in forCreditor)
        {
            Instruct(instruction, "ACC", $"{path}.instructionForCreditorAgent", hasInstructions: false);
        }

        foreach (var instruction in forNext)
        {
            Instruct(instruction, "REC", $"{path}.instructionsForNextAgent", hasInstructions: false);
        }
    }

    /// <summary>Banks that had the payment before.</summary>
    public void Previous(IEnumerable<Agent> agents, string path)
    {
        foreach (var agent in agents)
        {
            if (BankWriting.InWords(agent, path, to) is { } words)
            {
                Say("INS", words);
            }
        }
    }

    public void Say(string code, string words) => _lines.AddRange(new CodedText(code, words).Write(Width));

    /// <summary>As the customer gives them to his bank, in any order.</summary>
    public void AddInstructions(MtDraft draft)
    {
        foreach (var (code, words, _) in _instructions)
        {
            draft.Add("23E", code, words);
        }
    }

    /// <summary>
    /// As banks give them on, in the order that the handbook wants. Beside what the payee is to do before he is paid, the kind of the
    /// payment cannot stand (rule D67): it is said in field 72.
    /// </summary>
    public void AddOrdered(MtDraft draft)
    {
        var isHeld = _instructions.Any(one => one.Code is "HOLD" or "CHQB");
        (string Code, string? Words, string? Otherwise)[] given = [.. _instructions.Where(one => !isHeld || one.Otherwise is null)];
        foreach (var (code, _, otherwise) in _instructions.Except(given))
        {
            Say(otherwise!, code);
        }

        var ordered = given.OrderBy(one => Array.IndexOf(Order, one.Code)).ToList();
        if (!ordered.SequenceEqual(given))
        {
            to.Note("$.instructionForCreditorAgent", "reordered", "The codes stand in the order that the message wants.");
            to.Note("data.instructionsForNextAgent", "reordered", "The codes stand in the order that the message wants.");
        }

        foreach (var (code, words, _) in ordered)
        {
            draft.Add("23E", code, words);
        }
    }

    public void AddLines(MtDraft draft)
    {
        if (_lines.Count > Lines)
        {
            to.Lose("data.remarks", "Field 72 has six lines, and more would have to be said.");
            _lines.RemoveRange(Lines, _lines.Count - Lines);
        }

        if (_lines.Count > 0)
        {
            draft.Add("72", string.Join("\r\n", _lines));
        }
    }

    /// <summary>Where the message has no field 72.</summary>
    public void LoseLines()
    {
        if (_lines.Count > 0)
        {
            to.Lose("data.remarks", "The message has no field for what the bank shall know beside the payment.");
        }
    }

    private void Level(Word level, bool hasInstructions)
    {
        if (level is { IsProprietary: false, Value: ['G', >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9'] } && ServiceType is null)
        {
            ServiceType = level.Value[1..];
        }
        else
        {
            Coded(level.Value, "serviceLevel", "SVCLVL", hasInstructions);
        }
    }

    private void Coded(string? word, string target, string code, bool hasInstructions)
    {
        if (word is not null && hasInstructions && mapping.Canonical(RemarkReading.Instructions, word) == target)
        {
            _instructions.Add((word, null, target == "clearingChannel" ? null : code));
        }
        else if (word is not null && target == "clearingChannel")
        {
            // Real-time settlement is asked for before the next bank (//RT).
            if (word != "RTGS")
            {
                to.Lose("data.clearingChannel", "The message has no place for the clearing channel.");
            }
        }
        else if (word is not null)
        {
            Say(code, word);
        }
    }

    private string[]? Scheme(Scheme scheme) =>
        mapping.Bank(Iso20022.Parts.PaymentTypes.Table, scheme.Value) is { } words && words != "-" ? words.Split('/') : null;

    private void Instruct(InstructionForCreditorAgent instruction, string without, string path, bool hasInstructions)
    {
        var words = instruction.InstructionInformation is { } given ? to.Words($"{path}.instructionInformation", given) : null;
        var begun = words is null ? null : CodedText.CodeOf(words);
        var code = instruction.Code ?? (IsInstruction(begun, "nextAgent") ? begun : null);
        if (code is not null && hasInstructions && mapping.Canonical(RemarkReading.Instructions, code) is "creditorAgent" or "nextAgent")
        {
            var more = instruction.Code is null ? words![(code!.Length + 2)..] : words;
            _instructions.Add((code!, Cut(more, path), null));
        }
        else if (instruction.Code is not null)
        {
            to.Lose($"{path}.code", "The message has no place for the instruction's code.");
            Plain(words, begun, without, path);
        }
        else
        {
            Plain(words, begun, without, path);
        }
    }

    private bool IsInstruction(string? code, string target) =>
        code is not null && mapping.Canonical(RemarkReading.Instructions, code) == target;

    private string? Cut(string? words, string path) => string.IsNullOrEmpty(words) ? null
        : words.Length <= MoreInformation ? words
        : to.Fit(path, [words[..MoreInformation], ""], 1, MoreInformation)[0];

    private void Plain(string? words, string? begun, string without, string path)
    {
        if (words is null)
        {
            return;
        }

        if (begun is null)
        {
            to.Note(path, "coded", $"The text stands under the code {without}.");
            Say(without, words);
        }
        else
        {
            Say(begun, words[(begun.Length + 2)..]);
        }
    }
}
