using BankHub.Core.Findings;

namespace BankHub.Channels.Protection.Xml;

/// <summary>Ends the reading of signed XML that is not believed; callers turn it into an answer of their own.</summary>
internal sealed class XmlRefusal(Rule rule) : Exception(rule.Message)
{
    public Rule Rule { get; } = rule;
}
