namespace BankHub.Formats.Soap;

/// <summary>A rule of SOAP, of what stands around it, or a limit: its name for programs and what is expected, in words.</summary>
internal sealed record SoapRule(string Name, string Message);
