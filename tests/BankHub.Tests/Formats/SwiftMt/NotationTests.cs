using System.Text;
using BankHub.Formats.SwiftMt.Notation;

namespace BankHub.Tests.Formats.SwiftMt;

/// <summary>Format notation: vectors worked out by hand from the User Handbook.</summary>
public sealed class NotationTests
{
    private static readonly string[] Party = ["D/C Mark", "Account", "Identifier Code"];
    private static readonly string[] Line =
    [
        "Value Date", "Entry Date", "Debit/Credit Mark", "Funds Code", "Amount", "Transaction Type", "Identification Code", "Owner", "Bank",
        "Supplementary Details",
    ];

    private const string Party_A = "[[/1!a][/34x]$]4!a2!a2!c[3!c]";
    private const string Line_61 = "6!n[4!n]2a[1!a]15d1!a3!c16x[//16x][$34x]";

    [Theory]
    [InlineData("16x", "Reference", "ABC", "ABC")]
    [InlineData("6!n3!a15d", "Date;Currency;Amount", "230704EUR1234,5", "230704;EUR;1234,5")]
    [InlineData("[N]3!a15d", "Sign;Currency;Amount", "NOK100,", "-;NOK;100,")]
    [InlineData("[N]3!a15d", "Sign;Currency;Amount", "NNOK100,", "N;NOK;100,")]
    [InlineData("5n[/5n]", "Number;Page", "12", "12;-")]
    [InlineData("5n[/5n]", "Number;Page", "12/3", "12;3")]
    [InlineData("3!a[1!a]15d", "Currency;D/C Mark;Amount", "EURD5,", "EUR;D;5,")]
    [InlineData("3!a[1!a]15d", "Currency;D/C Mark;Amount", "EUR5,", "EUR;-;5,")]
    [InlineData("4!c[/30x]", "Code;More", "PHON/+49 69", "PHON;+49 69")]
    [InlineData("[/34x$]4*35x", "Account;Name", "/123\r\nA\r\nB", "123;A|B")]
    [InlineData("[/34x$]4*35x", "Account;Name", "A\nB", "-;A|B")]
    [InlineData("[[/1!a][/34x]$][35x]", "Mark;Account;Location", "/C/1\r\nPARIS", "C;1;PARIS")]
    [InlineData("[[/1!a][/34x]$][35x]", "Mark;Account;Location", "/CH1", "-;CH1;-")]
    [InlineData("[[/1!a][/34x]$][35x]", "Mark;Account;Location", "PARIS", "-;-;PARIS")]
    [InlineData("35x$4*(1!n/33x)", "Party;Number;Details", "/1\r\n1/A\r\n3/DE/B", "/1;1;A;3;DE/B")]
    [InlineData("[ISIN 12!c$][4*35x]", "ISIN;Description", "ISIN US0378331005\r\nAPPLE", "US0378331005;APPLE")]
    [InlineData("[ISIN 12!c$][4*35x]", "ISIN;Description", "/US/1\r\nX", "-;/US/1|X")]
    [InlineData("4*35x$14x", "Name;Code", "ANY BANK IN\r\nPARIS\r\nBY PAYMENT", "ANY BANK IN|PARIS;BY PAYMENT")]
    [InlineData("4*35x$14x", "Name;Code", "1\n2\n3\n4\nBY NEGOTIATION", "1|2|3|4;BY NEGOTIATION")]
    public void Reads_components(string notation, string names, string value, string expected)
    {
        var (isGood, parts) = Read(notation, names.Split(';'), value);
        Assert.True(isGood);
        Assert.Equal(expected, parts);
    }

    [Theory]
    [InlineData("DEUTDEFF", "-;-;DEUTDEFF")]
    [InlineData("DEUTDEFF500", "-;-;DEUTDEFF500")]
    [InlineData("/D/123\r\nDEUTDEFF", "D;123;DEUTDEFF")]
    [InlineData("/D\r\nDEUTDEFF", "D;-;DEUTDEFF")]
    [InlineData("/DE12\r\nDEUTDEFF", "-;DE12;DEUTDEFF")]
    [InlineData("//SC401276\r\nDEUTDEFF", "-;/SC401276;DEUTDEFF")]
    public void Tells_the_mark_of_a_party_from_its_account(string value, string expected) =>
        Assert.Equal((true, expected), Read(Party_A, Party, value));

