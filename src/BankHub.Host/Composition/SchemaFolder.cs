using System.Collections.Concurrent;
using System.Xml;
using System.Xml.Schema;
using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Hub.Catalog;

namespace BankHub.Host.Composition;

/// <summary>
/// A folder of official schemas, each named by its message (pain.001.001.09.xsd); whoever runs the hub or inspects a file brings it.
/// Those of business headers (head.001.001.02.xsd) hold wherever a header stands. Nothing that a schema refers to is opened.
/// </summary>
public sealed partial class SchemaFolder(string folder)
{
    private const string Ending = ".xsd", Header = "head.";

    private readonly ConcurrentDictionary<string, XmlSchemaSet?> _found = [];

    /// <summary>All schemas, compiled; throws a <see cref="CatalogException"/> with every file that is none, and where.</summary>
    public MessageSchemas Load()
    {
        var findings = new List<FileFinding>();
        var compiled = new Dictionary<string, XmlSchemaSet>(StringComparer.Ordinal);
        foreach (var message in Names().Where(name => !name.StartsWith(Header, StringComparison.Ordinal)))
        {
            compiled[message] = Compile(message, findings);
        }

        return findings.Count > 0 ? throw new CatalogException([.. findings.Distinct()]) : new(compiled);
    }

    /// <summary>The schema of one message, or null where the folder has none; throws as Load does.</summary>
    public XmlSchemaSet? Find(string message) => _found.GetOrAdd(message, _ =>
    {
        if (!File.Exists(PathOf(message)))
        {
            return null;
        }

        var findings = new List<FileFinding>();
        var set = Compile(message, findings);
        return findings.Count > 0 ? throw new CatalogException(findings) : set;
    });

    /// <summary>
    /// The schemas of a hub: of the folder that is configured, or of the usual one if it is there; none, which is not wrong, otherwise.
    /// </summary>
    internal static MessageSchemas Of(HubOptions options) =>
        Directory.Exists(options.SchemasFolder ?? Usual) ? new SchemaFolder(options.SchemasFolder ?? Usual).Load()
        : options.SchemasFolder is null ? MessageSchemas.None
        : throw new CatalogException([new(options.SchemasFolder, new("$", "folder", "There is no such folder."))]);

    internal static void Tell(ILogger log, HubOptions options, MessageSchemas schemas)
    {
        if (schemas.Messages.Count > 0)
        {
            LogThere(log, schemas.Messages.Count, options.SchemasFolder ?? Usual);
        }
        else
        {
            LogNone(log, options.SchemasFolder ?? Usual);
        }
    }

    private static string Usual => Path.Combine(AppContext.BaseDirectory, "schemas", "iso20022");

    private XmlSchemaSet Compile(string message, List<FileFinding> findings)
    {
        var set = new XmlSchemaSet { XmlResolver = null };
        set.ValidationEventHandler += (_, broken) =>
        {
            if (broken.Severity == XmlSeverityType.Error)
            {
                findings.Add(Broken(PathOfUri(broken.Exception.SourceUri), broken.Exception));
            }
        };
        foreach (var name in Names().Where(name => name.StartsWith(Header, StringComparison.Ordinal)).Append(message).Distinct())
        {
            Add(set, PathOf(name), findings);
        }

        if (findings.Count == 0)
        {
            set.Compile();
        }

        return set;
    }

    private static void Add(XmlSchemaSet set, string file, List<FileFinding> findings)
    {
        var settings = new XmlReaderSettings { CloseInput = true, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        try
        {
            using var reader = XmlReader.Create(File.OpenRead(file), settings, file);
            set.Add(null, reader);
        }
        catch (XmlException broken)
        {
            findings.Add(Broken(file, broken.LineNumber, broken.LinePosition, broken.Message));
        }
        catch (XmlSchemaException broken)
        {
            findings.Add(Broken(file, broken));
        }
    }

    private IEnumerable<string> Names() =>
        Directory.EnumerateFiles(folder, $"*{Ending}").Select(file => Path.GetFileName(file)[..^Ending.Length])
            .Order(StringComparer.Ordinal);

    private string PathOf(string message) => Path.Combine(folder, message + Ending);

    private static string PathOfUri(string? uri) => Uri.TryCreate(uri, UriKind.Absolute, out var file) ? file.LocalPath : uri ?? "";

    private static FileFinding Broken(string file, XmlSchemaException broken) =>
        Broken(file, broken.LineNumber, broken.LinePosition, broken.Message);

    private static FileFinding Broken(string file, int line, int column, string message) =>
        // What is refused before it is read, as a document type, has no place of its own.
        new(file, new Finding($"line {Math.Max(line, 1)}, column {Math.Max(column, 1)}", "schema", message));

    [LoggerMessage(73, LogLevel.Information, "Messages are held against the {Count} official schemas in {Folder}")]
    private static partial void LogThere(ILogger log, int count, string folder);

    [LoggerMessage(74, LogLevel.Information, "No official schemas in {Folder}: messages are not held against them")]
    private static partial void LogNone(ILogger log, string folder);
}
