using BankHub.Formats.Bai2;
using BankHub.Formats.Bai2.Reading;
using BankHub.Formats.Bai2.Rules;

namespace BankHub.Cli.Inspect.Bai2;

/// <summary>BAI2: balance reports of banks, read record by record.</summary>
internal sealed class Bai2Files : IFileFormat
{
    /// <summary>Nobody reads more; all are counted.</summary>
    private const int MaxFindings = 10_000;

    /// <summary>Lines that have to be records where the first one is no header.</summary>
    private const int Looked = 10;

    /// <summary>Fields of a header that no other list of numbers has by chance.</summary>
    private const int LeastOfHeader = 5;

    public string Name => "bai2";

    public IReadOnlyCollection<string> Rules => [.. Bai2Rules.ByName.Keys];

    /// <summary>A file begins with its header; records alone may be a piece of one.</summary>
    public Likeness Of(ReadOnlySpan<byte> head)
    {
        var reader = new Bai2Reader(head.ToArray(), new() { Check = false });
        var (isHeader, count) = (false, 0);
        while (count < Looked && reader.Read())
        {
            var record = reader.Record;
            var isFirst = count++ == 0 && record.Kind == Bai2RecordKind.FileHeader;
            isHeader |= isFirst && record.Count >= LeastOfHeader;
            if (isFirst && !isHeader)
            {
                return Likeness.None;
            }

            if (record.Kind == Bai2RecordKind.None)
            {
                // The beginning of a long file may end in the middle of a record.
                return isHeader ? Likeness.Close : Likeness.None;
            }
        }

        return isHeader ? Likeness.Close : count > 0 ? Likeness.Remote : Likeness.None;
    }

    public Inspection Inspect(FileBody body, InspectionTerms terms)
    {
        var reader = new Bai2Reader(body.Chunks(), new Bai2ReadOptions { Waived = terms.Waived });
        var numbers = new Bai2Numbers(terms.Show);
        var found = new List<Bai2Finding>();
        var (errors, warnings) = (0L, 0L);
        while (reader.Read())
        {
            var findings = reader.Record.Findings;
            (errors, warnings) = (errors + findings.Errors, warnings + findings.Warnings);
            found.AddRange(findings.Take(MaxFindings - found.Count));
            numbers.Add(reader.Record);
        }

        return new(
            Name, numbers.Type, [.. found.Select(Bai2Problems.Of)], errors, warnings, reader.Record.Findings.Waived, numbers.Json(),
            Bai2Overview.Lines(numbers));
    }

    public IReadOnlyList<FormatStep> Steps(ReadOnlyMemory<byte> whole) => Bai2Steps.Of(whole);
}
