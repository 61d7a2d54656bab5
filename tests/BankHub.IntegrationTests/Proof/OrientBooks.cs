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

        // Every booking stands in the hub's tables once, and the statements chain from the first balance to the last.
        Assert.Equal(
            lab.Bank.Bookings.Select(booking => booking.Signed).Order(),
            (await ReadAsync(
                "select case side when 'Credit' then amount else -amount end from statement_entry where status = 'Booked'",
                reader => reader.GetDecimal(0))).Order());
        var closing = await ReadAsync(
            "select closing from statement where kind = 'EndOfDay' order by sequence", reader => reader.GetDecimal(0));
        Assert.Equal(lab.Bank.Balance, closing[^1]);
        Assert.Equal(0, await lab.Lab.CountAsync("select count(*) from statement where kind = 'EndOfDay' and chain <> 'Holds'"));

        // What the hub counts as returned is what the bank gave back, and what it calls settled is what the bank paid.
        var known = await ReadAsync(
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

    private async Task<List<T>> ReadAsync<T>(string sql, Func<Npgsql.NpgsqlDataReader, T> value)
    {
        await using var command = lab.Lab.Source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<T>();
        while (await reader.ReadAsync())
        {
            values.Add(value(reader));
        }

        return values;
    }
}
