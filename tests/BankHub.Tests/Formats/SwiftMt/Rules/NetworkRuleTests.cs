using BankHub.Formats.SwiftMt.Rules;

namespace BankHub.Tests.Formats.SwiftMt.Rules;

/// <summary>Structures and network validated rules: a message that keeps all, then one change that breaks one.</summary>
public sealed class NetworkRuleTests
{
    private const string Head = ":20:R\n:23B:CRED\n:32A:230704EUR100,\n:33B:EUR100,\n:50K:/1\nA\n";
    private const string Tail = ":59:/2\nB\n:71A:SHA";

    public static TheoryData<string, string, string> Kept => new()
    {
        { "103", "", $"{Head}{Tail}" },
        { "103", "STP", $"{Head}:57A:CHASUS33\n{Tail}" },
        { "103", "REMIT", $"{Head}{Tail}\n:77T:/UEDI/UNH" },
        { "101", "", $":20:R\n:28D:1/1\n:50H:/1\nA\n:30:230704\n:21:X\n:32B:EUR1,\n{Tail}\n:21:Y\n:32B:EUR1,\n{Tail}" },
        { "102", "", ":20:R\n:23:CREDIT\n:50K:/1\nA\n:71A:SHA\n:21:X\n:32B:EUR1,\n:59:/2\nB\n:21:Y\n:32B:EUR2,\n:59:/2\nB\n"
            + ":32A:230704EUR3,\n:19:3," },
        { "104", "", ":20:R\n:23E:AUTH\n:30:230704\n:50K:/1\nA\n:71A:SHA\n:21:X\n:32B:EUR1,\n:59:/2\nB\n:32B:EUR1," },
        { "110", "", ":20:R\n:21:X\n:30:230704\n:32B:EUR1,\n:59:B" },
        { "192", "", ":20:R\n:21:X\n:11S:103\n230704\n:79:/CUST/" },
        { "196", "", ":20:R\n:21:X\n:76:/CNCL/\n:11R:192\n230704" },
        { "199", "", ":20:R\n:79:HELLO" },
        { "200", "", ":20:R\n:32A:230704EUR1,\n:57A:CHASUS33" },
        { "201", "", ":19:3,\n:30:230704\n:20:R\n:32B:EUR1,\n:57A:CHASUS33\n:20:S\n:32B:EUR2,\n:57A:CHASUS33" },
        { "202", "", ":20:R\n:21:X\n:32A:230704EUR1,\n:58A:CHASUS33" },
        { "202", "COV", ":20:R\n:21:X\n:32A:230704EUR1,\n:58A:CHASUS33\n:50K:/1\nA\n:59:/2\nB" },
        { "203", "", ":19:3,\n:30:230704\n:20:R\n:21:X\n:32B:EUR1,\n:58A:CHASUS33\n:20:S\n:21:Y\n:32B:EUR2,\n:58A:CHASUS33" },
        { "204", "", ":20:R\n:19:1,\n:30:230704\n:20:S\n:32B:EUR1,\n:53A:CHASUS33" },
        { "205", "", ":20:R\n:21:X\n:32A:230704EUR1,\n:52A:CHASUS33\n:58A:CHASUS33" },
        { "210", "", ":20:R\n:30:230704\n:21:X\n:32B:EUR1,\n:52A:CHASUS33" },
        { "900", "", ":20:R\n:21:X\n:25:1\n:32A:230704EUR1," },
        { "910", "", ":20:R\n:21:X\n:25:1\n:32A:230704EUR1,\n:50K:/1\nA" },
        { "920", "", ":20:R\n:12:940\n:25:1\n:12:942\n:25:1\n:34F:EUR1," },
        { "940", "", ":20:R\n:25:1\n:28C:1/1\n:60F:C230704EUR1,\n:61:230704C1,NTRFX\n:86:Y\n:62F:C230704EUR2,\n:64:C230704EUR2,\n:86:Z" },
        { "941", "", ":20:R\n:25:1\n:28:1\n:60F:C230704EUR1,\n:90C:1EUR1,\n:62F:C230704EUR2," },
        { "942", "", ":20:R\n:25:1\n:28C:1\n:34F:EURD1,\n:34F:EURC1,\n:13D:2307041200+0200\n:61:230704C1,NTRFX\n:90C:1EUR1," },
        { "950", "", ":20:R\n:25:1\n:28C:1\n:60F:C230704EUR1,\n:62F:C230704EUR1," },
    };

    [Theory]
    [MemberData(nameof(Kept))]
    public void A_message_that_keeps_its_rules_has_no_finding(string type, string flag, string text) =>
        Assert.Empty(Samples.Broken(Samples.Message(type, text, flag)));

