namespace BankHub.Simulators.Helvetia;

/// <summary>The bank's rates: francs for one unit.</summary>
internal static class ExchangeRates
{
    private static readonly Dictionary<string, decimal> Rates = new(StringComparer.Ordinal)
    {
        [Account.Currency] = 1m, ["EUR"] = 0.9412m, ["USD"] = 0.8875m, ["GBP"] = 1.1203m, ["JPY"] = 0.005831m,
    };

    public static bool Takes(string currency) => Rates.ContainsKey(currency);

    /// <summary>The rate; null for francs, which are not exchanged.</summary>
    public static decimal? Rate(string currency) => currency == Account.Currency ? null : Rates[currency];

    public static decimal ToFrancs(decimal amount, string currency) =>
        decimal.Round(amount * Rates[currency], 2, MidpointRounding.AwayFromZero);
}
