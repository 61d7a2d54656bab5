namespace BankHub.Formats.Bai2.Rules;

/// <summary>A rule with the name under which it is reported and waived, and the part of the specification that states it.</summary>
/// <param name="Name">Our name.</param>
/// <param name="Severity">What a broken rule means.</param>
/// <param name="Section">Where it is stated.</param>
/// <param name="Message">What is wrong; never what was found.</param>
public sealed record Bai2Rule(string Name, Bai2Severity Severity, string Section, string Message);

/// <summary>What a broken rule means for the record.</summary>
public enum Bai2Severity
{
    /// <summary>The content can be trusted; the form is not what the specification asks for.</summary>
    Warning,

    /// <summary>The record, or what it controls, must not be used.</summary>
    Error,
}
