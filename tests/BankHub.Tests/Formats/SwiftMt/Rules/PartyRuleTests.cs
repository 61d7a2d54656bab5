namespace BankHub.Tests.Formats.SwiftMt.Rules;

/// <summary>Customers in numbered lines (50F, 59F): each rule kept, and broken by one change.</summary>
public sealed class PartyRuleTests
{
    [Theory]
    [InlineData("/DE89\n1/JANE DOE", "")]
    [InlineData("/DE89\n1/JANE DOE\n1/OF DOES\n2/BEAN STREET 1\n3/GB/LONDON", "")]
    [InlineData("CCPT/DE/12345\n1/JANE DOE\n3/DE", "")]
    [InlineData("/DE89\n1/JANE DOE\n4/19720830\n5/BE/BRUSSELS", "")]
    [InlineData("/DE89\n1/JANE DOE\n6/BE/ABC/123\n7/BE/123\n8/4567", "")]
    [InlineData("JANE\n1/JANE DOE", "50F-identifier")]
    [InlineData("1/JANE DOE\n1/OF DOES\n3/DE", "50F-identifier")]
    [InlineData("PASS/DE/12345\n1/JANE DOE", "50F-code")]
    [InlineData("CCPT/XX/12345\n1/JANE DOE", "5xF-country")]
    [InlineData("/DE89\n2/BEAN STREET 1\n3/GB/LONDON", "5xF-numbers")]
    [InlineData("/DE89\n1/JANE DOE\n3/GB/LONDON\n2/BEAN STREET 1", "5xF-numbers")]
    [InlineData("/DE89\n1/JANE DOE\n2/BEAN STREET 1", "5xF-numbers")]
    [InlineData("/DE89\n1/JANE DOE\n4/19720830", "5xF-numbers")]
    [InlineData("/DE89\n1/JANE DOE\n5/BE/BRUSSELS", "5xF-numbers")]
    [InlineData("/DE89\n1/JANE DOE\n9/X", "5xF-numbers")]
    [InlineData("/DE89\n1/JANE DOE\n3/LONDON", "5xF-country")]
    [InlineData("/DE89\n1/JANE DOE\n4/19721330\n5/BE/BRUSSELS", "50F-birth")]
    [InlineData("/DE89\n1/JANE DOE\n4/197208\n5/BE/BRUSSELS", "50F-birth")]
    public void An_ordering_customer_is_named_as_the_handbook_has_it(string orderer, string rule) =>
        Assert.Equal(Expected(rule), Samples.Broken(Message($":50F:{orderer}", ":59:/2\nB")));

    [Theory]
    [InlineData("/2\n1/JANE DOE\n2/BEAN STREET 1\n3/GB/LONDON", "")]
    [InlineData("1/JANE DOE\n3/GB\n3/LONDON", "")]
    [InlineData("1/JANE DOE\n4/19720830\n5/BE/BRUSSELS", "5xF-numbers")]
    [InlineData("2/BEAN STREET 1\n3/GB/LONDON", "5xF-numbers")]
    [InlineData("1/JANE DOE\n2/BEAN STREET 1", "5xF-numbers")]
    [InlineData("1/JANE DOE\n3/Gb/LONDON", "5xF-country")]
    public void A_beneficiary_has_a_name_an_address_and_a_country(string payee, string rule) =>
        Assert.Equal(Expected(rule), Samples.Broken(Message(":50K:/1\nA", $":59F:{payee}")));

    [Theory]
    [InlineData(":59:/DE89370400440532013000\nB", "")]
    [InlineData(":57A:CHASUS33\n:59:/2\nB", "")]
    [InlineData(":59:/2\nB", "10x-STP-iban")]
    [InlineData(":57A:DEUTDEFF\n:59:/DE89370400440532013001\nB", "10x-STP-iban")]
    [InlineData(":59:B", "10x-STP-account")]
    public void A_transfer_that_no_hand_shall_touch_pays_to_an_account_by_iban(string payee, string rule) =>
        Assert.Equal(Expected(rule), Samples.Broken(
            Message(":50K:/1\nA", payee, "STP").Replace("BANKUS33", "BANKFRPP", StringComparison.Ordinal)));

    private static string Message(string orderer, string payee, string flag = "") => Samples.Message(
        "103", $":20:R\n:23B:CRED\n:32A:230704EUR100,\n:33B:EUR100,\n{orderer}\n{payee}\n:71A:SHA", flag);

    private static string[] Expected(string rule) => rule.Length == 0 ? [] : [rule];
}
