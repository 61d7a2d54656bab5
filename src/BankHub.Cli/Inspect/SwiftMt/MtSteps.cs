using BankHub.Formats.SwiftMt;
using BankHub.Formats.SwiftMt.Reading;
using BankHub.Formats.SwiftMt.Statements;

namespace BankHub.Cli.Inspect.SwiftMt;

/// <summary>What is measured with messages: items are entries where the file holds statements, else messages.</summary>
internal static class MtSteps
{
    private static readonly MtReadOptions Unchecked = new() { Check = false };

    public static IReadOnlyList<FormatStep> Of(ReadOnlyMemory<byte> whole) =>
    [
        new("parse", "blocks and fields, nothing kept", () => Read(whole, Unchecked)),
        new("parse+check", "every component and every rule, balances of statements", () => Read(whole, MtReadOptions.Default)),
    ];

    private static long Read(ReadOnlyMemory<byte> whole, MtReadOptions options)
    {
        var (messages, entries) = (0L, 0L);
        for (var reader = new MtReader(whole, options); reader.Read(); messages++)
        {
            if (MtStatement.Of(reader.Message) is { } statement)
            {
                foreach (var _ in statement.Lines)
                {
                    entries++;
                }
            }
        }

        return Math.Max(messages, entries);
    }
}
