using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Mapping.Iso20022;
using BankHub.Mapping.SwiftMt;
using BankHub.Tests.Mapping.SwiftMt;
using ItemWords = BankHub.Tests.Conformance.Words;

namespace BankHub.Tests.Mapping.Iso20022;

/// <summary>What a bank's message breaks and is read all the same is told behind what it says, and changes nothing of that.</summary>
public sealed class TolerationTests
{
    private const string Sound =
        "<TxInfAndSts><OrgnlInstrId>I1</OrgnlInstrId><OrgnlEndToEndId>E1</OrgnlEndToEndId><TxSts>ACSP</TxSts></TxInfAndSts>";

    private const string Odd = "<TxInfAndSts><OrgnlInstrId>I1</OrgnlInstrId><Colour>red</Colour><Colour>blue</Colour>"
        + "<TxSts>ACSP</TxSts><OrgnlEndToEndId>E1</OrgnlEndToEndId></TxInfAndSts>";

    [Fact]
    public void The_first_of_each_rule_is_told_with_its_place_and_the_kind_of_message()
    {
        var items = Decode(Odd);

        var evidence = Assert.IsType<DecodedEvidence>(items[0]).Evidence;
        Assert.Equal(EvidenceKind.Accepted, evidence.Kind);
        Assert.Equal(
            [("line 3, column 109", "element-unknown"), ("line 3, column 169", "element-order")],
            items.Skip(1).Select(item => (((DecodedFinding)item).Finding.Path, ((DecodedFinding)item).Finding.Rule)));
        Assert.All(items.Skip(1).Cast<DecodedFinding>(), told =>
            Assert.Equal((true, false, "pacs.002.001.10"), (told.IsReadAllTheSame, told.IsUrgent, told.Message)));
    }

    [Fact]
    public void It_changes_nothing_of_what_is_said() =>
        Assert.Equal(Decode(Sound).Select(ItemWords.Of), Decode(Odd).Take(1).Select(ItemWords.Of));

    [Fact]
    public void A_message_of_which_all_is_for_people_needs_no_more_to_be_said() =>
        Assert.Equal("unknown-code", Assert.IsType<DecodedFinding>(Assert.Single(
            Decode(Odd.Replace("ACSP", "ACXX", StringComparison.Ordinal)))).Finding.Rule);

    [Fact]
    public void A_text_of_swift_with_other_ends_of_lines_is_told_once_a_message()
    {
        var text = FinTexts.Message("940", ":20:A\n:25:1\n:28C:1/1\n:60F:C261120EUR5,\n:61:261123C10,NTRFX\n:62F:C261123EUR15,");
        var whole = FinTexts.Decode(text);
        List<DecodedItem> items = [.. new FinMessages(FinTexts.Mapping).Decode(Encoding.ASCII.GetBytes(text))];

        Assert.Equal(whole.Select(ItemWords.Of), items.SkipLast(1).Select(ItemWords.Of));
        var told = Assert.IsType<DecodedFinding>(items[^1]);
        Assert.Equal(("line-end", true, "MT940"), (told.Finding.Rule, told.IsReadAllTheSame, told.Message));
    }

    [Fact]
    public void What_several_messages_of_a_file_break_is_told_behind_all_of_them()
    {
        var text = FinTexts.Message("940", ":20:A\n:25:1\n:28C:1/1\n:60F:C261120EUR5,\n:61:261123C10,NTRFX\n:62F:C261123EUR15,");
        List<DecodedItem> items = [.. new FinMessages(FinTexts.Mapping).Decode(Encoding.ASCII.GetBytes(text + text))];

        Assert.Equal(2, items.Count(item => item is DecodedStatementEnd));
        Assert.Equal(items.FindLastIndex(item => item is DecodedStatementEnd) + 1, items.FindIndex(item => item is DecodedFinding));
        Assert.Single(items, item => item is DecodedFinding { Finding.Rule: "line-end" });
    }

    private static List<DecodedItem> Decode(string payments) =>
        [.. new BankMessages(Words.Status).Decode(Encoding.UTF8.GetBytes($"""
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.002.001.10"><FIToFIPmtStsRpt><GrpHdr><MsgId>R1</MsgId>
            <CreDtTm>2026-11-23T18:00:00Z</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>M1</OrgnlMsgId>
            <OrgnlMsgNmId>pacs.008.001.08</OrgnlMsgNmId></OrgnlGrpInfAndSts>{payments}</FIToFIPmtStsRpt></Document>
            """))];
}
