using BankHub.IntegrationTests.Proof.Transfers;

namespace BankHub.IntegrationTests.Proof;

/// <summary>Holds what the hub knows against the bank's own ledger, to the cent.</summary>
internal sealed class HelvetiaBooks(HelvetiaLab lab)
{
    public async Task AgreeAsync()
    {
        var ledger = lab.Bank.Ledger.Transfers;
        Assert.Empty(lab.Bank.Ledger.Faults);
        Assert.All(ledger, transfer => Assert.InRange(transfer.Executions, 0, 1));
        Assert.Equal(ledger.Count, ledger.Select(transfer => transfer.Asked.EndToEndId).Distinct().Count());

        await BookedStatements.AgreeAsync(lab, lab.Bank.Bookings.Select(booking => booking.Signed), lab.Bank.Balance);

        // What the hub counts as returned is what the bank gave back.
        foreach (var transfer in ledger)
        {
            Assert.Equal(
                transfer.Returned,
                Assert.Single(await lab.ReadAsync(
                    $"select returned from payment where end_to_end = '{transfer.Asked.EndToEndId}'", reader => reader.GetDecimal(0))));
        }

        var settled = await lab.ReadAsync(
            "select end_to_end from payment where state in ('Settled', 'Credited', 'Returned')", reader => reader.GetString(0));
        Assert.Equal(
            ledger.Where(transfer => transfer.Executions == 1).Select(transfer => transfer.Asked.EndToEndId).Order(), settled.Order());
    }
}
