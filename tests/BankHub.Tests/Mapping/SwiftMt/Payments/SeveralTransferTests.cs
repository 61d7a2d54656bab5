using BankHub.Core.Payments;
using BankHub.Formats.SwiftMt.Reading;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Mapping.SwiftMt.Payments;

namespace BankHub.Tests.Mapping.SwiftMt.Payments;

/// <summary>Transfers that one MT 201 or 203 makes together come back as they went.</summary>
public sealed class SeveralTransferTests
{
    private static readonly Bic Sender = Bic.Parse("BKHBDEFFXXX");
    private static readonly Bic Receiver = Bic.Parse("HLVTCHZZXXX");
    private static readonly Account Untold = new() { Other = new() { Identification = "NOTPROVIDED" } };

    [Theory]
    [InlineData("201")]
    [InlineData("203")]
    public void They_come_back_each_with_its_own_and_what_is_said_for_all(string type)
    {
        InterbankTransfer[] given = [Transfer(type, 1, 1000m), Transfer(type, 2, 250.5m)];

        var written = SeveralToMt.Write(given, Terms(type));

        Assert.Empty(written.Problems);
        var reader = new MtReader(written.Bytes);
        Assert.True(reader.Read());
        Assert.Empty(reader.Message.Findings);
        Assert.Equal((type, "1250,5"), (reader.Message.Type, reader.Message.Text.Find("19").ToString()));
        var back = MtToPayments.Read(reader.Message, Terms(type).Mapping);
        Assert.Empty(back.Findings);
        Assert.Equal(given.Select(Said), back.Transfers.Select(Said));
    }

    [Fact]
    public void More_than_ten_two_days_two_currencies_or_two_payers_are_no_message()
    {
        InterbankTransfer[] all = [.. Enumerable.Range(1, 11).Select(i => Transfer("203", i, 1m))];
        Assert.Equal("element-count", Assert.Single(SeveralToMt.Write(all, Terms("203")).Problems).Rule);

        foreach (var other in new Func<Payment, Payment>[]
        {
            one => one with { RequestedExecutionDate = new(2026, 11, 25) },
            one => one with { Amount = Money.Of(1m, Currency.Usd) },
            one => one with { Debtor = Bank("CITIUS33XXX") },
        })
        {
            var (first, second) = (Transfer("203", 1, 1m), Transfer("203", 2, 1m));
            var written = SeveralToMt.Write([first, second with { Payment = other(second.Payment) }], Terms("203"));
            Assert.True(written.Bytes.IsEmpty);
            Assert.Contains(written.Problems, problem => problem.Rule == "several");
        }
    }

    [Fact]
    public void A_name_that_only_one_transfer_can_have_is_told_and_left_out_or_refused()
    {
        var named = Transfer("203", 1, 1m) is var one ? one with
        {
            Payment = one.Payment with { Uetr = Uetr.Parse("174c245f-2682-4291-ad67-2a41e530cd27") },
        } : throw new InvalidOperationException();

        Assert.Equal("transfer 1: $.uetr", Assert.Single(SeveralToMt.Write([named], Terms("203")).Problems).Path);
        var written = SeveralToMt.Write([named], Terms("203") with { MayLose = true });
        Assert.False(written.Bytes.IsEmpty);
        Assert.Equal("transfer 1: $.uetr", Assert.Single(written.Losses).Path);
    }

    private static (string?, string, Money, DateOnly, string?, string?, string?) Said(InterbankTransfer one) =>
        (one.Payment.InstructionIdentification, one.Payment.EndToEndIdentification, one.Payment.Amount, one.Payment.RequestedExecutionDate,
            one.Payment.Debtor.Identification?.Bic?.Value, one.Payment.CreditorAgent?.Bic?.Value,
            one.Payment.Creditor.Identification?.Bic?.Value);

    private static InterbankTransfer Transfer(string type, int number, decimal amount) => new(
        new()
        {
            Scheme = Scheme.CrossBorder,
            Method = PaymentMethod.CreditTransfer,
            Reference = $"R{number}",
            InstructionIdentification = $"INSTR-{number}",
            EndToEndIdentification = type == "201" ? "NOTPROVIDED" : $"RELATED-{number}",
            Amount = Money.Of(amount, Currency.Eur),
            RequestedExecutionDate = new(2026, 11, 24),
            Debtor = Bank(type == "201" ? Sender.Value : "DEUTDEFFXXX"),
            DebtorAccount = Untold,
            CreditorAgent = new() { Bic = Bic.Parse("BNPAFRPPXXX") },
            Creditor = Bank(type == "201" ? Sender.Value : "CITIUS33XXX"),
            CreditorAccount = Untold,
        }, new());

    private static Party Bank(string bic) =>
        new() { Name = bic, Identification = new() { Type = PartyType.Organisation, Bic = Bic.Parse(bic) } };

    private static MtTerms Terms(string type) => new()
    {
        Type = type, Sender = Sender, Receiver = Receiver, Mapping = MtTables.With(),
    };
}
