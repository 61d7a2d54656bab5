using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Reconcile;

/// <summary>A booking is a payment's only on an account of ours: one that the connection names, or the payment's own.</summary>
public sealed class AccountTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Theory]
    [InlineData("12345678", "")]
    [InlineData("0012345678", "")]
    [InlineData("200051/12345678", "")]
    [InlineData("12345679", "foreign-account")]
    [InlineData("87654321", "foreign-account")]
    [InlineData("DE89370400440532013000", "foreign-account")]
    [InlineData("99000111", "", "99000111")]
    [InlineData("DE89370400440532013000", "", "370400440532013000")]
    [InlineData("99000111", "", "12345678", "99000112", "99000111")]
    [InlineData("99000112", "foreign-account", "99000111", "12345678")]
    public async Task A_booking_that_names_a_payment_settles_it_only_on_our_account(string account, string reason, params string[] ours)
    {
        await using var ledger = await Ledger.StartAsync(database, accounts: ours);
        var payment = (await ledger.SendAsync(1))[0];
        await ledger.TellAsync(
            "a", $"statement id=S acct={account}", $"entry asr=b1 amt={payment.Amount} instr={payment.Instruction}", "end");
        Assert.Equal(reason, await ledger.WaitingAsync());
        Assert.Equal(reason.Length == 0 ? "Settled" : "Sent", await ledger.StateAsync(payment));
        Assert.Equal(reason.Length == 0 ? 0 : 1, await ledger.CountAsync("alarm where rule = 'foreign-account' and severity = 'highest'"));
    }

    [Fact]
    public async Task Our_own_statement_settles_what_a_foreign_one_named_before()
    {
        await using var ledger = await Ledger.StartAsync(database);
        var payment = (await ledger.SendAsync(1))[0];
        string[] rest = [$"entry asr=b1 amt={payment.Amount} instr={payment.Instruction}", "end"];
        await ledger.TellAsync("a", ["statement id=S acct=99000111", .. rest]);
        Assert.Equal("Sent", await ledger.StateAsync(payment));
        await ledger.TellAsync("b", ["statement id=S", .. rest]);
        Assert.Equal(("Settled", "foreign-account"), (await ledger.StateAsync(payment), await ledger.WaitingAsync()));
    }

    [Fact]
    public async Task Money_does_not_come_back_to_a_foreign_account()
    {
        await using var ledger = await Ledger.StartAsync(database);
        var payment = (await ledger.SendAsync(1))[0];
        await ledger.TellAsync("a", $"entry asr=b1 amt={payment.Amount} instr={payment.Instruction}");
        await ledger.TellAsync(
            "b", "statement id=S acct=99000111",
            $"entry asr=r1 side=Credit amt={payment.Amount} instr={payment.Instruction} reason=AC04", "end");
        Assert.Equal(("Settled", "foreign-account"), (await ledger.StateAsync(payment), await ledger.WaitingAsync()));
    }

    [Fact]
    public async Task A_batch_settles_only_on_our_account()
    {
        await using var ledger = await Ledger.StartAsync(database);
        var payments = await ledger.SendAsync(3);
        var entry = $"amt={payments.Sum(p => p.Amount)} batch={payments[0].Message} n=3";
        await ledger.TellAsync("a", "statement id=S acct=99000111", $"entry asr=b1 {entry}", "end");
        Assert.Equal("foreign-account", await ledger.WaitingAsync());
        await ledger.TellAsync("b", "statement id=S", $"entry asr=b2 {entry}", "end");
        Assert.Equal("foreign-account", await ledger.WaitingAsync());
        Assert.Equal("Settled", await ledger.StateAsync(payments[2]));
    }

    [Theory]
    [InlineData(1, "")]
    [InlineData(0, "foreign-account foreign-account", "99000111")]
    public async Task What_names_nothing_of_ours_came_in_unless_the_connection_names_other_accounts(
        int credits, string waiting, params string[] ours)
    {
        await using var ledger = await Ledger.StartAsync(database, accounts: ours);
        string[] debit = credits == 0 ? ["entry asr=c2 amt=7.00"] : [];
        await ledger.TellAsync("a", ["statement id=S", "entry asr=c1 side=Credit amt=7.00 debtor=Jo", .. debit, "end"]);
        Assert.Equal(waiting, await ledger.WaitingAsync());
        Assert.Equal(credits, await ledger.CountAsync("unmatched where state = 'Credited'"));
    }
}
