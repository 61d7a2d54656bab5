namespace BankHub.Formats.Iso20022.Market.Rules;

/// <summary>A rule about every component of a type, wherever it stands.</summary>
internal sealed record ComponentRule(string Name, string Message, Guideline Guideline, Type Type, Func<object, string?> Broken)
    : MarketRule(Name, Message, Guideline);
