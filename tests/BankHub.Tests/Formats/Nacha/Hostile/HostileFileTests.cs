using System.Buffers;
using System.Text;
using BankHub.Formats.Nacha;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Records;
using Xunit;

namespace BankHub.Tests.Formats.Nacha.Hostile;

public sealed class HostileFileTests
{
    [Theory]
    [InlineData("", "empty-file")]
    [InlineData("<?xml version=\"1.0\"?><Document/>", "other-format")]
    [InlineData("H|FCACK|1|name", "other-format")]
    [InlineData("\0\0\0\0", "other-format")]
    [InlineData("{1:F01BANKUS33AXXX}", "other-format")]
    [InlineData("\uFEFF101 069000012", "other-format")]
    public void What_is_no_such_file_is_one_finding(string text, string rule)
    {
        var file = NachaFile.Read(Encoding.UTF8.GetBytes(text));

        Assert.Equal(rule, Assert.Single(file.Findings).Rule.Name);
        Assert.Null(file.Header);
    }

    [Fact]
    public void A_file_cut_at_any_byte_is_never_taken_for_whole()
    {
        foreach (var lines in new[] { Samples.Mixed, Samples.Returned, Samples.Changed })
        {
            var whole = Samples.Bytes(lines, "\r\n");
            var control = Array.FindIndex(lines, line => line[0] == '9' && line[1] != '9');
            var harmless = control * 96 + 55;
            for (var length = 0; length < whole.Length; length++)
            {
                var file = NachaFile.Read(whole.AsMemory(0, length));
                Assert.True(file.IsValid == length >= harmless, $"cut after {length} bytes");
            }
        }
    }

    /// <summary>Each byte of each record in turn is another one: the reader says so, or what it read holds the other byte.</summary>
    [Theory]
    [InlineData((byte)'7')]
    [InlineData((byte)' ')]
    [InlineData((byte)'X')]
    [InlineData((byte)0)]
    [InlineData((byte)'\n')]
    [InlineData((byte)0xE9)]
    public void No_changed_byte_gets_lost(byte other)
    {
        foreach (var lines in new[] { Samples.Mixed, Samples.Returned, Samples.Changed })
        {
            var bytes = Samples.Bytes(lines);
            for (var i = 0; i < bytes.Length - (4 * 95); i++)
            {
                var was = bytes[i];
                bytes[i] = other;
                var file = NachaFile.Read(bytes);
                Assert.True(file.Findings.Count > 0 || file.Write().AsSpan().SequenceEqual(bytes), $"byte {i} of {lines[0]}");
                bytes[i] = was;
            }
        }
    }

    [Fact]
    public void An_entry_with_an_error_leaves_its_neighbours_usable_and_every_line_is_accounted_for()
    {
        var lines = Samples.Mixed.With(2, Samples.Credit.At(30, "12E4567890"));
        var reader = new NachaReader(new ReadOnlySequence<byte>(Samples.Bytes(lines)));
        List<NachaItem> items = [];
        while (reader.Read())
        {
            items.Add(reader.Item);
        }

        var entries = items.Where(item => item.Record is EntryDetail).ToList();
        Assert.Equal([false, true], entries.Select(item => item.IsUsable));
        Assert.Equal([(3, 1), (4, 2)], entries.Select(item => (item.Line, item.Lines)));
        Assert.Equal(7, items.Sum(item => item.Lines));
    }

    [Fact]
    public void Records_out_of_place_are_findings_and_not_lost()
    {
        string[] lines = [Samples.Credit, Samples.Header, Samples.Addenda, Samples.BatchControl, Samples.BatchHeader, Samples.BatchHeader,
            "4 what is this", Samples.Credit, Samples.Nines, Samples.Header];
        var reader = new NachaReader(new ReadOnlySequence<byte>(Samples.Bytes(lines)));
        var (counted, findings) = (0, new List<string>());
        while (reader.Read())
        {
            counted += reader.Item.Lines;
            findings.AddRange(reader.Item.Findings.Select(finding => finding.Rule.Name));
        }

        Assert.Equal(lines.Length, counted);
        Assert.Equal(6, findings.Count(rule => rule == "record-order"));
        Assert.Contains("record-type", findings);
        Assert.Contains("truncated", findings);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(94)]
    [InlineData(1000)]
    public void One_endless_line_is_read_in_linear_time_and_little_memory(int kilobytes)
    {
        var line = Encoding.ASCII.GetBytes(Samples.Header + new string('x', kilobytes * 1024));
        var file = NachaFile.Read(line);

        Assert.Equal(["record-length", "truncated"], file.Findings.Select(finding => finding.Rule.Name));
    }

    [Fact]
    public void Lines_of_no_length_are_findings_and_do_not_fill_the_memory()
    {
        var bytes = Samples.Bytes([Samples.Header]).Concat(Enumerable.Repeat((byte)'\n', 200_000)).ToArray();
        var file = NachaFile.Read(bytes);

        Assert.Equal(NachaFile.MaxFindings, file.Findings.Count);
    }

    [Fact]
    public void More_records_than_allowed_are_refused()
    {
        var file = NachaFile.Read(Samples.Bytes(Samples.Mixed), new NachaReadOptions { MaxRecords = 5 });

        Assert.Equal("too-large", Assert.Single(file.Findings).Rule.Name);
    }
}
