using System.Buffers;
using BankHub.Formats.Nacha;

namespace BankHub.Cli.Inspect.Nacha;

/// <summary>What is measured with NACHA files: items are entries.</summary>
internal static class NachaSteps
{
    public static long Entries(NachaFile file) => file.Batches.Sum(batch => (long)batch.Entries.Count);

    /// <summary>Reads to the end and counts what is usable, so that nothing is optimised away.</summary>
    public static long Stream(ReadOnlyMemory<byte> whole)
    {
        var reader = NachaFormat.Stream([whole]);
        var entries = 0L;
        while (reader.Read())
        {
            entries += reader.Item.Record is Formats.Nacha.Records.EntryRecord ? 1 : 0;
        }

        return entries;
    }

    /// <summary>Writes into the same memory again.</summary>
    public static long Write(ArrayBufferWriter<byte> output, Action write, long entries)
    {
        output.ResetWrittenCount();
        write();
        return entries;
    }
}
