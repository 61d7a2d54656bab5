namespace BankHub.Formats.Iso20022.Market.Rules;

/// <summary>A rule about every text, and about the currency of every amount under the name @Ccy.</summary>
internal sealed record TextRule(string Name, string Message, Guideline Guideline, TextCheck IsFine) : MarketRule(Name, Message, Guideline);

/// <summary>Whether the text of the element of that name is as it should be.</summary>
internal delegate bool TextCheck(ReadOnlySpan<byte> element, string text);
