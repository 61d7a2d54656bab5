using BankHub.Core.Statements;

namespace BankHub.Tests.Mapping.SwiftMt.Statements;

/// <summary>Field 86 as German, Dutch and other banks lay it out, in canonical words.</summary>
public sealed class InformationTests
{
    [Fact]
    public void A_German_bank_numbers_its_parts()
    {
        var entry = One("""
            :61:2611231123C100,NTRFKREF+//B1
            :86:166?00GUTSCHRIFT?109248?20EREF+E2E 1?21MREF+M1?22SVWZ+INVOICE 1 AND?23 MORE?30DEUTDEFF?31DE89370400440532013000
            ?32JOHN ?33DOE?34000
            """);
        var details = entry.Details[0];

        Assert.Equal(("NTRF+166+9248", "DK"), (entry.BankTransactionCode?.Proprietary, entry.BankTransactionCode?.Issuer));
        Assert.Equal("GUTSCHRIFT", entry.AdditionalInformation);
        Assert.Equal(
            ("E2E 1", "M1", null), (details.References.EndToEndIdentification, details.References.MandateIdentification,
                details.References.InstructionIdentification));
        Assert.Equal(
            ("JOHN DOE", "DE89370400440532013000", "DEUTDEFF"),
            (details.Debtor?.Name, details.DebtorAccount?.Iban?.Value, details.DebtorAgent?.Bic?.Value));
        Assert.Equal("INVOICE 1 AND MORE", Assert.Single(details.RemittanceInformation!.Unstructured));
        Assert.Null(details.Creditor);
    }

    [Fact]
    public void A_Dutch_bank_puts_codes_between_slashes()
    {
        var details = One("""
            :61:2611231123D100,NTRFEREF//B1
            :86:/EREF/E2E-1//MARF/M1//CSID/NL36ZZZ123456780000//CNTP/NL86INGB0002445588/INGBNL2A/BELASTING
            DIENST///REMI/USTD//INVOICE 1/PURP/CD/SALA
            """).Details[0];

        Assert.Equal(("E2E-1", "M1"), (details.References.EndToEndIdentification, details.References.MandateIdentification));
        Assert.Equal(
            ("BELASTINGDIENST", "NL86INGB0002445588", "INGBNL2A", "SALA"),
            (details.Creditor?.Name, details.CreditorAccount?.Iban?.Value, details.CreditorAgent?.Bic?.Value, details.Purpose));
        Assert.Equal("INVOICE 1", Assert.Single(details.RemittanceInformation!.Unstructured));
        Assert.Equal("CSID NL36ZZZ123456780000", details.AdditionalInformation);
    }

    [Theory]
    [InlineData('D', "/ORDP//NAME/JOHN DOE/ID/42/BENM//NAME/ANNA B/REMI/X", "JOHN DOE", "ANNA B", "ORDP ID 42")]
    [InlineData('C', "/ORDP//NAME/JOHN DOE/BENM//NAME/ANNA B/ID/42/REMI/X", "JOHN DOE", "ANNA B", "BENM ID 42")]
    [InlineData('D', "/ORDP//NAME/JOHN DOE/REMI/X", "JOHN DOE", null, null)]
    [InlineData('D', "/BENM//NAME/ANNA B/REMI/X", null, "ANNA B", null)]
    [InlineData('C', "/ORDP//NAME/JOHN DOE/REMI/X", "JOHN DOE", null, null)]
    [InlineData('C', "/BENM//NAME/ANNA B/REMI/X", null, "ANNA B", null)]
    [InlineData('D', "/ORDP/JOHN DOE/NAME/ANNA B/REMI/X", "JOHN DOE", null, "ORDP NAME ANNA B")]
    [InlineData('D', "/ORDP//NAME/JOHN DOE/REMI/X/NAME/ANNA B", "JOHN DOE", "ANNA B", null)]
    [InlineData('D', "/NAME/ANNA B/ID/42/REMI/X", null, "ANNA B/ID/42", null)]
    public void Who_is_named_by_his_part_has_it_on_either_side(char side, string text, string? debtor, string? creditor, string? more)
    {
        var details = One($":61:2611231123{side}100,NTRFREF1//B1\n:86:{text}").Details[0];
        Assert.Equal(
            (debtor, creditor, more), (details.Debtor?.Name, details.Creditor?.Name, details.AdditionalInformation));
    }

