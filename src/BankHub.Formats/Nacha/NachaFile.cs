using System.Buffers;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Rules;
using BankHub.Formats.Nacha.Writing;

namespace BankHub.Formats.Nacha;

/// <summary>A whole file as one object: the usable and the unusable records alike, with everything that was found.</summary>
public sealed record NachaFile(
    FileHeader? Header,
    IReadOnlyList<NachaBatch> Batches,
    FileControlRecord? Control,
    NachaForm Form,
    IReadOnlyList<NachaFinding> Findings)
{
    /// <summary>No more findings are kept, so that a hostile body cannot fill the memory; of errors at least one is.</summary>
    public const int MaxFindings = 10_000;

    /// <summary>Whether there is no error; warnings are allowed.</summary>
    public bool IsValid => !Findings.Any(finding => finding.IsError);

    /// <summary>Reads the first file of a body; of further ones only the findings are kept.</summary>
    public static NachaFile Read(ReadOnlySequence<byte> body, NachaReadOptions? options = null)
    {
        var reader = new NachaReader(body, options);
        var first = new FileCollector();
        List<NachaFinding> findings = [];
        while (reader.Read())
        {
            findings.Keep(reader.Item.Findings);
            if (!first.IsClosed)
            {
                first.Add(reader.Item.Record);
            }
        }

        return first.Complete(reader.Form, findings);
    }

    /// <summary>Reads the first file of a body.</summary>
    public static NachaFile Read(ReadOnlyMemory<byte> body, NachaReadOptions? options = null) =>
        Read(new ReadOnlySequence<byte>(body), options);

    /// <summary>Reads every file of a body; what is found between two belongs to the second.</summary>
    public static IReadOnlyList<NachaFile> ReadAll(ReadOnlySequence<byte> body, NachaReadOptions? options = null)
    {
        var reader = new NachaReader(body, options);
        List<NachaFile> files = [];
        List<NachaFinding> findings = [];
        var current = new FileCollector();
        while (reader.Read())
        {
            if (reader.Item.Record is FileHeader && !current.IsEmpty)
            {
                files.Add(current.Complete(reader.FormBefore, findings));
                (current, findings) = (new(), []);
            }

            findings.Keep(reader.Item.Findings);
            current.Add(reader.Item.Record);
        }

        files.Add(current.Complete(reader.Form, findings));
        return files;
    }

    /// <summary>Writes the records as they are: a correct file comes out byte for byte as it was read.</summary>
    public void WriteTo(IBufferWriter<byte> output)
    {
        var writer = new NachaWriter(output, Form, asRead: true);
        foreach (var record in Records())
        {
            writer.Write(record);
        }

        writer.Complete();
    }

    /// <summary>The records in their order, an entry with its addenda, filling apart.</summary>
    public IEnumerable<NachaRecord> Records()
    {
        if (Header is not null)
        {
            yield return Header;
        }

        foreach (var batch in Batches)
        {
            yield return batch.Header;
            foreach (var entry in batch.Entries)
            {
                yield return entry;
            }

            if (batch.Control is not null)
            {
                yield return batch.Control;
            }
        }

        if (Control is not null)
        {
            yield return Control;
        }
    }
}
