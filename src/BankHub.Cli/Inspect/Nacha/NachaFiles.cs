using System.Buffers;
using BankHub.Formats.Nacha;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Rules;

namespace BankHub.Cli.Inspect.Nacha;

/// <summary>NACHA files, read record by record in constant memory.</summary>
internal sealed class NachaFiles : IFileFormat
{
    public string Name => "nacha";

    public IReadOnlyCollection<string> Rules => [.. NachaRules.ByName.Keys];

    /// <summary>A file that lost its header may still be told by the records after it, which the reader knows.</summary>
    public Likeness Of(ReadOnlySpan<byte> head)
    {
        if (NachaFormat.IsLikely(head))
        {
            return Likeness.Close;
        }

        var reader = new NachaReader(new ReadOnlySequence<byte>(head.ToArray()));
        return reader.Read() && !reader.Item.Findings.Any(IsForeign) ? Likeness.Remote : Likeness.None;
    }

    public Inspection Inspect(FileBody body, InspectionTerms terms)
    {
        var reader = NachaFormat.Stream(body.Chunks(), new() { Waived = terms.Waived });
        var summary = new NachaSummary();
        var overview = new NachaOverview();
        List<NachaFinding> findings = [];
        var (errors, warnings) = (0L, 0L);
        while (reader.Read())
        {
            summary.Add(reader.Item);
            overview.Add(reader.Item);
            foreach (var finding in reader.Item.Findings)
            {
                (errors, warnings) = finding.IsError ? (errors + 1, warnings) : (errors, warnings + 1);
            }

            findings.Keep(reader.Item.Findings);
        }

        return new(Name, NachaNumbers.Type(summary), new NachaProblems(body, terms).Of(findings), errors, warnings, reader.Waived,
            NachaNumbers.Of(summary), overview.Lines(summary));
    }

    public IReadOnlyList<FormatStep> Steps(ReadOnlyMemory<byte> whole)
    {
        var file = NachaFormat.Read(whole);
        var entries = NachaSteps.Entries(file);
        var output = new ArrayBufferWriter<byte>(whole.Length + 1000);
        return
        [
            new("parse", "entry by entry, nothing kept; checking is part of reading", () => NachaSteps.Stream(whole)),
            new("parse+check", "the whole file as one object with every finding", () => NachaSteps.Entries(NachaFormat.Read(whole))),
            new("write", "the object as bytes", () => NachaSteps.Write(output, () => NachaFormat.Write(file, output), entries)),
        ];
    }

    private static bool IsForeign(NachaFinding finding) => finding.Rule == NachaRules.OtherFormat || finding.Rule == NachaRules.EmptyFile;
}