    [Theory]
    [InlineData("2001020103C1,NTRFREF", "200102;0103;C;-;1,;N;TRF;REF;-;-")]
    [InlineData("200102D1,NTRFREF//BANK", "200102;-;D;-;1,;N;TRF;REF;BANK;-")]
    [InlineData("200102RC1,NTRFREF", "200102;-;RC;-;1,;N;TRF;REF;-;-")]
    [InlineData("200102CR1,NTRFREF", "200102;-;C;R;1,;N;TRF;REF;-;-")]
    [InlineData("200102RDR1,NTRFREF//B\r\nMORE", "200102;-;RD;R;1,;N;TRF;REF;B;MORE")]
    [InlineData("200102D1,S103A/B//C//D", "200102;-;D;-;1,;S;103;A/B;C//D;-")]
    public void Reads_a_statement_line(string value, string expected) => Assert.Equal((true, expected), Read(Line_61, Line, value));

    [Theory]
    [InlineData("16x", "Reference", "12345678901234567", "field-long")]
    [InlineData("16x", "Reference", "/A", "field-slashes")]
    [InlineData("16x", "Reference", "A//B", "field-slashes")]
    [InlineData("16x", "Reference", "A_B", "field-signs")]
    [InlineData("16x", "Reference", "", "field-short")]
    [InlineData("6!n", "Date", "230231", "field-date")]
    [InlineData("6!n", "Date", "2302", "field-short")]
    [InlineData("8!n", "Date", "zzzz0101", "field-date")]
    [InlineData("8!n", "Date", "20000230", "field-date")]
    [InlineData("4!n", "Time", "2460", "field-time")]
    [InlineData("4!n", "Offset", "1400", "field-offset")]
    [InlineData("4!n", "Time Offset", "0160", "field-offset")]
    [InlineData("3!a15d", "Currency;Amount", "XYQ1,", "field-currency")]
    [InlineData("3!a15d", "Currency;Amount", "EUR1.5", "field-amount-comma")]
    [InlineData("3!a15d", "Currency;Amount", "EUR15", "field-amount-comma")]
    [InlineData("3!a15d", "Currency;Amount", "EUR,5", "field-amount-digits")]
    [InlineData("3!a15d", "Currency;Amount", "JPY1,5", "field-amount-decimals")]
    [InlineData("3!a15d", "Currency;Amount", "EUR1,555", "field-amount-decimals")]
    [InlineData("3!a15d", "Currency;Amount", "EUR12345678901234,5", "field-long")]
    [InlineData("4!a2!a2!c[3!c]", "Identifier Code", "DEUTXXFF", "field-bic-country")]
    [InlineData("4!a2!a2!c[3!c]", "Identifier Code", "DEUTDEFF5", "field-bic")]
    [InlineData("4*35x", "Narrative", "1\r\n2\r\n3\r\n4\r\n5", "field-lines")]
    [InlineData("4*35x", "Narrative", "1\r\n\r\n3", "field-empty-line")]
    [InlineData("2*3x", "Narrative", "1234", "field-long")]
    [InlineData("4*35x$14x", "Name;Code", "ANY BANK", "field-short")]
    [InlineData("4*35x$14x", "Name;Code", "1\r\n2\r\n3\r\n4\r\n5\r\nBY PAYMENT", "field-lines")]
    [InlineData("4*35x$14x", "Name;Code", "ANY BANK\r\nBY DEFERRED PAYMENT", "field-long")]
    [InlineData("5n[/5n]", "Number;Page", "1/2/3", "field-signs")]
    public void Finds_what_deviates(string notation, string names, string value, string rule)
    {
        var faults = new List<FieldFault>();
        new FieldNotation(notation, names.Split(';')).Read(Encoding.Latin1.GetBytes(value), 0, new(), faults);
        Assert.Contains(faults, fault => fault.Rule.Name == rule);
    }

    [Theory]
    [InlineData("4")]
    [InlineData("4!q")]
    [InlineData("[4!a")]
    public void Refuses_a_notation_that_is_none(string notation) =>
        Assert.ThrowsAny<Exception>(() => new FieldNotation(notation, ["A"]));

    private static (bool IsGood, string Parts) Read(string notation, string[] names, string value)
    {
        var parts = new Parts();
        var bytes = Encoding.Latin1.GetBytes(value);
        var isGood = new FieldNotation(notation, names).Read(bytes, 0, parts, null);
        return (isGood, string.Join(';', Enumerable.Range(0, parts.Count).Select(at => parts[at].Start < 0 ? "-"
            : value.Substring(parts[at].Start, parts[at].Length).Replace("\r\n", "|").Replace('\n', '|'))));
    }
}
