using System.Xml.Schema;
using BankHub.Core.Adapters;
using BankHub.Core.Wire;
using BankHub.Formats.Iso20022.Findings;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Formats.Iso20022.Schemas;

namespace BankHub.Mapping.Iso20022;

/// <summary>
/// Holds a message that came in against its official schema, where the manifest asks for it and the host has one: what breaks it is told,
/// and the message is read all the same, since what it means may be certain.
/// </summary>
internal static class ArrivedMessage
{
    /// <summary>More of one message nobody needs to know that its sender is at fault.</summary>
    private const int MaxFindings = 20;

    public static IEnumerable<DecodedItem> Check(InboundMessage message, AdapterManifest manifest, AdapterContext context)
    {
        // What cannot be used at all, as it is too large or no XML, is not shown to a second reader.
        if (manifest.Endpoint(message.Endpoint)?.ChecksSchema != true || SchemaOf(message.Body, context.Schemas) is not { } schema
            || Soundness.Check(message.Body) is not null)
        {
            yield break;
        }

        var findings = new IsoFindings(MaxFindings);
        using var stream = LeavingMessage.Reading(message.Body);
        SchemaCheck.Check(schema, stream, findings);
        foreach (var finding in findings)
        {
            yield return Soundness.Told(finding);
        }
    }

    private static XmlSchemaSet? SchemaOf(ReadOnlyMemory<byte> body, MessageSchemas schemas)
    {
        using var reader = MessageReader.Open(body);
        return reader.Version is { } version ? schemas.Find(version.Identifier) : null;
    }
}
