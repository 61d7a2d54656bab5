using BankHub.Simulators;
using BankHub.Simulators.OrientSwift;

namespace BankHub.Cli.Demo;

/// <summary>The demo's payments: the same seed makes the same crowd, four in five of it without any incident.</summary>
internal sealed class Crowd(int seed, Func<string, DateOnly> today)
{
    private const double AchShare = 0.6, AgentShare = 0.1, SwiftShare = 0.1, SoapShare = 0.05, PlainShare = 0.8;
    private readonly Random dice = new(seed);
    private readonly HashSet<(string, long)> taken = [];

    public List<Order> Make(int count)
    {
        var (ach, agent) = ((int)(count * AchShare), (int)(count * AgentShare));
        var (swift, soap) = ((int)(count * SwiftShare), (int)(count * SoapShare));
        var all = Of(Scenarios.FirstCoast, ach).Concat(Of(Scenarios.Meridian, count - ach - agent - swift - soap))
            .Concat(Of(Scenarios.Helvetia, agent)).Concat(Of(Scenarios.Orient, swift)).Concat(Of(Scenarios.Castellan, soap));
        return [.. all.OrderBy(_ => dice.Next())];
    }

    /// <summary>A crowd holds every rule that leaves its neighbours and people alone, and whose end is certain.</summary>
    public static bool Fits(Scenario scenario) =>
        scenario is { Scope: ScenarioScope.Payment, NeedsPeople: false, ComesBackInPart: false } && scenario.Number is not 49;

    private IEnumerable<Order> Of(string bank, int count)
    {
        var plain = Scenarios.For(bank).Single(scenario => scenario.Number == 0);
        var special = Scenarios.For(bank).Where(scenario => scenario.Number != 0 && Fits(scenario)).ToList();
        for (var n = 0; n < count; n++)
        {
            var scenario = n < count * PlainShare ? plain : special[n % special.Count];
            yield return bank switch
            {
                Scenarios.FirstCoast => Ach(scenario, n),
                Scenarios.Helvetia => Agent(scenario, n),
                Scenarios.Orient => Swift(scenario, n),
                Scenarios.Castellan => Soap(scenario, n),
                _ => Rest(scenario, n),
            };
        }
    }

    private Order Ach(Scenario scenario, int n)
    {
        var toFirm = dice.Next(10) < 3;
        var isDebit = dice.Next(10) < 2;
        var other = new Side(toFirm ? Names.Firm(dice) : Names.Person(dice), scenario.AchAccount(n), "USABA", "091000019");
        return Make(scenario, n, toFirm ? "ach-ccd" : "ach-ppd", "USD", isDebit, Side.FirstCoast, other);
    }

    private Order Rest(Scenario scenario, int n) => dice.Next(10) < 6
        ? Make(scenario, n, "faster-payments", "GBP", false, Side.MeridianGbp,
            new(Names.Person(dice), scenario.UkAccount(n), "GBDSC", "200051"))
        : Make(scenario, n, "sepa-instant", "EUR", false, Side.MeridianEur, new(Names.Person(dice), scenario.Iban(n), null, null));

    private Order Agent(Scenario scenario, int n)
    {
        var other = new Side(Names.Firm(dice), scenario.AchAccount(n), null, null) { Bic = "BOLNGB2LXXX" };
        return Make(scenario, n, "cross-border", dice.Next(10) < 5 ? "CHF" : "USD", false, Side.Helvetia, other);
    }

    private Order Swift(Scenario scenario, int n)
    {
        var other = new Side(Names.Firm(dice), scenario.AchAccount(n), null, null) { Bic = "BOLNGB2LXXX" };
        return Make(scenario, n, "cross-border", OrientBank.Currency, false, Side.Orient, other);
    }

    private Order Soap(Scenario scenario, int n) => Make(
        scenario, n, "sepa-instant", "EUR", false, Side.Castellan, new(Names.Firm(dice), scenario.Iban(n), null, null));

    private Order Make(Scenario scenario, int n, string scheme, string currency, bool isDebit, Side own, Side other)
    {
        var cents = Amount(other.Account);
        var reference = $"{scenario.Bank[..2].ToUpperInvariant()}-{n + 1:D5}";
        var body = CanonicalBody.Of(reference, scheme, currency, cents, isDebit, today(scenario.Bank), own, other);
        var key = scenario.Bank == Scenarios.FirstCoast ? other.Account : reference;
        return new(reference, key, scenario, scheme, currency, cents, isDebit, body);
    }

    /// <summary>Below the banks' magic amounts; none twice to one account, which would look like a duplicate.</summary>
    private long Amount(string account)
    {
        long cents;
        do
        {
            cents = dice.NextInt64(100, 500_000);
        }
        while (!taken.Add((account, cents)));
        return cents;
    }
}
