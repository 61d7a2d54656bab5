using System.Diagnostics;
using System.Text;
using BankHub.Core.Adapters;
using BankHub.Formats.Bai2;
using BankHub.Formats.Bai2.Records;
using BankHub.Mapping.Bai2;

namespace BankHub.Tests.Formats.Bai2.Hostile;

/// <summary>Cuts, changes, noise and size: nothing is thrown, no line is lost in silence, and time is in proportion.</summary>
public sealed class HostileTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_file_cut_at_any_byte_is_never_taken_for_whole(string end)
    {
        var whole = Samples.Bytes(Samples.PriorDay, end);
        var harmless = whole.Length - end.Length - 1;
        for (var length = 0; length < whole.Length; length++)
        {
            var cut = whole.AsMemory(0, length);
            Assert.True(Bai2File.Read(cut).IsValid == length >= harmless, $"cut after {length} bytes");
            Assert.Equal(Lines(cut.Span), Counted(cut));
        }
    }

    /// <summary>Each byte in turn is another one: the reader says so, or what it read holds the other byte.</summary>
    [Theory]
    [InlineData((byte)'7')]
    [InlineData((byte)' ')]
    [InlineData((byte)',')]
    [InlineData((byte)'/')]
    [InlineData((byte)'X')]
    [InlineData((byte)0)]
    [InlineData((byte)'\n')]
    [InlineData((byte)0xE9)]
    public void No_changed_byte_gets_lost(byte other)
    {
        var bytes = Samples.Bytes(Samples.PriorDay);
        var original = Bai2File.Read(bytes);
        for (var i = 0; i < bytes.Length - 2; i++)
        {
            // The slash behind a text that is blank says nothing that a blank does not.
            var was = bytes[i];
            if (was == other || (was == '/' && bytes[i - 1] == ',' && other == ' '))
            {
                continue;
            }

            bytes[i] = other;
            var file = Bai2File.Read(bytes);
            Assert.True(file.Findings.Count > 0 || !Same(original, file), $"byte {i}: {Encoding.Latin1.GetString(bytes)[..i]}");
            Assert.Equal(Lines(bytes), Counted(bytes));
            bytes[i] = was;
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Changes_and_noise_never_throw_and_every_line_is_in_a_record(int seed)
    {
        var random = new Random(seed);
        var bytes = Samples.Bytes(Samples.PriorDay);
        string[] words = ["01,", "02,", "03,", "16,", "49,", "88,", "98,", "99,", "/", ",", "\n", "\r", "\r\n", "010", "195", "-1", "D",
            "S,", "V,", "99", "\0", "\u00ff", " ", "261121"];
        for (var i = 0; i < 4000; i++)
        {
            var changed = bytes.ToArray();
            for (var k = random.Next(1, 6); k > 0; k--)
            {
                changed[random.Next(2, changed.Length)] = (byte)(random.Next(3) == 0 ? ",/\n\r 8"[random.Next(6)] : random.Next(256));
            }

            Walk(changed);
            var noise = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => words[random.Next(words.Length)]));
            Walk(Encoding.Latin1.GetBytes("01," + noise));
        }
    }

    [Fact]
    public void What_is_larger_than_the_limits_is_said_and_every_line_still_told()
    {
        string[] more = [.. Enumerable.Repeat("88,MORE", 200), "88," + new string('X', 5000)];
        var lines = Samples.Account(0, ["03,1,,,,,/", "16,195,0,0,,,A", .. more]);
        var reader = new Bai2Reader(Samples.Bytes(lines), new() { MaxContinuations = 100, MaxLine = 1000 });
        var (rules, counted) = (new HashSet<string>(), 0);
        while (reader.Read())
        {
            counted += reader.Record.Lines;
            rules.UnionWith(reader.Record.Findings.Select(finding => finding.Rule.Name));
        }

        Assert.Equal(lines.Length, counted);
        Assert.Superset(new HashSet<string> { "too-large", "record-order" }, rules);
    }

    [Fact]
    public void Memory_does_not_grow_with_the_body()
    {
        var chunk = Samples.Bytes(Samples.PriorDay);
        var reader = new Bai2Reader(Enumerable.Repeat((ReadOnlyMemory<byte>)chunk, 20_000));
        var before = GC.GetAllocatedBytesForCurrentThread();
        while (reader.Read())
        {
        }

        Assert.Equal(20_000 * Samples.PriorDay.Length, reader.Lines);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
    }

    /// <summary>Lines that are full to their end and hold neither comma nor slash make one field.</summary>
    [Theory]
    [InlineData("03,1,")]
    [InlineData("16,195,1,0,")]
    [InlineData("16,195,1,D,")]
    public void A_field_that_never_ends_costs_its_bytes_and_is_said_once(string begin)
    {
        var body = Samples.Bytes(
            ["01,A,B,261121,0900,1,100,,2/", "02,A,B,1,261120,,,2/", begin.PadRight(100, '1'),
                .. Enumerable.Repeat("88," + new string('1', 97), 9_000)]);
        var reader = new Bai2Reader(body);
        var (before, watch, told) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew(), new List<string>());
        while (reader.Read())
        {
            Assert.DoesNotContain(Enumerable.Range(0, reader.Record.Count), i => reader.Record[i].Length > 4096);
            told.AddRange(reader.Record.Findings.Select(finding => finding.Rule.Name));
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
        Assert.Single(told, "too-large");
    }

    /// <summary>Reads everything that can be asked for, and maps it.</summary>
    private static void Walk(byte[] body)
    {
        // A length in the header can make several records of one line.
        var file = Bai2File.Read(body);
        Assert.True(Lines(body) == Counted(body) || file.Form.LineEnd == Bai2LineEnd.None, $"{Encoding.Latin1.GetString(body)}");
        var items = new StatementsToItems().Decode(body).ToList();
        Assert.True(file.IsValid || items.Exists(item => item is DecodedFinding), "an error that the mapping does not tell");
    }

    internal static long Findings(Bai2Reader reader)
    {
        var findings = 0L;
        while (reader.Read())
        {
            findings += reader.Record.Findings.Errors + reader.Record.Findings.Warnings;
        }

        return findings;
    }

    /// <summary>Lines that are in some record; of a body that is no BAI2 only the first is looked at.</summary>
    private static int Counted(ReadOnlyMemory<byte> body)
    {
        var (reader, counted, isOther) = (new Bai2Reader(body), 0, false);
        while (reader.Read())
        {
            counted += reader.Record.Lines;
            isOther |= reader.Record.Findings.Any(finding => finding.Rule.Name == "other-format");
        }

        return isOther ? Lines(body.Span) : counted;
    }

    /// <summary>Lines that are not blank.</summary>
    private static int Lines(ReadOnlySpan<byte> body)
    {
        var text = Encoding.Latin1.GetString(body).Replace("\r\n", "\n").Replace('\r', '\n');
        return text.Split('\n').Count(line => line.Trim(' ', '\0', '\x1A').Length > 0);
    }

    private static bool Same(Bai2File one, Bai2File other) =>
        one.Header == other.Header
        && one.Groups.Select(group => group.Header).SequenceEqual(other.Groups.Select(group => group.Header))
        && Accounts(one).SequenceEqual(Accounts(other)) && Transactions(one).SequenceEqual(Transactions(other));

    private static IEnumerable<Bai2Account> Accounts(Bai2File file) => file.Groups.SelectMany(g => g.Accounts).Select(a => a.Account);

    private static IEnumerable<Bai2Transaction> Transactions(Bai2File file) =>
        file.Groups.SelectMany(group => group.Accounts).SelectMany(account => account.Transactions);
}
