namespace BankHub.Formats.SwiftMt.Rules;

/// <summary>A rule with the name under which it is reported and waived, and the error code that the network gives for it.</summary>
/// <param name="Name">Our name.</param>
/// <param name="Code">The network's code (User Handbook, FIN Error Codes); empty where the rule is ours.</param>
/// <param name="Severity">What a broken rule means.</param>
/// <param name="Message">What is expected; never what was found.</param>
public sealed record MtRule(string Name, string Code, MtSeverity Severity, string Message);

/// <summary>What a broken rule means for the message.</summary>
public enum MtSeverity
{
    /// <summary>The content can be trusted; the form is not what the rules ask for.</summary>
    Warning,

    /// <summary>The content cannot be trusted, or the network would refuse the message.</summary>
    Error,
}
