using System.Text;
using BankHub.Formats.SwiftMt.Statements.Information;

namespace BankHub.Tests.Formats.SwiftMt.Statements;

/// <summary>Field 86 in the layouts of banks.</summary>
public sealed class InformationTests
{
    [Theory]
    [InlineData("166?00GUTSCHRIFT?109075?20EREF+A-1?21MREF+M 2SVWZ+RENT?22 MAY?30DEUTDEFF?31DE89?32JOHN?33 DOE", "Numbered", "166",
        "EREF", "A-1", "SVWZ", "RENT MAY", "31", "DE89", "name", "JOHN DOE")]
    [InlineData("005?20LAST\r\nSCHRIFT?60MORE", "Numbered", "005",
        "purpose", "LASTSCHRIFTMORE", "20", "LASTSCHRIFT", "60", "MORE", "00", null)]
    [InlineData("000>100987>20ALGEMENE >21KOSTEN", "Numbered", "000",
        "10", "0987", "purpose", "ALGEMENE KOSTEN", "20", "ALGEMENE ", "99", null)]
    [InlineData("/EREF/02-04\r\n-2013/BENM//NAME/Nespresso B.V./REMI/A/B 12/ISDT/2013-04-03", "Coded", "",
        "EREF", "02-04-2013", "NAME", "Nespresso B.V.", "REMI", "A/B 12", "ISDT", "2013-04-03")]
    [InlineData("/EREF/A/REMI/INVOICE /IREF/B/UETR/C/RTRN/AC04/EREF/D/PURP/CD/SALA", "Coded", "",
        "IREF", null, "UETR", null, "RTRN", null, "REMI", "INVOICE /IREF/B/UETR/C/RTRN/AC04", "EREF", "A", "PURP", "CD/SALA")]
    [InlineData("166?20EREF+A?21SVWZ+RENT KREF+B RTRN+AC04?22ABWA+JOHN", "Numbered", "166",
        "EREF", "A", "KREF", null, "RTRN", null, "SVWZ", "RENT KREF+B RTRN+AC04", "ABWA", "JOHN")]
    [InlineData("/ORDP//NAME/J/ID/42/BENM//NAME/ANNA B/REMI/A/ID/B", "Coded", "",
        "ORDP", "", "NAME", "J", "ID", "42", "BENM", "", "REMI", "A/ID/B")]
    [InlineData("/TRTP/IDEAL/IBAN/NL83ABNA0437015300/BIC/ABNANL2AXXX/NAME/ACME", "Coded", "",
        "TRTP", "IDEAL", "IBAN", "NL83ABNA0437015300", "BIC", "ABNANL2AXXX", "NAME", "ACME")]
    [InlineData("SEPA IDEAL\r\nIBAN: NL12\r\nBIC: ABNANL2A\r\nNAAM: ACME", "Labelled", "",
        "IBAN", "NL12", "BIC", "ABNANL2A", "NAAM", "ACME", "", "SEPA IDEAL")]
    [InlineData("JUST TEXT", "Free", "", "", "JUST TEXT", "EREF", null, "REMI", null, "name", null)]
    [InlineData("", "None", "", "", null, "EREF", null, "REMI", null, "name", null)]
    public void Reads_what_a_bank_says(string value, string layout, string code, params string?[] pairs)
    {
        var information = MtInformation.Of(Encoding.UTF8.GetBytes(value));
        Assert.Equal((layout, code), ($"{information.Layout}", information.Code));
        for (var i = 0; i < pairs.Length; i += 2)
        {
            Assert.Equal(pairs[i + 1], information[pairs[i]!]);
        }
    }
}
