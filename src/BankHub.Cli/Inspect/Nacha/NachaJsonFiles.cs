using System.Buffers;
using BankHub.Formats.Nacha;
using BankHub.Formats.Nacha.Json;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Rules;

namespace BankHub.Cli.Inspect.Nacha;

/// <summary>NACHA files written as JSON (schemas/nacha.schema.json), read whole.</summary>
internal sealed class NachaJsonFiles : IFileFormat
{
    public string Name => "nacha-json";

    public IReadOnlyCollection<string> Rules => [.. NachaRules.ByName.Keys];

    /// <summary>An object with a member that only this format has.</summary>
    public Likeness Of(ReadOnlySpan<byte> head)
    {
        head = head.StartsWith("\uFEFF"u8) ? head[3..] : head;
        return !head.TrimStart(" \t\r\n"u8).StartsWith("{"u8) ? Likeness.None
            : head.IndexOf("\"fileHeader\""u8) >= 0 ? Likeness.Close
            : head.IndexOf("\"batches\""u8) >= 0 || head.IndexOf("\"IATBatches\""u8) >= 0 ? Likeness.Remote : Likeness.None;
    }

    public Inspection Inspect(FileBody body, InspectionTerms terms)
    {
        var whole = body.Whole();
        var file = NachaJson.Read(whole, new() { Waived = terms.Waived });
        var summary = NachaSummary.Of(file);
        var overview = new NachaOverview();
        foreach (var record in file.Records())
        {
            overview.Add(new(record, 0, 0, []));
        }

        var errors = file.Findings.Count(finding => finding.IsError);
        return new(Name, NachaNumbers.Type(summary), [.. file.Findings.Select(Problem)], errors, file.Findings.Count - errors,
            Broken(whole, terms.Waived), NachaNumbers.Of(summary), overview.Lines(summary));
    }

    public IReadOnlyList<FormatStep> Steps(ReadOnlyMemory<byte> whole)
    {
        var file = NachaJson.Read(whole);
        var entries = NachaSteps.Entries(file);
        var output = new ArrayBufferWriter<byte>(whole.Length + 1000);
        return
        [
            new("parse+check", "the whole file as one object with every finding", () => NachaSteps.Entries(NachaJson.Read(whole))),
            new("write", "the object as JSON", () => NachaSteps.Write(output, () => NachaJson.Write(file, output), entries)),
        ];
    }

    /// <summary>The waived rules that the file breaks, which only reading it without waivers tells.</summary>
    private static IReadOnlyCollection<string> Broken(ReadOnlyMemory<byte> whole, IReadOnlySet<string> waived) => waived.Count == 0 ? []
        : [.. NachaJson.Read(whole, NachaReadOptions.Default).Findings.Select(finding => finding.Rule.Name).Where(waived.Contains)
            .Distinct().Order(StringComparer.Ordinal)];

    private static Problem Problem(NachaFinding finding) =>
        new(finding.IsError, 0, 0, finding.Record, finding.Field, finding.Rule.Name, finding.Message)
        {
            Value = finding.Value,
            Section = finding.Rule.Section,
        };
}