    [Theory]
    [InlineData("/ORDP//NAME/JOHN DOE/IBAN/DE89370400440532013000/BIC/DEUTDEFF/REMI/X", "DE89370400440532013000", null)]
    [InlineData("/ORDP//NAME/JOHN DOE/REMI/X/IBAN/DE89370400440532013000/BIC/DEUTDEFF", null, "DE89370400440532013000")]
    [InlineData("/IBAN/DE89370400440532013000/BIC/DEUTDEFF/ORDP//NAME/JOHN DOE", null, "DE89370400440532013000")]
    [InlineData("/ULTC//NAME/JOHN DOE/IBAN/DE89370400440532013000/BIC/DEUTDEFF", null, "DE89370400440532013000")]
    public void An_account_behind_a_party_is_its_own(string text, string? debtor, string? creditor)
    {
        var details = One($":61:2611231123D100,NTRFREF1//B1\n:86:{text}").Details[0];
        Assert.Equal((debtor, creditor), (details.DebtorAccount?.Iban?.Value, details.CreditorAccount?.Iban?.Value));
        Assert.Equal((debtor is not null, creditor is not null), (details.DebtorAgent is not null, details.CreditorAgent is not null));
    }

    [Theory]
    [InlineData(":86:/EREF/X/REMI/Invoice /IREF/INSTRB0000000001", "INSTRA0000000001", null)]
    [InlineData(":86:/EREF/X/IREF/INSTRB0000000001/REMI/Invoice", "INSTRB0000000001", "INSTRA0000000001")]
    [InlineData(":86:/IREF/INSTRA0000000001/REMI/Invoice", "INSTRA0000000001", null)]
    [InlineData(":86:166?20KREF+INSTRB0000000001", "INSTRB0000000001", "INSTRA0000000001")]
    [InlineData(":86:166?20SVWZ+RENT KREF+INSTRB0000000001", "INSTRA0000000001", null)]
    public void What_the_entry_names_counts_beside_what_its_text_names(string text, string instruction, string? owner)
    {
        var names = One($":61:2611241124D100,NTRFINSTRA0000000001//B1\n{text}").Details[0].References;
        Assert.Equal((instruction, owner), (names.InstructionIdentification, names.OwnerReference));
    }

    [Theory]
    [InlineData(":61:261123C5,NTRFX\n:86:/RTRN/AC04/EREF/E1", "iso20022:AC04")]
    [InlineData(":61:261123C5,NRTIX", "proprietary:NRTI")]
    [InlineData(":61:261123C5,NTRFX\n:86:159?00RETOURE?20SVWZ+RETURN", "proprietary:159")]
    [InlineData(":61:261123C5,NTRFX\n:86:166?00GUTSCHRIFT?20SVWZ+X", null)]
    public void Money_that_came_back_says_why(string lines, string? reason) =>
        Assert.Equal(reason, One(lines).Details[0].ReturnReason?.ToString());

    [Fact]
    public void What_was_instructed_and_charged_stands_in_the_supplement()
    {
        var details = One(":61:261123C5,NTRFREF1\n/OCMT/USD10,/CHGS/EUR1,5/").Details[0];

        Assert.Equal("10.00 USD", details.AmountDetails?.Instructed?.ToString());
        Assert.Equal("1.50 EUR", Assert.Single(details.Charges).Amount.ToString());
    }

    [Fact]
    public void Free_text_is_that_of_the_entry_and_a_supplement_that_of_its_transaction()
    {
        var entry = One(":61:261123C5,NCHK102145\nSEE LETTER\n:86:PAID IN\nBY HAND");

        Assert.Equal("PAID IN BY HAND", entry.AdditionalInformation);
        Assert.Equal(("102145", null), (entry.Details[0].References.ChequeNumber, entry.Details[0].References.InstructionIdentification));
        Assert.Equal("SEE LETTER", entry.Details[0].AdditionalInformation);
    }

    private static StatementEntry One(string lines) => Assert.Single(FinTexts.Entries(lines));
}
