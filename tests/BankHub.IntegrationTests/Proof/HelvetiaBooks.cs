using BankHub.Simulators.Helvetia;

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

        // Every booking stands in the hub's tables once, and the statements chain from the first balance to the last.
        Assert.Equal(
            lab.Bank.Bookings.Select(booking => booking.Signed).Order(),
            (await NumbersAsync(
                "select case side when 'Credit' then amount else -amount end from statement_entry where status = 'Booked'")).Order());
        var statements = await NumbersAsync("select closing from statement where kind = 'EndOfDay' order by sequence");
        Assert.Equal(lab.Bank.Balance, statements[^1]);
        Assert.Equal(0, await lab.Lab.CountAsync("select count(*) from statement where kind = 'EndOfDay' and chain <> 'Holds'"));

        // What the hub counts as returned is what the bank gave back.
        foreach (var transfer in ledger)
        {
            Assert.Equal(
                transfer.Returned,
                (await NumbersAsync($"select returned from payment where end_to_end = '{transfer.Asked.EndToEndId}'")).Single());
        }

        var settled = await NamesAsync("select end_to_end from payment where state in ('Settled', 'Credited', 'Returned')");
        Assert.Equal(
            ledger.Where(transfer => transfer.Executions == 1).Select(transfer => transfer.Asked.EndToEndId).Order(), settled.Order());
    }

    private Task<List<decimal>> NumbersAsync(string sql) => ReadAsync(sql, reader => reader.GetDecimal(0));

    private Task<List<string>> NamesAsync(string sql) => ReadAsync(sql, reader => reader.GetString(0));

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
