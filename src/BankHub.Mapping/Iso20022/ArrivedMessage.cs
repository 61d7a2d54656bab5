using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Wire;
using BankHub.Formats.Iso20022.Findings;
using BankHub.Formats.Iso20022.Market;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Formats.Iso20022.Schemas;

namespace BankHub.Mapping.Iso20022;

/// <summary>
/// Holds a message that came in against its official schema, where the host has one, and against the rules of its market, as the manifest
/// asks for of the endpoint: what breaks them is told, and the message is read all the same, since what it means may be certain.
/// </summary>
internal static class ArrivedMessage
{
    /// <summary>More of one message nobody needs to know that its sender is at fault.</summary>
    private const int MaxFindings = 20;

    public static IEnumerable<DecodedItem> Check(InboundMessage message, AdapterManifest manifest, AdapterContext context)
    {
        // What cannot be used at all, as it is too large or no XML, is not shown to a second reader.
        if (manifest.Endpoint(message.Endpoint) is not { } endpoint || (!endpoint.ChecksSchema && endpoint.Rules.Sets.Count == 0)
            || Soundness.Check(message.Body) is not null)
        {
            yield break;
        }

        foreach (var finding in endpoint.ChecksSchema ? Schema(message.Body, context.Schemas) : [])
        {
            yield return finding with { IsReadAllTheSame = true };
        }

        foreach (var finding in endpoint.Rules.Sets.Count > 0 ? Market(message.Body, LeavingMessage.Market(endpoint.Rules)) : [])
        {
            yield return finding with { IsReadAllTheSame = true };
        }
    }

    private static IEnumerable<DecodedFinding> Schema(ReadOnlyMemory<byte> body, MessageSchemas schemas)
    {
        using var reader = MessageReader.Open(body);
        if (reader.Version is not { } version || schemas.Find(version.Identifier) is not { } schema)
        {
            return [];
        }

        var findings = new IsoFindings(MaxFindings);
        using var stream = LeavingMessage.Reading(body);
        SchemaCheck.Check(schema, stream, findings);
        return findings.Select(finding => Soundness.Told(finding) with { Message = version.Identifier });
    }

    private static IEnumerable<DecodedFinding> Market(ReadOnlyMemory<byte> body, MarketRules rules)
    {
        using var reader = MessageReader.Open(body);
        if (reader is not { Version: { } version, Message: { } message } || !rules.Rules.Any(rule => rule.Concerns(version.Message)))
        {
            return [];
        }

        var check = new MarketCheck(rules, version, reader.BusinessHeader, message, new(MaxFindings));
        while (reader.Read())
        {
            check.Next(reader);
        }

        check.End();
        return check.Findings.Select(
            finding => new DecodedFinding(new(finding.Path, finding.Rule.Name, finding.Message)) { Message = version.Identifier });
    }
}
