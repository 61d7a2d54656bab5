using BankHub.IntegrationTests.Proof.Transfers;
using BankHub.Simulators.OrientSwift;

namespace BankHub.IntegrationTests.Proof;

/// <summary>Holds what the hub knows against the SWIFT bank's own ledger, to the cent.</summary>
internal sealed class OrientBooks(OrientLab lab)
{
    public async Task AgreeAsync()
    {
        var ledger = lab.Bank.Ledger.Transfers;
        Assert.Empty(lab.Bank.Ledger.Faults);
        Assert.All(ledger, transfer => Assert.InRange(transfer.Executions, 0, 1));
        Assert.Equal(ledger.Count, ledger.Select(transfer => transfer.Asked.EndToEndId).Distinct().Count());

        await BookedStatements.AgreeAsync(lab, lab.Bank.Bookings.Select(booking => booking.Signed), lab.Bank.Balance);

        // What the hub counts as returned is what the bank gave back, and what it calls settled is what the bank paid.
        var known = await lab.ReadAsync(
            "select end_to_end, returned, state in ('Settled', 'Credited', 'Returned') from payment",
            reader => (Key: reader.GetString(0), Returned: reader.GetDecimal(1), IsPaid: reader.GetBoolean(2)));
        Assert.Equal(
            ledger.Where(transfer => transfer.State != TransferState.NotDelivered)
                .Select(transfer => (transfer.Asked.EndToEndId!, transfer.Returned, transfer.Executions == 1)).Order(),
            known.Where(payment => ledger.Any(one =>
                one.Asked.EndToEndId == payment.Key && one.State != TransferState.NotDelivered)).Order());
        Assert.All(
            ledger.Where(transfer => transfer.State == TransferState.NotDelivered),
            transfer => Assert.False(known.Single(payment => payment.Key == transfer.Asked.EndToEndId).IsPaid));
    }
}
