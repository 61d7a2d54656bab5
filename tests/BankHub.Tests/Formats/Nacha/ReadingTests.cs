using BankHub.Formats.Nacha;
using BankHub.Formats.Nacha.Records;
using Xunit;

namespace BankHub.Tests.Formats.Nacha;

/// <summary>The ways in which files arrive that are not as they should be, and are read all the same.</summary>
public sealed class ReadingTests
{
    public static TheoryData<string> Names { get; } = [.. Golden.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Whatever_ends_a_line_the_records_are_the_same_and_so_are_the_bytes(string name)
    {
        var lines = Golden.Lines(name);
        foreach (var (end, expected) in new[]
        {
            ("\n", NachaLineEnd.Lf), ("\r\n", NachaLineEnd.CrLf), ("\r", NachaLineEnd.Cr), ("", NachaLineEnd.None),
        })
        {
            var bytes = Samples.Bytes(lines, end);
            var file = NachaFile.Read(bytes);
            Assert.Empty(file.Findings);
            Assert.Equal(expected, file.Form.LineEnd);
            Assert.Equal(bytes, file.Write());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_last_line_without_an_end_stays_without_one(string name)
    {
        var bytes = Golden.Read(name)[..^1];

        Assert.Equal(bytes, NachaFile.Read(bytes).Write());
    }

    [Theory]
    [InlineData(95)]
    [InlineData(700)]
    [InlineData(4096)]
    public void A_chunk_is_looked_at_only_until_the_next_is_asked_for(int size)
    {
        var body = Samples.Build(Enumerable.Range(1, 200).Select(n => Samples.Entry(n)));
        var report = NachaFormat.Check(Reused(body, size));
        Assert.Empty(report.Findings);
        Assert.Equal(200, report.Summary.Entries);
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Reused(byte[] body, int size)
    {
        var buffer = new byte[size];
        foreach (var part in body.Chunk(size))
        {
            buffer.AsSpan().Fill((byte)'?');
            part.CopyTo(buffer, 0);
            yield return buffer.AsMemory(0, part.Length);
        }
    }

    [Fact]
    public void Several_files_in_one_body_are_read_one_by_one()
    {
        byte[] body = [.. Golden.Read("PPD"), .. Golden.Read("ADV"), .. Golden.Read("IAT")];
        var files = NachaFormat.ReadAll(body);

        Assert.All(files, file => Assert.Empty(file.Findings));
        Assert.Equal(["PPD", "ADV", "IAT"], files.Select(file => file.Batches.Single().Header.StandardEntryClassCode));
        Assert.Equal(["PPD", "ADV", "IAT"], files.Zip(["PPD", "ADV", "IAT"]).Where(pair =>
            pair.First.Write().AsSpan().SequenceEqual(Golden.Read(pair.Second))).Select(pair => pair.Second));

        var summary = NachaFormat.Check(body).Summary;
        Assert.Equal((3, 3, 5), (summary.Files, summary.Batches, summary.Entries));
    }

    [Theory]
    [InlineData("   ", "trailing-space")]
    [InlineData("\t", "record-length")]
    [InlineData("X", "record-length")]
    public void What_trails_a_record_is_reported(string trail, string rule)
    {
        var lines = Golden.Lines("PPD");
        lines[2] += trail;
        var findings = NachaFile.Read(Samples.Bytes(lines)).Findings;

        Assert.Equal((rule, 3), (Assert.Single(findings).Rule.Name, findings[0].Line));
    }

    [Theory]
    [InlineData("\r")]
    [InlineData("\r\n")]
    [InlineData("")]
    public void A_line_that_ends_otherwise_is_reported(string end)
    {
        var lines = Golden.Lines("PPD");
        byte[] bytes = [.. Samples.Bytes(lines[..3]), .. Samples.Bytes([lines[3]], end), .. Samples.Bytes(lines[4..])];

        Assert.Equal("line-end", Assert.Single(NachaFile.Read(bytes).Findings).Rule.Name);
    }

    [Fact]
    public void Blocks_of_nines_that_nobody_asked_for_come_back()
    {
        byte[] bytes = [.. Golden.Read("PPD"), .. Samples.Bytes(Enumerable.Repeat(Samples.Nines, 20))];
        var file = NachaFile.Read(bytes);

        Assert.Equal(["block-count"], file.Findings.Select(finding => finding.Rule.Name));
        Assert.Equal(2, file.Form.ExtraBlocks);
        Assert.Equal(bytes, file.Write());
    }

    [Theory]
    [InlineData("return", typeof(ReturnAddenda))]
    [InlineData("return-dishonored", typeof(DishonoredReturnAddenda))]
    [InlineData("return-contested", typeof(ContestedReturnAddenda))]
    [InlineData("change", typeof(ChangeAddenda))]
    [InlineData("change-refused", typeof(RefusedChangeAddenda))]
    public void The_reason_code_tells_the_kinds_of_addenda_98_and_99_apart(string name, Type kind) =>
        Assert.IsType(kind, NachaFile.Read(Golden.Read(name)).Batches[0].Entries[0].Addenda.Single());

    [Fact]
    public void A_contested_return_names_the_three_entries_before_it()
    {
        var entry = NachaFile.Read(Golden.Read("return-contested")).Batches[0].Entries[0];
        var contested = Assert.IsType<ContestedReturnAddenda>(entry.Addenda.Single());

        Assert.Equal(("R73", "069000010000001", "091803300000007", "069000010000009"), (contested.ContestedReturnReasonCode,
            contested.OriginalEntryTrace.ToString(), contested.ReturnTrace.ToString(), contested.DishonoredReturnTrace.ToString()));
        Assert.Equal(("261125", "328", "329", "03", "330", "68"), (contested.DateOriginalEntryReturned, contested.OriginalSettlementDate,
            contested.ReturnSettlementDate, contested.ReturnReasonCode, contested.DishonoredReturnSettlementDate,
            contested.DishonoredReturnReasonCode));
    }

    [Fact]
    public void The_parts_of_an_entry_are_those_of_its_class()
    {
        var sale = NachaFile.Read(Golden.Read("POP")).Batches[0].Details.Single();
        var trade = NachaFile.Read(Golden.Read("CTX")).Batches[0].Details.Single();

        Assert.Equal(("JAX", "FL"), (sale.Part(EntryLayouts.Field.PopCity), sale.Part(EntryLayouts.Field.PopState)));
        Assert.Equal(("0002", "CUSTOMER INC"),
            (trade.Part(EntryLayouts.Field.AddendaRecords), trade.Part(EntryLayouts.Field.ReceivingCompany)));
    }
}
