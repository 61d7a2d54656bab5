using BankHub.Core.Payments;
using BankHub.Formats.SwiftMt.Reading;
using BankHub.Mapping.SwiftMt.Payments;
using BankHub.Tests.Formats.SwiftMt;

namespace BankHub.Tests.Mapping.SwiftMt.Payments;

/// <summary>MT 102: several transfers of customers that are settled as one sum; each is what an MT 103 would say.</summary>
public sealed class MultipleTransferTests
{
    private const string Text =
        """
        :20:5362/MPB
        :23:CREDIT
        :50K:/AL47212110090000000235698741
        CONSORTIA PENSION SCHEME
        :71A:OUR
        :36:1,6
        :21:ABC/123
        :32B:EUR1250,
        :59:/001161685134
        JOHANN WILLEMS
        :70:/ROC/E2E-1
        :33B:CHF2000,
        :71G:EUR5,
        :21:ABC/124
        :32B:EUR1875,
        :57A:BNPAFRPPXXX
        :59:/510007547061
        JOAN MILLS
        :33B:CHF3000,
        :71G:EUR5,
        :32A:260828EUR3135,
        :19:3125,
        :71G:EUR10,
        :72:/ACC/PENSIONS
        """;

    [Fact]
    public void Each_transaction_is_a_payment_with_what_is_said_for_all()
    {
        var read = Read(Text);
        Assert.Empty(read.Findings);
        Assert.Equal(["ABC/123", "ABC/124"], read.Transfers.Select(one => one.Payment.InstructionIdentification));
        Assert.Equal(["E2E-1", "NOTPROVIDED"], read.Transfers.Select(one => one.Payment.EndToEndIdentification));
        Assert.Equal([1250m, 1875m], read.Transfers.Select(one => one.Payment.Amount.Value));
        Assert.All(read.Transfers, one =>
        {
            Assert.Equal("CONSORTIA PENSION SCHEME", one.Payment.Debtor.Name);
            Assert.Equal((ChargeBearer.Debtor, new DateOnly(2026, 8, 28)), (one.Payment.ChargeBearer, one.Payment.RequestedExecutionDate));
            Assert.Equal((1.6m, 5m), (one.Data.ExchangeRate, Assert.Single(one.Data.Charges).Amount.Value));
            Assert.Single(one.Payment.InstructionForCreditorAgent);
            Assert.Empty(one.LeftOut);
        });
        Assert.Equal(["BANKUS33XXX", "BNPAFRPPXXX"], read.Transfers.Select(one => one.Payment.CreditorAgent?.Bic?.Value));
    }

    [Fact]
    public void What_a_transaction_says_itself_goes_before_what_is_said_for_all()
    {
        var read = Read(Text.Replace(":71A:OUR\n", "").Replace(":59:/001161685134", ":59:/1").Replace(
            ":33B:CHF2000,", ":33B:CHF2000,\n:71A:OUR").Replace(
            ":33B:CHF3000,\n:71G:EUR5,", ":33B:CHF3000,\n:71A:BEN\n:71F:EUR1,"));
        Assert.Equal(
            [ChargeBearer.Debtor, ChargeBearer.Creditor], read.Transfers.Select(one => one.Payment.ChargeBearer));
    }

    [Theory]
    [InlineData(":19:3125,", ":19:3124,")]
    [InlineData("260828EUR", "260828USD")]
    [InlineData(":21:ABC/124", ":21:ABC/124\n:50K:/2\nB")]
    public void Of_a_message_that_breaks_a_rule_of_the_network_nothing_is_taken(string from, string to)
    {
        var read = Read(Text.Replace(from, to));
        Assert.Empty(read.Transfers);
        Assert.NotEmpty(read.Findings);
    }

    [Fact]
    public void A_name_of_the_message_names_none_of_its_transfers()
    {
        var message = FinTexts.Message("102", Text, "{3:{121:174c245f-2682-4291-ad67-2a41e530cd27}}");
        var reader = new MtReader(Samples.Bytes(message));
        Assert.True(reader.Read());
        var read = MtToPayments.Read(reader.Message, MtTables.With());
        Assert.Equal(2, read.Transfers.Count);
        Assert.All(read.Transfers, one => Assert.Null(one.Payment.Uetr));
        Assert.All(read.Transfers, one => Assert.Contains(one.LeftOut, left => left.Path == "message: block 3, 121"));
    }

    [Fact]
    public void Transfers_for_test_purposes_are_none()
    {
        var read = Read(Text.Replace(":23:CREDIT", ":23:CRTST"));
        Assert.Empty(read.Transfers);
        Assert.Equal("test-transfer", Assert.Single(read.Findings).Rule);
    }

    [Theory]
    [InlineData(":71G:EUR10,", ":71G:EUR11,", "71G")]
    [InlineData(":23:CREDIT", ":23:CRTS", "23")]
    [InlineData(":19:3125,", ":19:3125,\n:13C:/CLSTIME/0915+0100", "13C")]
    public void What_no_payment_says_is_told(string from, string to, string tag) => Assert.All(
        Read(Text.Replace(from, to)).Transfers,
        one => Assert.Contains($":{tag}:", Assert.Single(one.LeftOut).Path, StringComparison.Ordinal));

    private static MtTransfers Read(string text)
    {
        var reader = new MtReader(Samples.Bytes(FinTexts.Message("102", text)));
        Assert.True(reader.Read());
        return MtToPayments.Read(reader.Message, MtTables.With());
    }
}
