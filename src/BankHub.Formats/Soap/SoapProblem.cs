namespace BankHub.Formats.Soap;

/// <summary>One thing that is wrong with a SOAP message: where, which rule, and in words that never quote what was found.</summary>
public sealed record SoapProblem(string Path, string Rule, string Message);
