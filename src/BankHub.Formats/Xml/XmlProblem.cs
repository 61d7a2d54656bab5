namespace BankHub.Formats.Xml;

/// <summary>
/// Why an XML document cannot be read on: the place (line and column count from one, in units of UTF-16), which rule, and in words that
/// never quote what was found.
/// </summary>
public sealed record XmlProblem(long Line, long Column, string Rule, string Message)
{
    /// <summary>The place in words, as findings give it.</summary>
    public string Path => $"line {Line}, column {Column}";

    public override string ToString() => $"{Path}: {Rule}: {Message}";
}
