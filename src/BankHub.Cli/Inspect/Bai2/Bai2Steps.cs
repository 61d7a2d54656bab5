using BankHub.Formats.Bai2;
using BankHub.Formats.Bai2.Reading;
using BankHub.Mapping.Bai2;

namespace BankHub.Cli.Inspect.Bai2;

/// <summary>What is measured with a file: items are physical records.</summary>
internal static class Bai2Steps
{
    private static readonly Bai2ReadOptions Unchecked = new() { Check = false };

    public static IReadOnlyList<FormatStep> Of(ReadOnlyMemory<byte> whole) =>
    [
        new("parse", "records and fields, nothing kept", () => Read(whole, Unchecked)),
        new("parse+check", "every field, every rule, every control", () => Read(whole, Bai2ReadOptions.Default)),
        new("canonical", "both passes, statements and entries in canonical words", () => Map(whole)),
    ];

    private static long Read(ReadOnlyMemory<byte> whole, Bai2ReadOptions options)
    {
        var reader = new Bai2Reader(whole, options);
        while (reader.Read())
        {
        }

        return reader.Lines;
    }

    private static long Map(ReadOnlyMemory<byte> whole) => new StatementsToItems().Decode(whole).LongCount();
}
