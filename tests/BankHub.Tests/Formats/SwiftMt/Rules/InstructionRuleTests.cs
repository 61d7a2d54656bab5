namespace BankHub.Tests.Formats.SwiftMt.Rules;

/// <summary>Codes that the network knows: 23B, 23E, 71A and 72, each broken alone and each kept.</summary>
public sealed class InstructionRuleTests
{
    [Theory]
    [InlineData("XXXX", "103-23E-code")]
    [InlineData("BONL", "103-23E-code")]
    [InlineData("SDVA/NOW", "103-23E-words")]
    [InlineData("CORT/NOW", "103-23E-words")]
    [InlineData("INTC SDVA", "103-23E-order")]
    [InlineData("PHOB REPA", "103-23E-order")]
    [InlineData("SDVA HOLD", "103-23E-apart")]
    [InlineData("REPA CORT", "103-23E-apart")]
    [InlineData("PHOB TELB", "103-23E-apart")]
    [InlineData("SDVA SDVA", "103-23E-again")]
    [InlineData("HOLD HOLD", "103-23E-again")]
    [InlineData("SDVA INTC PHOB/12345", "")]
    [InlineData("INTC REPA/X TELB/Y", "")]
    [InlineData("HOLD/PASSPORT", "")]
    public void Instructions_of_a_transfer_are_those_of_the_handbook_in_its_order(string codes, string rule)
    {
        var text = Transfer(Codes(codes));
        Assert.Equal(Expected(rule), Samples.Broken(Samples.Message("103", text)));
    }

    [Theory]
    [InlineData(":23E:HOLD\n", "", "", "103-23E-stp")]
    [InlineData(":23E:SDVA/X\n", "", "", "103-23E-words")]
    [InlineData("", "", "\n:72:/RETN/99\n/AC04/\n/MREF/R", "10x-72-return")]
    [InlineData("", "", "\n:72:/REJT/99\n/AC04/\n/MREF/R", "10x-72-return")]
    [InlineData("", "", "\n:72:/OCMT/EUR1,/", "10x-72-eri")]
    [InlineData("", "", "\n:72:/INS/MY BANK", "10x-72-ins")]
    [InlineData("", "", "\n:72:/INS/CHASUS33\n/INS/CHASUS33", "10x-72-ins-again")]
    [InlineData("", ":53B:PARIS\n", "", "103-STP-53B")]
    [InlineData(":23E:SDVA\n:23E:REPA/X\n", ":53B:/1234\n", "\n:72:/INS/CHASUS33XXX\n/ACC/SAY /RETN/ HERE", "")]
    public void A_message_that_no_hand_shall_touch_has_fewer_codes(string codes, string sender, string words, string rule)
    {
        var text = Transfer(codes, sender, words);
        Assert.Equal(Expected(rule), Samples.Broken(Samples.Message("103", text, "STP")));
    }

    [Theory]
    [InlineData(":23B:CRED", ":23B:CREX", "103-23B")]
    [InlineData(":71A:SHA", ":71A:SHX", "1xx-71A")]
    [InlineData(":23B:CRED", ":23B:CRTS", "")]
    public void Words_of_other_fields_are_known(string from, string to, string rule)
    {
        var text = Transfer("").Replace(from, to, StringComparison.Ordinal);
        Assert.Equal(Expected(rule), Samples.Broken(Samples.Message("103", text)));
    }

    [Theory]
    [InlineData("XXXX", "EUR1,", "", "101-23E-code")]
    [InlineData("SDVA", "EUR1,", "", "101-23E-code")]
    [InlineData("URGP/X", "EUR1,", "", "101-23E-words")]
    [InlineData("RTGS NETS", "EUR1,", "", "101-23E-apart")]
    [InlineData("CHQB URGP", "EUR1,", "", "101-23E-apart")]
    [InlineData("INTC INTC", "EUR1,", "", "101-23E-again")]
    [InlineData("OTHR/A OTHR/B PHON/1", "EUR1,", "", "")]
    [InlineData("", "EUR0,", ":33B:USD1,\n", "101-C9")]
    [InlineData("EQUI", "EUR0,", "", "101-C9")]
    [InlineData("EQUI", "EUR0,", ":33B:USD1,\n", "")]
    [InlineData("CMZB", "EUR0,", "", "")]
    public void Instructions_of_a_request_go_together_and_with_its_amount(string codes, string amount, string instructed, string rule)
    {
        var text = Request(Codes(codes), amount, instructed);
        Assert.Equal(Expected(rule), Samples.Broken(Samples.Message("101", text)));
    }

    [Theory]
    [InlineData("940", "")]
    [InlineData("950", "")]
    [InlineData("943", "920-12")]
    public void Only_statements_can_be_asked_for(string type, string rule) =>
        Assert.Equal(Expected(rule), Samples.Broken(Samples.Message("920", $":20:R\n:12:{type}\n:25:1")));

    private static string Transfer(string codes, string sender = "", string words = "") =>
        $":20:R\n:23B:CRED\n{codes}:32A:230704EUR100,\n:33B:EUR100,\n:50K:/1\nA\n{sender}:59:/2\nB\n:71A:SHA{words}";

    private static string Request(string codes, string amount, string instructed) =>
        $":20:R\n:28D:1/1\n:50H:/1\nA\n:30:230704\n:21:X\n{codes}:32B:{amount}\n:59:/2\nB\n{instructed}:71A:SHA";

    private static string Codes(string codes) =>
        string.Concat(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(code => $":23E:{code}\n"));

    private static string[] Expected(string rule) => rule.Length == 0 ? [] : [rule];
}
