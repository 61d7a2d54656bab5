using System.Collections.Concurrent;
using System.Xml;
using System.Xml.Schema;
using BankHub.Tests.Formats.Nacha;

namespace BankHub.Tests.Formats.Iso20022;

/// <summary>The official schemas, which the shared folder holds for most versions.</summary>
internal static class OfficialSchemas
{
    private static readonly string[] Envelopes = ["RequestPayload", "BusinessMessage"];

    private static readonly ConcurrentDictionary<string, XmlSchemaSet> Compiled = new();

    public static bool Has(string identifier) => File.Exists(PathOf(identifier));

    /// <summary>What a validating reader has to say of a document, with its header if there is one.</summary>
    public static List<string> Validate(byte[] document, params string[] identifiers)
    {
        var problems = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = Load(identifiers) };
        settings.ValidationEventHandler += (_, problem) =>
        {
            if (!Envelopes.Any(envelope => problem.Message.Contains($"'{envelope}'", StringComparison.Ordinal)))
                problems.Add(problem.Message);
        };
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        using var reader = XmlReader.Create(new MemoryStream(document), settings);
        try
        {
            while (reader.Read())
                continue;
        }
        catch (XmlException problem)
        {
            problems.Add(problem.Message);
        }

        return problems;
    }

    private static XmlSchemaSet Load(string[] identifiers) => Compiled.GetOrAdd(string.Join(' ', identifiers), _ =>
    {
        var set = new XmlSchemaSet();
        foreach (var identifier in identifiers)
            set.Add("urn:iso:std:iso:20022:tech:xsd:" + identifier, PathOf(identifier));
        set.Compile();
        return set;
    });

    private static string PathOf(string identifier) => SharedFolder.File($"iso20022-xsd/{identifier}.xsd");
}
