namespace BankHub.IntegrationTests.Proof.Transfers;

/// <summary>Holds the statements that the hub has read against the bank's own account.</summary>
internal static class BookedStatements
{
    /// <summary>Every booking stands in the hub's tables once, and the statements chain from the first balance to the last.</summary>
    /// <param name="lab">The run.</param>
    /// <param name="bookings">What the bank booked: a credit above nought, a debit below.</param>
    /// <param name="balance">What the bank says is left.</param>
    public static async Task AgreeAsync(TransferLab lab, IEnumerable<decimal> bookings, decimal balance)
    {
        Assert.Equal(
            bookings.Order(),
            (await lab.ReadAsync(
                "select case side when 'Credit' then amount else -amount end from statement_entry where status = 'Booked'",
                reader => reader.GetDecimal(0))).Order());
        var closing = await lab.ReadAsync(
            "select closing from statement where kind = 'EndOfDay' order by sequence", reader => reader.GetDecimal(0));
        Assert.Equal(balance, closing[^1]);
        Assert.Equal(0, await lab.Lab.CountAsync("select count(*) from statement where kind = 'EndOfDay' and chain <> 'Holds'"));
    }
}
