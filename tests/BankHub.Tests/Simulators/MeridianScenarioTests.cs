using BankHub.Simulators;
using BankHub.Simulators.MeridianRest;
using static BankHub.Tests.Simulators.MeridianSandbox;

namespace BankHub.Tests.Simulators;

/// <summary>A patient customer, who asks before trying again, meets every sandbox rule and ends as foretold.</summary>
public sealed class MeridianScenarioTests
{
    public static TheoryData<string> Names => [.. Scenarios.For(Scenarios.Meridian).Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_ledger_executes_what_the_scenario_foretells(string name)
    {
        var scenario = Scenarios.For(Scenarios.Meridian).Single(candidate => candidate.Name == name);
        using var bank = new MeridianSandbox();
        var body = Body(account: scenario.UkAccount(70));
        bank.Post("/v1/transfers", body);
        if (scenario.Number != 49 && bank.Inquire("REF-1").Body.Contains("[]", StringComparison.Ordinal))
        {
            bank.Post("/v1/transfers", body);
        }
        bank.Confirm("tr_000001", "REF-1");
        bank.Wait();
        if (scenario.Number != 50 && bank.Inquire("REF-1").Body.Contains("PREPARED", StringComparison.Ordinal))
        {
            bank.Confirm("tr_000001", "REF-1");
            bank.Wait();
        }
        Assert.Equal(scenario.Executions, bank.Bank.ExecutionsById.GetValueOrDefault("E2E-REF-1"));
        var status = bank.Bank.Find("tr_000001")?.Status;
        Assert.Equal(Expected(scenario), status);
    }

    private static string? Expected(Scenario scenario) => scenario switch
    {
        { Name: "refused-at-create" or "create-not-stored" } => null,
        { Name: "pending-for-ever" } => "PENDING",
        { Name: "no-callbacks" } => "CREDITED",
        { Name: "confirm-not-done" } => "PREPARED",
        { End: Foretold.Reversed } => "SETTLED",
        _ => scenario.End.ToString().ToUpperInvariant(),
    };

    [Theory]
    [InlineData(40, 0, AnswerFate.NeverComes)]
    [InlineData(42, 500, AnswerFate.Arrives)]
    [InlineData(44, 503, AnswerFate.Arrives)]
    [InlineData(49, 201, AnswerFate.Arrives)]
    public void Create_is_disturbed_once(int rule, int status, AnswerFate fate)
    {
        using var bank = new MeridianSandbox();
        var body = Body(account: $"709900{rule}");
        var first = bank.Post("/v1/transfers", body);
        Assert.Equal(fate, first.Fate);
        Assert.True(status == 0 || first.Status == status);
        var second = bank.Post("/v1/transfers", body);
        Assert.Equal((AnswerFate.Arrives, "tr_000001"), (second.Fate, Member(second, "id")));
    }

    [Theory]
    [InlineData(41, AnswerFate.NeverComes, 200, true)]
    [InlineData(43, AnswerFate.Arrives, 500, true)]
    [InlineData(45, AnswerFate.Arrives, 503, false)]
    [InlineData(46, AnswerFate.ConnectionClosed, 0, false)]
    [InlineData(47, AnswerFate.ConnectionClosed, 200, true)]
    [InlineData(48, AnswerFate.HalfArrives, 200, true)]
    [InlineData(50, AnswerFate.Arrives, 200, false)]
    [InlineData(52, AnswerFate.Arrives, 429, false)]
    [InlineData(53, AnswerFate.Arrives, 401, false)]
    public void Confirm_is_disturbed_before_or_after_the_bank_executes(int rule, AnswerFate fate, int status, bool executed)
    {
        using var bank = new MeridianSandbox();
        bank.Post("/v1/transfers", Body(account: $"709900{rule}"));
        var answer = bank.Confirm("tr_000001", "REF-1");
        Assert.Equal((fate, status), (answer.Fate, answer.Status));
        bank.Wait();
        Assert.Equal(executed, bank.Bank.ExecutionsById.Count == 1);
    }

    [Fact]
    public void A_payment_that_is_tried_again_under_a_new_reference_is_not_disturbed_again()
    {
        using var bank = new MeridianSandbox();
        bank.Post("/v1/transfers", Body("A", "70990045").Replace("E2E-A", "PAY", StringComparison.Ordinal));
        Assert.Equal(503, bank.Confirm("tr_000001", "A").Status);
        bank.Post("/v1/transfers", Body("B", "70990045").Replace("E2E-B", "PAY", StringComparison.Ordinal));
        Assert.Equal(200, bank.Confirm("tr_000002", "B").Status);
    }

    [Fact]
    public void Ordered_faults_strike_the_next_requests_that_fit_and_no_other()
    {
        using var bank = new MeridianSandbox();
        bank.Api.Faults.Order(new Fault(FaultKind.InternalError, 2, "POST", "/confirm"));
        bank.Post("/v1/transfers", Body());
        Assert.Equal([500, 500, 409], [Confirm(), Confirm(), Confirm()]);
        int Confirm() => bank.Confirm("tr_000001", "REF-1").Status;
    }

    [Fact]
    public void Shuffled_callbacks_come_backwards_and_twice_with_one_event_id_each()
    {
        using var bank = new MeridianSandbox();
        bank.Post("/v1/transfers", Body(account: "70990024"));
        bank.Confirm("tr_000001", "REF-1");
        bank.Wait();
        Assert.Equal(["CREDITED", "CREDITED", "SETTLED", "SETTLED", "ACCEPTED", "ACCEPTED"], bank.Told.Select(news => news.Status));
        Assert.Equal(3, bank.Told.Select(news => news.EventId).Distinct().Count());
    }

    [Fact]
    public void A_reversal_names_the_booking_that_it_undoes()
    {
        using var bank = new MeridianSandbox();
        bank.Post("/v1/transfers", Body(account: "70990026"));
        bank.Confirm("tr_000001", "REF-1");
        bank.Wait();
        var lines = bank.Bank.Bookings.All;
        Assert.Equal(["DBIT TRANSFER", "CRDT REVERSAL"], lines.Select(line => $"{line.CreditDebit} {line.Kind}"));
        Assert.Equal(lines[0].BookingId, lines[1].Reverses);
    }

    [Fact]
    public void A_provisional_booking_is_booked_later_under_its_own_id()
    {
        using var bank = new MeridianSandbox();
        bank.Post("/v1/transfers", Body(account: "70990020"));
        bank.Confirm("tr_000001", "REF-1");
        bank.Wait();
        Assert.Equal(["PENDING", "BOOKED"], bank.Bank.Bookings.All.Select(line => line.Status));
        Assert.Single(bank.Bank.Bookings.All.Select(line => line.BookingId).Distinct());
    }
}
