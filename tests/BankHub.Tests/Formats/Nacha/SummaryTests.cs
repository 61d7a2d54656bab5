using System.Text;
using BankHub.Formats.Nacha;
using BankHub.Formats.Nacha.Json;
using Xunit;

namespace BankHub.Tests.Formats.Nacha;

/// <summary>What is counted of files that are damaged: the same that moov-io/ach counts, by rules and not by files.</summary>
public sealed class SummaryTests
{
    private const string Unreadable = "622091803301123456789        0000012345EMP-1          DOE, JANE               0069000010000001";

    private static readonly string[] Entries = [Samples.Credit, Samples.Debit, Samples.Addenda];
    private static readonly string[] International = Golden.Lines("IAT");

    /// <summary>The lines between file header and file control; how many batches and entries they count as.</summary>
    public static readonly TheoryData<string, string[], int, int> Domestic = new()
    {
        { "whole", [Samples.BatchHeader, .. Entries, Samples.BatchControl], 1, 2 },
        { "no control", [Samples.BatchHeader, .. Entries], 1, 2 },
        { "broken control", [Samples.BatchHeader, .. Entries, Samples.BatchControl.At(80, "0690O001")], 1, 2 },
        { "next header instead of a control", [Samples.BatchHeader, .. Entries, Samples.BatchHeader, .. Entries], 2, 4 },
        { "header twice", [Samples.BatchHeader, Samples.BatchHeader, .. Entries, Samples.BatchControl], 1, 2 },
        { "header without entries", [Samples.BatchHeader, Samples.BatchControl], 1, 0 },
        { "entry unreadable", [Samples.BatchHeader, Unreadable, Samples.BatchControl], 1, 0 },
        { "a character too many", [Samples.BatchHeader, Samples.Credit + "X", .. Entries[1..], Samples.BatchControl], 1, 2 },
        { "amount, trace and institution no numbers", [Samples.BatchHeader.At(80, "0690O001"), Samples.Credit.At(30, "0000012.45"),
            Samples.Debit.At(80, "0690O0010000002"), Samples.Addenda, Samples.BatchControl], 1, 2 },
        { "service class of advices", [Samples.BatchHeader.At(2, "280"), .. Entries, Samples.BatchControl], 1, 2 },
        { "broken header", [Samples.BatchHeader.At(2, "2X0"), .. Entries, Samples.BatchControl], 0, 0 },
        { "no header", [.. Entries, Samples.BatchControl], 0, 0 },
    };

    /// <summary>The same of an international batch.</summary>
    public static readonly TheoryData<string, string[], int, int> Abroad = new()
    {
        { "whole", International[1..13], 1, 1 },
        { "no control", International[1..12], 0, 0 },
        { "broken control", [.. International[1..12], International[12].At(80, "0690O001")], 1, 1 },
        { "next header instead of a control", [.. International[1..12], .. International[1..13]], 1, 1 },
        { "no entry can be read", [International[1], International[2].At(2, "90"), .. International[3..13]], 0, 0 },
        { "broken header", [International[1].At(2, "2X0"), .. International[2..13]], 0, 0 },
    };

    [Theory]
    [MemberData(nameof(Domestic))]
    [MemberData(nameof(Abroad))]
    public void Counts_what_of_a_damaged_batch_can_be_read(string what, string[] batch, int batches, int entries)
    {
        var report = NachaFormat.Check(Samples.Bytes([Samples.Header, .. batch, Samples.Control]));

        Assert.Equal((batches, entries), (report.Summary.Batches, report.Summary.Entries));
        Assert.Equal(batches, report.Summary.SecCodes.Values.Sum());
        Assert.False(report.IsValid && what != "whole", what);
        Assert.Equal((55, 12345, 21280365), (report.Summary.DebitTotal, report.Summary.CreditTotal, report.Summary.EntryHash));
    }

    [Fact]
    public void A_second_file_control_states_nothing_and_a_second_file_does()
    {
        string[] file = [.. Samples.Mixed[..7]];

        Assert.Equal(55, NachaFormat.Check(Samples.Bytes([.. file, Samples.Control])).Summary.DebitTotal);
        Assert.Equal(110, NachaFormat.Check(Samples.Bytes([.. file, .. file])).Summary.DebitTotal);
    }

    [Theory]
    [InlineData("""{"fileHeader":{},"batches":[{"entryDetails":[{"amount":1}]}]}""")]
    [InlineData("""{"fileHeader":{},"batches":[{"batchHeader":null}]}""")]
    [InlineData("""{"fileHeader":{},"batches":[7]}""")]
    [InlineData("""{"fileHeader":{},"IATBatches":[{"batchHeader":{}}]}""")]
    public void A_batch_without_a_header_makes_an_object_unreadable(string json)
    {
        var file = NachaJson.Read(Encoding.UTF8.GetBytes(json));

        Assert.Contains("atches[0]", Assert.Single(file.Findings).Message, StringComparison.Ordinal);
        Assert.Equal((0, 0, 0), (NachaSummary.Of(file).Batches, NachaSummary.Of(file).Entries, NachaSummary.Of(file).CreditTotal));
    }
}
