using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Schema;
using BankHub.Formats.Iso20022.Envelope;

namespace BankHub.Cli.Inspect.Iso20022;

/// <summary>A folder of official schemas, each named by its message (pain.001.001.09.xsd); whoever inspects brings it.</summary>
internal sealed partial class SchemaFolder(DirectoryInfo folder)
{
    private const string Rule = "schema";

    /// <summary>Nobody reads more of one file.</summary>
    private const int MaxProblems = 1000;

    private readonly Dictionary<string, XmlSchemaSet?> _compiled = [];

    /// <summary>What the schema of the message finds in the file; null where the folder has none.</summary>
    public IReadOnlyList<Problem>? Validate(FileBody body, string identifier, bool show)
    {
        if (!_compiled.TryGetValue(identifier, out var schemas))
        {
            _compiled[identifier] = schemas = Compile(identifier);
        }

        return schemas is null ? null : Validate(body, schemas, show);
    }

    private static List<Problem> Validate(FileBody body, XmlSchemaSet schemas, bool show)
    {
        List<Problem> problems = [];
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            ValidationType = ValidationType.Schema,
            Schemas = schemas,
        };
        settings.ValidationEventHandler += (sender, found) => Add((sender as XmlReader)?.LocalName ?? "", found.Exception);
        using var stream = body.Open();
        using var reader = XmlReader.Create(stream, settings);
        try
        {
            while (problems.Count < MaxProblems && reader.Read())
            {
                // The handler is told of what is wrong.
            }
        }
        catch (XmlException broken)
        {
            problems.Add(new(true, broken.LineNumber, broken.LinePosition, "File", "", Rule, broken.Message));
        }

        return problems;

        void Add(string element, XmlSchemaException found) => problems.Add(
            new(true, found.LineNumber, found.LinePosition, element, "", Rule,
                show ? found.Message : Values().Replace(found.Message, "$1$2")));
    }

    private XmlSchemaSet? Compile(string identifier)
    {
        var set = new XmlSchemaSet { XmlResolver = null };
        if (!Add(set, identifier))
        {
            return null;
        }

        foreach (var header in HeaderVersion.All.Where(header => header.Identifier != identifier))
        {
            Add(set, header.Identifier);
        }

        set.Compile();
        return set;
    }

    private bool Add(XmlSchemaSet set, string identifier)
    {
        var file = Path.Combine(folder.FullName, identifier + ".xsd");
        if (!File.Exists(file))
        {
            return false;
        }

        try
        {
            using var reader = XmlReader.Create(
                File.OpenRead(file), new() { CloseInput = true, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            set.Add(null, reader);
            return true;
        }
        catch (Exception broken) when (broken is XmlException or XmlSchemaException)
        {
            throw new IOException($"{file}: {broken.Message}", broken);
        }
    }

    // The framework quotes what it found, which may be an account or a name.
    [GeneratedRegex("(The value) '.*'( is invalid)", RegexOptions.Singleline)]
    private static partial Regex Values();
}
