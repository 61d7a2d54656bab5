namespace BankHub.Formats.Xml.Reading;

/// <summary>A rule of XML 1.0, of Namespaces in XML 1.0, or a limit: its name for programs and what is expected, in words.</summary>
internal sealed record XmlRule(string Name, string Message);
