namespace BankHub.Formats.Iso20022.Market;

/// <summary>The rules of one market, under the name by which manifests and people choose them.</summary>
/// <param name="Name">The name: cbpr-plus.</param>
/// <param name="What">Which market it is, for people.</param>
/// <param name="Rules">Its rules; sets share rules.</param>
public sealed record RuleSet(string Name, string What, IReadOnlyList<MarketRule> Rules);
