using BankHub.Simulators;

namespace BankHub.IntegrationTests.Proof;

/// <summary>Payments of both banks in turn; every eighth asks for one of the ends that leave neighbours and people alone.</summary>
/// <param name="prefix">Of the payments' keys.</param>
/// <param name="doubtful">Whether banks also hang, fail and drop connections, which makes doubt that ends by itself.</param>
internal sealed class Orders(string prefix, bool doubtful = false)
{
    private const int SpecialEvery = 8;

    // One only takes time; the other ends as its booking says, or further when the hub happened to ask.
    private static readonly string[] Unfit = ["slow", "no-callbacks"];

    // What the bank did not store it stores when a killed hub asks again.
    private const string Forgotten = "create-not-stored";
    private int _next;

    public List<Order> All { get; } = [];

    public List<Order> Next(int count)
    {
        List<Order> orders = [.. Enumerable.Range(0, count).Select(_ => Make())];
        All.AddRange(orders);
        return orders;
    }

    /// <summary>Payments that ask for one scenario by its name.</summary>
    public List<Order> Next(string bank, string scenario, int count)
    {
        var wanted = Scenarios.For(bank).Single(s => s.Name == scenario);
        List<Order> orders = [.. Enumerable.Range(0, count).Select(_ => Make(wanted))];
        All.AddRange(orders);
        return orders;
    }

    private Order Make()
    {
        var bank = _next % 2 == 0 ? Scenarios.FirstCoast : Scenarios.Meridian;
        var fit = Scenarios.For(bank).Where(Fits).ToArray();
        var special = _next / 2 % (SpecialEvery / 2) == SpecialEvery / 2 - 1;
        return Make(special ? fit[_next / SpecialEvery % fit.Length] : fit.Single(s => s.Number == 0));
    }

    private bool Fits(Scenario scenario) => !Unfit.Contains(scenario.Name) && (scenario.FitsACrowd
        || (doubtful && scenario is { Scope: ScenarioScope.Payment, NeedsPeople: false, Doubtful: true, Name: not Forgotten }));

    private Order Make(Scenario scenario)
    {
        var n = ++_next;
        var account = scenario.Bank == Scenarios.FirstCoast ? scenario.AchAccount(n) : scenario.UkAccount(n);
        // The number in the amount keeps payments to one account apart, which else would look like duplicates.
        return new Order($"{prefix}-{n:00000}", scenario, 100 + n, account);
    }
}
