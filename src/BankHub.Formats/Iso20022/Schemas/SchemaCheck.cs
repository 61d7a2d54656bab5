using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Schema;
using BankHub.Formats.Iso20022.Findings;

namespace BankHub.Formats.Iso20022.Schemas;

/// <summary>Holds a message against its official schema, in one pass of a validating reader: no DTD, nothing else is opened.</summary>
public static partial class SchemaCheck
{
    /// <summary>The rule that is broken; each finding says in the framework's words how.</summary>
    public static readonly IsoRule Rule = new("schema", IsoSeverity.Error, "The document keeps the official schema.");

    /// <summary>Broken where the file was held against nothing, as one in the namespace of a network or in an element of one.</summary>
    public static readonly IsoRule Other = new("schema-other", IsoSeverity.Error, "The official schema describes the file.");

    /// <summary>Nobody reads more of one file.</summary>
    private const int MaxFindings = 1000;

    /// <summary>Adds what the schema finds.</summary>
    /// <param name="schemas">The compiled schema of the message.</param>
    /// <param name="document">The message, with or without its envelope; the stream stays open.</param>
    /// <param name="findings">Where findings go.</param>
    /// <param name="showsValues">Whether what stands there may be quoted, which may be an account or a name.</param>
    public static void Check(XmlSchemaSet schemas, Stream document, IsoFindings findings, bool showsValues = false)
    {
        var (path, before, isHeld) = (new Stack<string>(), findings.Total, false);
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            ValidationType = ValidationType.Schema,
            Schemas = schemas,
        };
        settings.ValidationEventHandler += (sender, found) => Add(sender as XmlReader, found.Exception);
        using var reader = XmlReader.Create(document, settings);
        try
        {
            while (findings.Total - before < MaxFindings && reader.Read())
            {
                Follow(reader, path);
                isHeld |= IsMessage(reader) && reader.SchemaInfo?.SchemaElement is not null;
            }
        }
        catch (XmlException broken)
        {
            findings.Add(Rule, PathOf(path), broken.LineNumber, broken.LinePosition, broken.Message);
        }

        if (!isHeld && findings.Total == before)
            findings.Add(Other, "/", 1, 1);

        void Add(XmlReader? at, XmlSchemaException found) => findings.Add(
            Rule, PathOf(path, at), found.LineNumber, found.LinePosition,
            showsValues ? found.Message : Values().Replace(found.Message, "$1$2"));
    }

    // A business header is described wherever it stands: it vouches for itself alone.
    private static bool IsMessage(XmlReader reader) => reader is { NodeType: XmlNodeType.Element, LocalName: "Document" };

    private static void Follow(XmlReader reader, Stack<string> path)
    {
        if (reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement)
            path.Push(reader.LocalName);
        else if (reader.NodeType == XmlNodeType.EndElement)
            path.Pop();
    }

    /// <summary>The path from the document on: what stands around it is not part of it.</summary>
    private static string PathOf(Stack<string> path, XmlReader? at = null)
    {
        var names = path.Reverse();
        if (at is { NodeType: XmlNodeType.Element } && at.Depth == path.Count)
            names = names.Append(at.LocalName);
        return "/" + string.Join('/', names.SkipWhile(name => name is not ("Document" or "AppHdr")));
    }

    // The framework quotes what it found, which may be an account or a name.
    [GeneratedRegex("(The value) '.*'( is invalid)", RegexOptions.Singleline)]
    private static partial Regex Values();
}
