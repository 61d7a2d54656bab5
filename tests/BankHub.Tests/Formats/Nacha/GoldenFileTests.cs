using System.Buffers;
using BankHub.Formats.Nacha;
using BankHub.Formats.Nacha.Json;
using Xunit;

namespace BankHub.Tests.Formats.Nacha;

/// <summary>One file a class and a kind of return; golden/README.md says where their layouts come from.</summary>
public sealed class GoldenFileTests
{
    /// <summary>The file, its class, entries, addenda, debits and credits in cents and the hash, worked out from the lines alone.</summary>
    public static readonly TheoryData<string, string, int, int, long, long, long> Files = new()
    {
        { "ACK", "ACK", 1, 1, 0, 0, 9180330 },
        { "ARC", "ARC", 1, 0, 2500000, 0, 9180330 },
        { "ATX", "ATX", 1, 2, 0, 0, 9180330 },
        { "BOC", "BOC", 1, 0, 1999, 0, 12100035 },
        { "CCD", "CCD", 2, 1, 55, 12345, 21280365 },
        { "CCD-zero", "CCD", 1, 1, 0, 0, 9180330 },
        { "CCD-same-day", "CCD", 1, 0, 0, 100000000, 9180330 },
        { "CIE", "CIE", 1, 1, 0, 4200, 9180330 },
        { "CTX", "CTX", 1, 2, 100, 0, 9180330 },
        { "DNE", "DNE", 1, 1, 0, 0, 9180330 },
        { "ENR", "ENR", 1, 1, 0, 0, 9180330 },
        { "MTE", "MTE", 1, 1, 10000, 0, 9180330 },
        { "POP", "POP", 1, 0, 2999, 0, 9180330 },
        { "POS", "POS", 1, 1, 2999, 0, 9180330 },
        { "PPD", "PPD", 2, 1, 55, 12345, 21280365 },
        { "PPD-prenote", "PPD", 2, 0, 0, 0, 21280365 },
        { "PPD-reversal", "PPD", 1, 0, 12345, 0, 9180330 },
        { "RCK", "RCK", 1, 0, 250000, 0, 9180330 },
        { "SHR", "SHR", 1, 1, 2999, 0, 9180330 },
        { "TEL", "TEL", 1, 0, 4711, 0, 9180330 },
        { "TRC", "TRC", 1, 0, 100, 0, 9180330 },
        { "TRX", "TRX", 1, 1, 100, 0, 9180330 },
        { "WEB", "WEB", 1, 1, 4711, 0, 9180330 },
        { "WEB-micro", "WEB", 3, 0, 33, 33, 27540990 },
        { "XCK", "XCK", 1, 0, 250000, 0, 9180330 },
        { "return", "PPD", 2, 2, 55, 12345, 13800002 },
        { "return-dishonored", "PPD", 1, 1, 0, 12345, 9180330 },
        { "return-contested", "PPD", 1, 1, 0, 12345, 6900001 },
        { "change", "COR", 1, 1, 0, 0, 6900001 },
        { "change-refused", "COR", 1, 1, 0, 0, 9180330 },
        { "IAT", "IAT", 1, 9, 0, 100000, 12100035 },
        { "IAT-return", "IAT", 1, 8, 0, 100000, 6900001 },
        { "IAT-change", "COR", 1, 1, 0, 0, 6900001 },
        { "ADV", "ADV", 2, 0, 250000, 50000, 21280365 },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Is_read_without_a_finding_and_adds_up(
        string name, string sec, int entries, int addenda, long debits, long credits, long hash)
    {
        var report = NachaFormat.Check(Golden.Read(name));

        Assert.Empty(report.Findings);
        var summary = report.Summary;
        Assert.Equal((1, entries, addenda), (summary.Batches, summary.Entries, summary.Addenda));
        Assert.Equal((debits, credits, hash), (summary.DebitTotal, summary.CreditTotal, summary.EntryHash));
        Assert.Equal((debits, credits), (summary.CountedDebits, summary.CountedCredits));
        Assert.Equal([sec], summary.SecCodes.Keys);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Comes_back_byte_by_byte_from_records_and_from_json(
        string name, string sec, int entries, int addenda, long debits, long credits, long hash)
    {
        var bytes = Golden.Read(name);
        var file = NachaFile.Read(bytes);
        Assert.Equal(bytes, file.Write());
        Assert.Equal((sec, entries, hash),
            (file.Batches[0].Header.StandardEntryClassCode, file.Batches[0].Entries.Count, file.Control!.EntryHash));
        Assert.Equal((addenda, debits, credits),
            (file.Batches[0].Entries.Sum(entry => entry.Addenda.Count), file.Control.TotalDebit, file.Control.TotalCredit));

        var json = new ArrayBufferWriter<byte>();
        NachaJson.Write(file, json);
        var again = NachaJson.Read(json.WrittenMemory);
        Assert.Empty(again.Findings);
        Assert.Equal(bytes, again.Write());
    }

    [Fact]
    public void Every_class_and_every_kind_of_return_has_a_file()
    {
        var classes = BankHub.Formats.Nacha.Values.EntryClasses.All.Select(known => known.Code);
        var files = Golden.Names.ToHashSet();

        Assert.DoesNotContain(classes, code => code != "COR" && !files.Contains(code));
        Assert.Empty(new[] { "return", "return-dishonored", "return-contested", "change", "change-refused", "IAT-return", "IAT-change" }
            .Except(files));
        Assert.Equal(files.Order(), Files.Select(row => (string)row[0]).Order());
    }
}
