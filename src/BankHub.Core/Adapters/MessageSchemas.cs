using System.Xml.Schema;

namespace BankHub.Core.Adapters;

/// <summary>The official schemas of messages that the host found, loaded and compiled at start; there may be none.</summary>
/// <param name="compiled">By the identifier of the message (pacs.008.001.08), each with what may stand around it.</param>
public sealed class MessageSchemas(IReadOnlyDictionary<string, XmlSchemaSet> compiled)
{
    /// <summary>None.</summary>
    public static readonly MessageSchemas None = new(new Dictionary<string, XmlSchemaSet>());

    /// <summary>The messages that have one.</summary>
    public IReadOnlyList<string> Messages { get; } = [.. compiled.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The schema of a message, or null.</summary>
    public XmlSchemaSet? Find(string message) => compiled.GetValueOrDefault(message);
}
