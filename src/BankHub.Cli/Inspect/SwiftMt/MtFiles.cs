using BankHub.Formats.SwiftMt;
using BankHub.Formats.SwiftMt.Reading;
using BankHub.Formats.SwiftMt.Rules;

namespace BankHub.Cli.Inspect.SwiftMt;

/// <summary>SWIFT MT: FIN messages, batches of them and bare statements, read message by message.</summary>
internal sealed class MtFiles : IFileFormat
{
    /// <summary>Nobody reads more; all are counted.</summary>
    private const int MaxFindings = 10_000;

    public string Name => "mt";

    public IReadOnlyCollection<string> Rules => [.. MtRules.ByName.Keys];

    /// <summary>Blocks, or a text with field 20, are of this format; fields alone may be a piece of it.</summary>
    public Likeness Of(ReadOnlySpan<byte> head)
    {
        var reader = new MtReader(head.ToArray(), new() { Check = false });
        return !reader.Read() ? Likeness.None
            : !reader.Message.IsBare || reader.Message.Text.Find("20").IsThere ? Likeness.Close
            : Likeness.Remote;
    }

    public Inspection Inspect(FileBody body, InspectionTerms terms)
    {
        var reader = new MtReader(body.Chunks(), new() { Waived = terms.Waived });
        var numbers = new MtNumbers(terms.Show);
        var found = new List<MtFinding>();
        var (errors, warnings) = (0L, 0L);
        while (reader.Read())
        {
            numbers.Add(reader.Message);
            Add(reader.Message.Findings);
        }

        Add(reader.Rest);
        return new(Name, numbers.Type, [.. found.Select(MtProblems.Of)], errors, warnings, reader.Message.Findings.Waived, numbers.Json(),
            MtOverview.Lines(numbers));

        void Add(MtFindings findings)
        {
            (errors, warnings) = (errors + findings.Errors, warnings + findings.Warnings);
            found.AddRange(findings.Take(MaxFindings - found.Count));
        }
    }

    public IReadOnlyList<FormatStep> Steps(ReadOnlyMemory<byte> whole) => MtSteps.Of(whole);
}
