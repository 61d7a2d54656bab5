namespace BankHub.Tests.Formats.SwiftMt.Rules;

/// <summary>MT 102 and 104: one change of a good message breaks one rule and no other.</summary>
public sealed class BatchRuleTests
{
    private const string Batch = ":20:R\n:23:CREDIT\n:50K:/1\nA\n:71A:SHA\n:21:X\n:32B:EUR1,\n:59:/2\nB\n:33B:EUR1,\n"
        + ":21:Y\n:32B:EUR2,\n:59:/2\nB\n:33B:EUR2,\n:32A:230704EUR3,\n:19:3,";

    private const string Debits = ":20:R\n:23E:AUTH\n:30:230704\n:50K:/1\nA\n:71A:SHA\n:21:X\n:32B:EUR1,\n:59:/2\nB\n"
        + ":21:Y\n:32B:EUR2,\n:59:/2\nB\n:32B:EUR3,";

    private const string Requested = ":20:R\n:21R:Z\n:23E:RFDD\n:30:230704\n:50K:/1\nA\n:71A:SHA\n:21:X\n:23E:AUTH\n:32B:EUR1,\n:59:/2\nB";

    private const string Returned =
        ":20:R\n:23E:RTND\n:30:230704\n:50K:/1\nA\n:71A:SHA\n:72:/RETN/99\n/AC04/\n/MREF/R\n:21:X\n:32B:EUR1,\n:59:/2\nB\n"
        + ":32B:EUR1,";

    [Theory]
    [InlineData("", "", "")]
    [InlineData(":33B:EUR1,\n", "", "102-C7")]
    [InlineData(":33B:EUR1,\n", ":33B:USD1,\n", "102-C6")]
    [InlineData(":71A:SHA\n", ":71A:SHA\n:36:1,5\n", "102-C6")]
    [InlineData(":71A:SHA\n", ":71A:OUR\n", "")]
    [InlineData(":71A:SHA\n", ":71A:BEN\n", "102-C8-ben")]
    [InlineData(":71A:SHA\n", ":71A:XXX\n", "1xx-71A")]
    [InlineData(":33B:EUR1,\n", ":33B:EUR1,\n:71F:EUR0,5\n", "")]
    [InlineData(":33B:EUR1,\n", ":33B:EUR1,\n:71F:EUR0,5\n", "102-C8-our", ":71A:SHA", ":71A:OUR")]
    [InlineData(":33B:EUR1,\n", ":33B:EUR1,\n:71G:EUR0,5\n", "102-C10", ":71A:SHA", ":71A:OUR")]
    [InlineData(":33B:EUR1,\n", ":33B:EUR1,\n:71G:EUR0,5\n", "", ":71A:SHA", ":71A:OUR", ":71G:EUR0,5")]
    [InlineData(":33B:EUR1,\n", ":33B:EUR1,\n:71G:EUR0,5\n", "102-C2", ":71A:SHA", ":71A:OUR", ":71G:USD0,5")]
    [InlineData(":33B:EUR1,\n", ":33B:EUR1,\n", "102-C10", ":71A:SHA", ":71A:OUR", ":71G:EUR0,5")]
    [InlineData(":33B:EUR1,\n", ":33B:EUR1,\n:71G:EUR0,5\n", "102-C8", ":21:Y\n", ":21:Y\n", ":71G:EUR0,5")]
    [InlineData(":71A:SHA\n", "", "102-C4")]
    [InlineData(":71A:SHA\n", ":52A:CHASUS33\n:71A:SHA\n", "102-C5", ":59:/2\nB\n:33B:EUR2,", ":52A:CHASUS33\n:59:/2\nB\n:33B:EUR2,")]
    [InlineData(":71A:SHA\n", ":26T:K90\n:71A:SHA\n", "102-C5", ":33B:EUR2,", ":26T:K90\n:33B:EUR2,")]
    [InlineData(":23:CREDIT", ":23:OURS", "")]
    [InlineData(":21:X\n:32B:EUR1,\n:59:/2\n", ":21:X\n:32B:EUR1,\n:59:", "102-cheque")]
    [InlineData(":59:/2\n", ":59:", "", ":23:CREDIT", ":23:CHQB")]
    public void A_batch_keeps_each_rule_of_its_own(
        string from, string to, string rule, string alsoFrom = "", string alsoTo = "", string behind = "")
    {
        var text = Changed(Changed(Batch, from, to), alsoFrom, alsoTo) + (behind.Length > 0 ? $"\n{behind}" : "");
        var message = Samples.Message("102", text).Replace("BANKUS33", "BANKFRPP", StringComparison.Ordinal);
        Assert.Equal(Expected(rule), Samples.Broken(message));
    }

    [Theory]
    [InlineData(":23:CREDIT", "")]
    [InlineData(":23:OURS", "102-23")]
    [InlineData(":23:CHQB", "102-23")]
    public void A_batch_that_no_hand_shall_touch_has_known_operations(string operation, string rule) =>
        Assert.Equal(Expected(rule), Samples.Broken(Samples.Message("102", Changed(Batch, ":23:CREDIT", operation), "STP")));

