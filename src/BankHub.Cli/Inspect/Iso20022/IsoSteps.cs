using System.Buffers;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Formats.Iso20022.Writing;

namespace BankHub.Cli.Inspect.Iso20022;

/// <summary>What is measured with messages of ISO 20022: items are transactions, entries or statuses.</summary>
internal static class IsoSteps
{
    public static IReadOnlyList<FormatStep> Of(ReadOnlyMemory<byte> whole)
    {
        using var reader = MessageReader.ReadWhole(whole);
        var items = Stream(whole);
        List<FormatStep> steps =
        [
            new("parse", "transaction by transaction, nothing kept; checking is part of reading", () => Stream(whole)),
            new("parse+check", "the whole message as one object with every finding", () => Whole(whole, items)),
        ];

        // Out is strict: what was tolerated, or is of a version that is only read, is not written.
        if (reader.Version is { IsDescribed: true } version && reader.Message is { } message)
        {
            var output = new ArrayBufferWriter<byte>(whole.Length + 1000);
            if (!MessageWriter.Write(output, version, message).HasErrors)
            {
                steps.Add(new("write", "the object as bytes", () =>
                {
                    output.ResetWrittenCount();
                    MessageWriter.Write(output, version, message);
                    return items;
                }));
            }
        }

        return steps;
    }

    private static long Stream(ReadOnlyMemory<byte> whole)
    {
        using var reader = MessageReader.Open(whole);
        while (reader.Read())
        {
            // Each item is dropped as the next one comes.
        }

        return reader.Items;
    }

    private static long Whole(ReadOnlyMemory<byte> whole, long items)
    {
        using var reader = MessageReader.ReadWhole(whole);
        return reader.Message is null ? 0 : items;
    }
}
