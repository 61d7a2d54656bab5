using BankHub.Core.Payments;
using BankHub.Mapping.SwiftMt.Payments;
using BankHub.Tests.Mapping.Iso20022.Clearing;

namespace BankHub.Tests.Mapping.SwiftMt.Payments;

/// <summary>Money of institutions goes between those that are known by more than a name, which a company may have too.</summary>
public sealed class InstitutionTests
{
    [Theory]
    [InlineData("202")]
    [InlineData("205")]
    public void A_party_by_its_name_alone_is_no_institution(string type)
    {
        var payment = Clearings.BetweenBanks() with { InstructionIdentification = "I1" };
        var nameless = payment with
        {
            Debtor = new() { Name = "Acme" }, DebtorAccount = new() { Other = new() { Identification = "NOTPROVIDED" } },
        };

        Assert.Empty(Problems(type, payment));
        Assert.Equal(["$.debtor.identification"], Problems(type, nameless));
        Assert.Empty(Problems(type, nameless with { DebtorAccount = payment.DebtorAccount }));
    }

    private static List<string> Problems(string type, Payment payment) =>
    [
        .. PaymentToMt.Write(new(payment, new()), new()
        {
            Type = type,
            Sender = Bic.Parse("BKHBDEFFXXX"),
            Receiver = Bic.Parse("HLVTCHZZXXX"),
            Mapping = MtTables.With(),
            Settlement = new() { Method = "INDA", Account = new() { Other = new() { Identification = "NOSTRO-1" } } },
            MayLose = true,
        }).Problems.Select(problem => problem.Path),
    ];
}
