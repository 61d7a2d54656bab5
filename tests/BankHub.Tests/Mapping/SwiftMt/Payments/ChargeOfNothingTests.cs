using BankHub.Core.Payments;
using BankHub.Formats.SwiftMt.Reading;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Mapping.SwiftMt.Payments;

namespace BankHub.Tests.Mapping.SwiftMt.Payments;

/// <summary>A bank on the way that deducted nothing says so in 71F; the receiver's own charge in 71G is never nothing (rule D57).</summary>
public sealed class ChargeOfNothingTests
{
    private const string Text = """
        :20:INSTR00000000001
        :23B:CRED
        :32A:261124USD1234,5
        :33B:USD1234,5
        :50K:/12345
        ACME
        :59:/12345678
        JANE ROE
        :71A:SHA
        :71F:USD0,
        """;

    [Fact]
    public void A_deduction_of_nothing_is_read()
    {
        var transfer = Read(FinTexts.Message("103", Text));
        Assert.Equal("0.00 USD", Assert.Single(transfer.Data.Charges).Amount.ToString());
    }

    [Fact]
    public void A_charge_of_nothing_for_the_receiver_is_refused()
    {
        var (_, findings) = Try(FinTexts.Message(
            "103", Text.Replace(":71A:SHA", ":71A:OUR", StringComparison.Ordinal).Replace(":71F:", ":71G:", StringComparison.Ordinal)));
        Assert.NotEmpty(findings);
    }

    [Fact]
    public void A_deduction_of_nothing_is_written_so_that_the_receiver_sees_what_was_deducted()
    {
        var given = Read(FinTexts.Message("103", Text.Replace(":71A:SHA", ":71A:BEN", StringComparison.Ordinal)));
        var written = PaymentToMt.Write(given, new()
        {
            Type = "103", Sender = Bic.Parse("BKHBDEFFXXX"), Receiver = Bic.Parse("HLVTCHZZXXX"), Mapping = MtTables.With(),
            MayLose = false,
        });

        Assert.Empty(written.Problems.Concat(written.Losses));
        Assert.Contains("\n:71F:USD0,\n", FinTexts.Text(written.Bytes), StringComparison.Ordinal);
    }

    private static InterbankTransfer Read(string text)
    {
        var (transfers, findings) = Try(text);
        Assert.Empty(findings);
        return Assert.Single(transfers);
    }

    private static (IReadOnlyList<InterbankTransfer> Transfers, IReadOnlyList<BankHub.Core.Findings.Finding> Findings) Try(string text)
    {
        var reader = new MtReader(BankHub.Tests.Formats.SwiftMt.Samples.Bytes(text));
        Assert.True(reader.Read());
        var read = MtToPayments.Read(reader.Message, MtTables.With());
        return (read.Transfers, read.Findings);
    }
}
