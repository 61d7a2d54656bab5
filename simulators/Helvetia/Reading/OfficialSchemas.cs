using System.Collections.Concurrent;
using System.Xml;
using System.Xml.Schema;

namespace BankHub.Simulators.Helvetia.Reading;

/// <summary>Official schemas of ISO 20022, where a folder has them: what a file breaks of them, header and document alike.</summary>
internal sealed class OfficialSchemas(string? folder)
{
    private const string Header = "head.001.001.02";

    private readonly ConcurrentDictionary<string, XmlSchemaSet?> compiled = new(StringComparer.Ordinal);

    /// <summary>The first thing that is wrong, or null, also where no schema is at hand.</summary>
    public string? Problem(BusinessMessage message)
    {
        if (compiled.GetOrAdd(message.Definition, Compile) is not { } schemas)
        {
            return null;
        }

        string? found = null;
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schemas };
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        settings.ValidationEventHandler += (_, problem) => found ??= IsOfEnvelope(problem.Message) ? null : problem.Message;
        using var reader = XmlReader.Create(new MemoryStream(message.Bytes), settings);
        while (reader.Read())
        {
        }

        return found;
    }

    // The envelope is the network's, and no schema describes it.
    private static bool IsOfEnvelope(string problem) =>
        BusinessMessage.Envelopes.Any(envelope => problem.Contains($"'{envelope}'", StringComparison.Ordinal));

    private XmlSchemaSet? Compile(string definition)
    {
        var files = new[] { Header, definition }.Select(name => Path.Combine(folder ?? "", $"{name}.xsd")).ToList();
        if (folder is null || !files.TrueForAll(File.Exists))
        {
            return null;
        }

        var schemas = new XmlSchemaSet();
        files.ForEach(file => schemas.Add(null, file));
        schemas.Compile();
        return schemas;
    }
}