    [Theory]
    [InlineData("103", "33B:EUR100,", "33B:USD100,", "103-C1")]
    [InlineData("103", ":71A:SHA", ":36:1,5\n:71A:SHA", "103-C1")]
    [InlineData("103", ":59:/2", ":55A:CHASUS33\n:59:/2", "103-C7")]
    [InlineData("103", ":59:/2", ":56A:CHASUS33\n:59:/2", "103-C9")]
    [InlineData("103", ":71A:SHA", ":71A:OUR\n:71F:EUR1,", "103-C15-our")]
    [InlineData("103", ":71A:SHA", ":71A:SHA\n:71G:EUR1,", "103-C15-sha")]
    [InlineData("103", ":71A:SHA", ":71A:BEN", "103-C15-ben")]
    [InlineData("103", ":33B:EUR100,\n", "", "103-C16", ":71A:SHA", ":71A:SHA\n:71F:EUR1,")]
    [InlineData("103", ":71A:SHA", ":71A:OUR\n:71G:USD1,", "103-C19")]
    [InlineData("103", ":71A:SHA", ":71A:OUR\n:71G:EUR0,", "103-71G")]
    [InlineData("103", "CRED", "SPRI\n:23E:PHON", "103-C3")]
    [InlineData("103", "CRED", "SSTD\n:23E:SDVA", "103-C3-none")]
    [InlineData("103", "CRED", "SPAY", "103-C4", ":59:/2", ":53D:A\n:59:/2")]
    [InlineData("103", "CRED", "SPAY", "103-C5", ":59:/2", ":53B:PARIS\n:59:/2")]
    [InlineData("103", "CRED", "SPAY", "103-C6", ":59:/2", ":54D:A\n:59:/2")]
    [InlineData("103", "CRED", "SPRI", "103-C10", ":59:/2", ":56A:CHASUS33\n:57A:CHASUS33\n:59:/2")]
    [InlineData("103", "CRED", "SPAY", "103-C8", ":59:/2", ":53A:CHASUS33\n:54A:CHASUS33\n:55D:A\n:59:/2")]
    [InlineData("103", "CRED", "SPAY", "103-C10-option", ":59:/2", ":56D:A\n:57A:CHASUS33\n:59:/2")]
    [InlineData("103", "CRED", "SPAY", "103-C11", ":59:/2", ":57D:A\n:59:/2")]
    [InlineData("103", "CRED", "SPAY", "103-C12", ":59:/2\n", ":59:")]
    [InlineData("103", "CRED", "CRED\n:23E:CHQB", "103-C13")]
    [InlineData("103", "CRED", "CRED\n:23E:TELI", "103-C17")]
    [InlineData("103", "CRED", "CRED\n:23E:PHON", "103-C18")]
    [InlineData("103", ":23B:CRED\n", "", "field-missing")]
    [InlineData("103", ":71A:SHA", ":71A:SHA\n:86:X", "field-unexpected")]
    [InlineData("101", ":21:X\n", ":21:X\n:21F:F2345678901234567\n", "field-long")]
    [InlineData("103", ":20:R\n:23B:CRED", ":23B:CRED\n:20:R", "field-order")]
    [InlineData("101", ":59:/2", ":36:1,5\n:59:/2", "field-order")]
    [InlineData("101", ":71A:SHA\n:21:Y", ":71A:SHA\n:36:1,5\n:21:Y", "101-C1")]
    [InlineData("101", ":59:/2", ":33B:USD1,\n:59:/2", "101-C2")]
    [InlineData("101", ":50H:/1\nA\n", "", "101-C3")]
    [InlineData("101", ":50H:/1\nA\n", ":50C:CHASUS33\n:50H:/1\nA\n", "101-C4", ":32B:EUR1,\n", ":32B:EUR1,\n:50C:CHASUS33\n")]
    [InlineData("101", ":59:/2\nB\n", ":59:/2\nB\n:33B:EUR1,\n", "101-C5", ":21:X\n", ":21:X\n:21F:F\n")]
    [InlineData("101", ":50H:/1\nA\n", ":50H:/1\nA\n:52A:CHASUS33\n", "101-C6", ":32B:EUR1,\n", ":32B:EUR1,\n:52A:CHASUS33\n")]
    [InlineData("101", ":59:/2", ":56A:CHASUS33\n:59:/2", "101-C7")]
    [InlineData("101", ":28D:1/1", ":21R:Z\n:28D:1/1", "101-C8", ":21:Y\n:32B:EUR1,", ":21:Y\n:32B:USD1,")]
    [InlineData("102", ":21:X\n:32B:EUR1,\n:59:/2\nB\n", ":21:X\n:32B:EUR1,\n:59:/2\nB\n:71F:EUR1,\n", "102-C9")]
    [InlineData("102", ":19:3,", ":19:4,", "102-C1")]
    [InlineData("102", "230704EUR3,", "230704USD3,", "102-C2")]
    [InlineData("102", ":50K:/1\nA\n", "", "102-C3")]
    [InlineData("104", ":50K:/1\nA\n", "", "104-C2")]
    [InlineData("110", ":32B:EUR1,\n:59:B", ":32B:EUR1,\n:59:B\n:21:Y\n:30:230704\n:32B:USD1,\n:59:B", "110-C2")]
    [InlineData("192", "\n:79:/CUST/", "", "n92-C1")]
    [InlineData("196", "230704", "230704\n:79:A\n:20:B", "n95-C1")]
    [InlineData("201", ":19:3,", ":19:4,", "20x-sum")]
    [InlineData("203", "32B:EUR2,", "32B:USD2,", "20x-currency")]
    [InlineData("204", ":19:1,", ":19:4,", "20x-sum")]
    [InlineData("202", ":58A", ":56A:CHASUS33\n:58A", "20x-intermediary")]
    [InlineData("210", ":52A:CHASUS33", ":50C:CHASUS33\n:52A:CHASUS33", "210-orderer")]
    [InlineData("910", ":50K:/1\nA", "", "910-C1")]
    [InlineData("920", "\n:34F:EUR1,", "", "920-C1")]
    [InlineData("920", "\n:34F:EUR1,", "\n:34F:EURD1,\n:34F:USDC1,", "920-C3")]
    [InlineData("940", ":61:230704C1,NTRFX", ":86:A\n:61:230704C1,NTRFX", "940-C1")]
    [InlineData("942", "\n:90C:", "\n:86:A\n:86:B\n:90C:", "940-C1")]
    [InlineData("940", "62F:C230704EUR2,", "62F:C230704USD2,", "940-C2")]
    [InlineData("942", "EURC1,", "EURD1,", "942-C2")]
    public void A_change_that_breaks_a_rule_is_found(
        string type, string from, string to, string rule, string alsoFrom = "", string alsoTo = "")
    {
        var text = (string)Kept.First(row => (string)row[0] == type && ((string)row[1]).Length == 0)[2];
        Assert.Contains(from, text, StringComparison.Ordinal);
        var changed = text.Replace(from, to, StringComparison.Ordinal);
        changed = alsoFrom.Length > 0 ? changed.Replace(alsoFrom, alsoTo, StringComparison.Ordinal) : changed;
        var broken = Samples.Broken(Samples.Message(type, changed));
        Assert.True(broken.Contains(rule), $"{rule} is not among: {string.Join(", ", broken)}");
    }

