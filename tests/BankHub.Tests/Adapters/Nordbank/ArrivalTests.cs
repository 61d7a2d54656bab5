using BankHub.Core.Adapters;
using BankHub.Core.Wire;
using BankHub.Tests.Conformance;
using BankHub.Tests.Formats.Iso20022.Schemas;

namespace BankHub.Tests.Adapters.Nordbank;

/// <summary>What the bank sends is held against the official schema at the endpoint that asks for it, and read all the same.</summary>
public sealed class ArrivalTests
{
    [Fact]
    public void What_breaks_the_schema_is_told_last_and_everything_is_read()
    {
        var message = Rejection("<InitgPty><Nm>Nordbank AG</Nm></InitgPty>");

        var without = Decode(message, MessageSchemas.None);
        var with = Decode(message, SmallSchema.Of("pain.002.001.10", "CstmrPmtStsRpt"));

        Assert.Contains(without, item => item is DecodedEvidence);
        Assert.Equal(without.Count + 1, with.Count);
        Assert.DoesNotContain(with.SkipLast(1), item => item is DecodedFinding);
        var finding = Assert.IsType<DecodedFinding>(with[^1]).Finding;
        Assert.Equal("schema", finding.Rule);
        Assert.StartsWith("line ", finding.Path, StringComparison.Ordinal);
        Assert.Contains("/Document/CstmrPmtStsRpt/GrpHdr/InitgPty/Nm", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_keeps_it_or_has_no_schema_there_says_nothing_of_it()
    {
        var message = Rejection("<InitgPty><Nm>Nord</Nm></InitgPty>");

        var without = Decode(message, MessageSchemas.None).Count;
        Assert.Equal(without, Decode(message, SmallSchema.Of("pain.002.001.10", "CstmrPmtStsRpt")).Count);
        Assert.Equal(without, Decode(message, SmallSchema.Of("camt.053.001.08", "BkToCstmrStmt")).Count);
    }

    [Fact]
    public void What_is_not_sound_is_told_once_and_not_shown_to_a_second_reader()
    {
        var message = Rejection("<InitgPty><Nm>Nordbank AG</Nm></InitgPty>")[..^20];

        var finding = Assert.IsType<DecodedFinding>(Assert.Single(Decode(message, SmallSchema.Of("pain.002.001.10", "CstmrPmtStsRpt"))));
        Assert.Equal("xml", finding.Finding.Rule);
    }

    private static byte[] Rejection(string sender)
    {
        const string time = "</CreDtTm>";
        var text = File.ReadAllText(Path.Combine(Banks.Golden("Nordbank"), "received-rejected.xml"));
        return System.Text.Encoding.UTF8.GetBytes(text.Insert(text.IndexOf(time, StringComparison.Ordinal) + time.Length, sender));
    }

    private static List<DecodedItem> Decode(byte[] body, MessageSchemas schemas)
    {
        var bank = Banks.In("Nordbank");
        var context = Banks.Context(bank) with { Schemas = schemas };
        return [.. ((IMessageDecoder)bank.Adapter).Decode(new FilePickup("files-out", "NB1.xml", body), context)];
    }
}