    [Theory]
    [InlineData(":59:/DE89370400440532013000\nB", "")]
    [InlineData(":59:/DE88370400440532013000\nB", "10x-STP-iban")]
    [InlineData(":59:/2\nB", "10x-STP-iban")]
    [InlineData(":57A:CHASUS33\n:59:/2\nB", "")]
    [InlineData(":59:B", "10x-STP-account")]
    public void A_batch_that_no_hand_shall_touch_pays_to_accounts_by_iban(string payee, string rule)
    {
        var text = Samples.Message("102", Changed(Batch, ":59:/2\nB", payee), "STP");
        Assert.Equal(Expected(rule), Samples.Broken(text.Replace("BANKUS33", "BANKFRPP", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("", "", "")]
    [InlineData(":23E:AUTH\n", "", "104-C1")]
    [InlineData(":21:X\n", ":21:X\n:23E:NAUT\n", "104-C1")]
    [InlineData(":50K:/1\nA\n", "", "104-C2")]
    [InlineData(":23E:AUTH\n", ":23E:AUTH\n:21E:Q\n", "")]
    [InlineData(":23E:AUTH\n", ":23E:AUTH/X\n", "104-23E-words")]
    [InlineData(":23E:AUTH\n", ":23E:XXXX\n", "104-23E-code")]
    [InlineData(":21:X\n", ":21:X\n:21E:Q\n", "104-C4")]
    [InlineData(":71A:SHA\n", ":26T:K90\n:71A:SHA\n", "104-C3", "", ":59:/2\nB\n:32B:EUR3,", ":59:/2\nB\n:26T:K90\n:32B:EUR3,")]
    [InlineData(":71A:SHA\n", ":71A:SHA\n:72:/RETN/99\n/AC04/\n/MREF/R\n", "104-C5")]
    [InlineData(":21:X\n:32B:EUR1,\n:59:/2\nB\n", ":21:X\n:32B:EUR1,\n:59:/2\nB\n:71F:EUR1,\n", "104-C6")]
    [InlineData(":21:X\n:32B:EUR1,\n:59:/2\nB\n", ":21:X\n:32B:EUR1,\n:59:/2\nB\n:71F:EUR1,\n", "", ":71F:EUR1,")]
    [InlineData(":21:X\n:32B:EUR1,\n:59:/2\nB\n", ":21:X\n:32B:EUR1,\n:59:/2\nB\n:71F:EUR1,\n", "104-C11", ":71F:USD1,")]
    [InlineData("", "", "104-C6", ":71G:EUR1,")]
    [InlineData(":21:X\n:32B:EUR1,\n:59:/2\nB\n", ":21:X\n:32B:EUR1,\n:59:/2\nB\n:33B:EUR1,\n", "104-C7")]
    [InlineData(":21:X\n:32B:EUR1,\n:59:/2\nB\n", ":21:X\n:32B:EUR1,\n:59:/2\nB\n:33B:USD1,\n", "104-C8")]
    [InlineData("\n:32B:EUR3,", "\n:32B:EUR4,", "104-C9")]
    [InlineData("\n:32B:EUR3,", "\n:32B:EUR4,", "", ":19:3,")]
    [InlineData("\n:32B:EUR3,", "\n:32B:EUR4,", "104-C10", ":19:2,")]
    [InlineData("", "", "104-C9", ":19:3,")]
    [InlineData("\n:32B:EUR3,", "\n:32B:USD3,", "104-C11")]
    [InlineData("\n:32B:EUR3,", "", "104-C12")]
    [InlineData(":20:R\n", ":20:R\n:21R:Q\n", "104-C12")]
    public void A_collection_keeps_each_rule_of_its_own(
        string from, string to, string rule, string behind = "", string alsoFrom = "", string alsoTo = "")
    {
        var text = Changed(Changed(Debits, from, to), alsoFrom, alsoTo) + (behind.Length > 0 ? $"\n{behind}" : "");
        Assert.Equal(Expected(rule), Samples.Broken(Samples.Message("104", text)));
    }

    [Theory]
    [InlineData("", "", "")]
    [InlineData(":23E:AUTH\n", "", "104-C1")]
    [InlineData(":59:/2\nB", ":59:/2\nB\n:32B:EUR1,", "104-C12")]
    [InlineData(":23E:AUTH\n", ":23E:RTND\n", "104-23E-code")]
    [InlineData(":32B:EUR1,\n", ":32B:EUR1,\n:52A:CHASUS33\n", "104-C12")]
    public void A_request_to_collect_says_less(string from, string to, string rule) =>
        Assert.Equal(Expected(rule), Samples.Broken(Samples.Message("104", Changed(Requested, from, to))));

    [Theory]
    [InlineData("", "", "")]
    [InlineData(":72:/RETN/99\n/AC04/\n/MREF/R\n", "", "104-C5")]
    [InlineData("/RETN/", "/INFO/", "104-72")]
    [InlineData("/MREF/R\n", "", "7x-return")]
    public void A_collection_that_comes_back_says_why(string from, string to, string rule) =>
        Assert.Equal(Expected(rule), Samples.Broken(Samples.Message("104", Changed(Returned, from, to))));

    private static string Changed(string text, string from, string to)
    {
        Assert.Contains(from, text, StringComparison.Ordinal);
        return from.Length == 0 ? text : text.Replace(from, to, StringComparison.Ordinal);
    }

    private static string[] Expected(string rule) => rule.Length == 0 ? [] : [rule];
}