    [Theory]
    [InlineData("110", ":20:R", ":21:X\n:30:230704\n:32B:EUR1,\n:59:B", "110-C1")]
    [InlineData("203", ":19:11,\n:30:230704", ":20:R\n:21:X\n:32B:EUR1,\n:58A:CHASUS33", "20x-count")]
    public void A_sequence_is_there_ten_times_at_most(string type, string head, string sequence, string rule)
    {
        var ten = string.Join('\n', Enumerable.Repeat(sequence, 10));
        Assert.Empty(Samples.Broken(Samples.Message(type, $"{head.Replace(":11,", ":10,", StringComparison.Ordinal)}\n{ten}")));
        Assert.Equal([rule], Samples.Broken(Samples.Message(type, $"{head}\n{ten}\n{sequence}")));
    }

    [Theory]
    [InlineData("20x-cov-intermediary")]
    public void A_cover_with_an_intermediary_names_the_bank_behind_it(string rule) => Assert.Equal([rule], Samples.Broken(Samples.Message(
        "202", ":20:R\n:21:X\n:32A:230704EUR1,\n:58A:CHASUS33\n:50K:/1\nA\n:56A:CHASUS33\n:59:/2\nB", "COV")));

    [Theory]
    [InlineData("103-C14")]
    public void A_transfer_with_remittance_in_an_envelope_has_none_in_lines(string rule) =>
        Assert.Equal(
            [rule, "field-unexpected"],
            Samples.Broken(Samples.Message("103", $"{Head}:59:/2\nB\n:70:X\n:71A:SHA\n:77T:/UEDI/UNH", "REMIT")));

    [Fact]
    public void The_mandate_of_a_direct_debit_may_have_thirty_five_characters() =>
        Assert.Empty(Samples.Broken(Samples.Message("104", ":20:R\n:23E:AUTH\n:30:230704\n:50K:/1\nA\n:71A:SHA\n:21:X\n"
            + $":21C:{new string('M', 35)}\n:21D:{new string('C', 35)}\n:32B:EUR1,\n:59:/2\nB\n:32B:EUR1,")));

    [Theory]
    [InlineData("103-C2")]
    public void Between_countries_of_the_economic_area_the_instructed_amount_is_said(string rule)
    {
        var text = Samples.Message("103", Kept.First()[2].ToString()!.Replace(":33B:EUR100,\n", "")).Replace("BANKUS33", "BANKFRPP");
        Assert.Equal([rule], Samples.Broken(text));
        Assert.Empty(Samples.Broken(text, rule));
    }

    [Fact]
    public void Every_rule_has_a_name_of_its_own_and_says_what_is_expected() =>
        Assert.All(MtRules.ByName.Values, rule => Assert.True(rule.Message.Length > 0 && rule.Name.Length > 0));
}
