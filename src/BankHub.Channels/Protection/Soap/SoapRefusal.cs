using BankHub.Core.Findings;

namespace BankHub.Channels.Protection.Soap;

/// <summary>Ends the reading of a message that is not believed; it never leaves this folder.</summary>
internal sealed class SoapRefusal(Rule rule) : Exception(rule.Message)
{
    public Rule Rule { get; } = rule;
}
