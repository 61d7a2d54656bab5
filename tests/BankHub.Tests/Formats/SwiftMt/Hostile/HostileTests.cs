using System.Text;
using BankHub.Formats.SwiftMt;
using BankHub.Formats.SwiftMt.Reading;
using BankHub.Formats.SwiftMt.Statements;
using BankHub.Tests.Formats.SwiftMt.Rules;

namespace BankHub.Tests.Formats.SwiftMt.Hostile;

/// <summary>Cuts, changes, noise and size: nothing is thrown, nothing is lost in silence, and time is in proportion.</summary>
public sealed class HostileTests
{
    private static readonly string[] All =
    [
        Samples.Transfer, Samples.Statement,
        .. NetworkRuleTests.Kept.Select(row => Samples.Message((string)row[0], (string)row[2], (string)row[1])),
    ];

    [Fact]
    public void A_message_cut_at_any_byte_is_read_without_throwing_and_says_so()
    {
        foreach (var text in All)
        {
            var bytes = Samples.Bytes(text);
            var whole = bytes.AsSpan().LastIndexOf("-}"u8) + 2;
            for (var length = 0; length < whole; length++)
            {
                Assert.True(Walk(bytes.AsMemory(0, length)) > 0, $"{text[..40]} cut at {length} has no finding");
            }
        }
    }

    [Fact]
    public void A_changed_byte_never_throws()
    {
        var random = new Random(20261121);
        foreach (var text in All)
        {
            var bytes = Samples.Bytes(text);
            for (var i = 0; i < 400; i++)
            {
                var changed = bytes.ToArray();
                for (var k = random.Next(1, 5); k > 0; k--)
                {
                    var sign = random.Next(3) == 0 ? "{}:-$\r\n /"[random.Next(9)] : random.Next(256);
                    changed[random.Next(changed.Length)] = (byte)sign;
                }

                Walk(changed);
            }
        }
    }

    [Fact]
    public void Noise_never_throws()
    {
        var random = new Random(7);
        string[] words = ["{1:", "{2:", "{3:", "{4:", "{5:", "}", "-}", "\r\n", ":20:", ":61:", ":86:", ":60F:", "$", "{", "-", ":",
            "F01", "\n", "\r", "230704", "\0", "\u00ff"];
        for (var i = 0; i < 3000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => words[random.Next(words.Length)]));
            Walk(Encoding.Latin1.GetBytes(text));
        }
    }

    [Fact]
    public void Chunks_of_any_size_read_alike()
    {
        var bytes = Samples.Bytes(string.Join("$", All));
        var expected = Told(new([bytes]));
        foreach (var size in (int[])[1, 2, 3, 7, 64, 1000])
        {
            Assert.Equal(expected, Told(new(bytes.Chunk(size).Select(chunk => (ReadOnlyMemory<byte>)chunk))));
            Assert.Equal(expected, Told(new(Bai2.ReadingTests.Overwritten(bytes, size))));
        }
    }

    [Fact]
    public void What_is_larger_than_the_limit_is_refused()
    {
        var reader = new MtReader(new byte[] { (byte)':', (byte)'2', (byte)'0', (byte)':' }.Concat(new byte[100_000]).Chunk(1000)
            .Select(chunk => (ReadOnlyMemory<byte>)chunk), new() { MaxMessage = 10_000 });
        Assert.False(reader.Read());
        Assert.Equal("too-large", Assert.Single(reader.Rest).Rule.Name);
    }

    private static string Told(MtReader reader)
    {
        var told = new StringBuilder();
        while (reader.Read())
        {
            told.AppendLine($"{reader.Message.Type} {reader.Message.FirstLine} {reader.Message.Text.Count}");
            told.AppendLine(Encoding.Latin1.GetString(reader.Message.Bytes));
            told.AppendJoin('\n', reader.Message.Findings);
        }

        return told.AppendJoin('\n', reader.Rest).ToString();
    }

    /// <summary>Reads everything that can be asked for; says how many findings there were.</summary>
    internal static int Walk(ReadOnlyMemory<byte> body)
    {
        var (findings, reader) = (0, new MtReader(body));
        while (reader.Read())
        {
            var message = reader.Message;
            findings += message.Findings.Errors + message.Findings.Warnings;
            foreach (var field in message.Text)
            {
                _ = field.Tag.Length + field.Count + field[0].Length;
            }

            if (MtStatement.Of(message) is { } statement)
            {
                foreach (var line in statement.Lines)
                {
                    _ = (line.SignedAmount, line.ValueDate, line.EntryDate, line.OwnerReference.Length, line.Supplement.Length);
                    _ = line.Information.Parts.Count;
                }
            }

            _ = (message.Type, message.IsAccepted, message.Uetr.Length, MtText.Of(message.Sender));
        }

        return findings + reader.Rest.Errors + reader.Rest.Warnings;
    }
}
