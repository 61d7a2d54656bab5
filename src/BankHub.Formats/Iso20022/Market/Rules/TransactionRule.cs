using BankHub.Formats.Iso20022.Market.Transactions;

namespace BankHub.Formats.Iso20022.Market.Rules;

/// <summary>A rule about a payment with what its group and its header say for it.</summary>
internal sealed record TransactionRule(string Name, string Message, Guideline Guideline, Func<Transaction, Place?> Broken)
    : MarketRule(Name, Message, Guideline);
