using BankHub.Formats.Iso20022.Envelope;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Market.Rules;

/// <summary>A rule about a message as a whole.</summary>
internal sealed record MessageRule(string Name, string Message, Guideline Guideline, Func<WholeMessage, string?> Broken)
    : MarketRule(Name, Message, Guideline);

/// <summary>A message at its end.</summary>
/// <param name="Version">Which message it is.</param>
/// <param name="Header">Its business header, if there is one.</param>
/// <param name="Message">What is true of all of it.</param>
/// <param name="Items">How many transactions it has.</param>
internal sealed record WholeMessage(MessageVersion Version, BusinessHeader? Header, IMessage Message, long Items)
{
    /// <summary>The path of an element below that of the message.</summary>
    public string Path(string below) => $"/Document/{Version.Kind.Root}/{below}";
}
