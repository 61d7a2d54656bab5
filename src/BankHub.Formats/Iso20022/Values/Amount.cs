namespace BankHub.Formats.Iso20022.Values;

/// <summary>An amount with its ISO 4217 currency, as the schemas have it: how many decimals the currency has is not checked here.</summary>
public readonly record struct Amount(decimal Value, string Currency);
