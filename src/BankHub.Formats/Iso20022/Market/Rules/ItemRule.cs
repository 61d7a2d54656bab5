namespace BankHub.Formats.Iso20022.Market.Rules;

/// <summary>A rule about each transaction, status or case of a message, whichever message that is.</summary>
internal sealed record ItemRule(string Name, string Message, Guideline Guideline, Func<object, string?> Broken)
    : MarketRule(Name, Message, Guideline);
