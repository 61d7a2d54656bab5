using BankHub.Hub.Audit;
using BankHub.IntegrationTests.Reconcile;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Audit;

/// <summary>What banks told of accounts is what was stored; whatever is changed behind the hub, verify names the record.</summary>
public sealed class StatementTamperingTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Theory]
    [InlineData("select 1", "")]
    [InlineData("update statement_entry set amount = amount + 0.01 where identity like 'b1%'", "entry: amount")]
    [InlineData("update statement_entry set side = 'Credit' where identity like 'b1%'", "entry: side")]
    [InlineData("update statement_entry set currency = 'EUR' where identity like 'b1%'", "entry: currency")]
    [InlineData("update statement_entry set booking_date = booking_date + 1 where identity like 'b1%'", "entry: booking_date")]
    [InlineData("update statement_entry set status = 'Pending' where identity like 'b1%'", "entry: status")]
    [InlineData("update statement_entry set reversal = true where identity like 'b1%'", "entry: reversal")]
    [InlineData("update statement_entry set account_hash = '\\x00' where identity like 'b1%'", "entry: account_hash")]
    [InlineData("update statement_entry set document = null where identity like 'b1%'", "entry: its sealed document does not open")]
    [InlineData("update statement_entry set document = '\\x7b7d' where identity like 'b1%'", "entry: its sealed document does not open")]
    [InlineData("update statement set closing = closing + 1", "statement: closing")]
    [InlineData("update statement set sequence = 2", "statement: sequence")]
    [InlineData("update statement set number = 2", "statement: number")]
    [InlineData("update statement set identification = 'X'", "statement: identification")]
    [InlineData("update statement set document = ''", "statement: its sealed document does not open")]
    [InlineData("update statement_balance set amount = 1 where type = 'OPBD'", "statement: balances")]
    [InlineData("update statement_balance set amount = 1 where type = 'CLBD'", "statement: closing")]
    [InlineData("delete from statement_line where ordinal in (select min(ordinal) from statement_line)", "statement: not as many lines")]
    [InlineData("update statement_line set amount = amount - 1 where identity like 'b1%'", "statement: not the difference of its balances")]
    [InlineData("delete from statement_entry where identity like 'b2%'", "statement: an entry that it tells is missing")]
    public async Task A_changed_statement_or_entry_is_named(string sql, string named)
    {
        await using var ledger = await Ledger.StartAsync(database);
        await ledger.TellAsync(
            "a", "statement id=S1 seq=1 open=10.00", "entry asr=b1 amt=4.00 side=Debit", "entry asr=b2 amt=9.00 side=Credit debtor=Jo",
            "end close=15.00 n=2");
        Assert.Equal("Holds", await ledger.Calm.OneAsync<string>("select chain from statement"));
        await ledger.Calm.Hub.SqlAsync(sql);

        var faults = new List<Fault>();
        await foreach (var fault in new Verification(ledger.Calm.Hub.Source, new PlainCipher(), new Dictionary<long, string>())
            .FaultsAsync(default))
        {
            faults.Add(fault);
        }

        if (named.Length == 0)
        {
            Assert.Empty(faults);
            return;
        }

        var (record, what) = (named.Split(": ")[0], named.Split(": ")[1]);
        Assert.Contains(
            faults, f => f.Record.StartsWith(record, StringComparison.Ordinal) && f.What.Contains(what, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_statement_that_was_stored_before_its_legal_number_counted_is_no_fault()
    {
        await using var ledger = await Ledger.StartAsync(database);
        await ledger.TellAsync("a", "statement id=S1 no=1 open=10.00", "end close=10.00");
        await ledger.Calm.Hub.SqlAsync("update statement set sequence = null");

        await foreach (var fault in new Verification(ledger.Calm.Hub.Source, new PlainCipher(), new Dictionary<long, string>())
            .FaultsAsync(default))
        {
            Assert.Fail(fault.ToString());
        }
    }

    [Fact]
    public async Task What_was_announced_and_is_booked_otherwise_is_no_fault()
    {
        await using var ledger = await Ledger.StartAsync(database);
        await ledger.TellAsync("a", "statement id=S1 kind=Intraday", "entry asr=b1 amt=4.00 status=Pending date=2026-11-22", "end");
        await ledger.TellAsync("b", "statement id=S2 open=10.00", "entry asr=b1 amt=3.00 date=2026-11-23", "end close=7.00");
        Assert.Equal(3m, await ledger.Calm.OneAsync<decimal>("select amount from statement_entry"));

        await foreach (var fault in new Verification(ledger.Calm.Hub.Source, new PlainCipher(), new Dictionary<long, string>())
            .FaultsAsync(default))
        {
            Assert.Fail(fault.ToString());
        }
    }
}
