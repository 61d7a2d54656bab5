using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using BankHub.Core.Adapters;
using BankHub.Formats.Iso20022;
using BankHub.Formats.Iso20022.Envelope;
using BankHub.Formats.Iso20022.Findings;
using BankHub.Formats.Iso20022.Market;
using BankHub.Formats.Iso20022.Schemas;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Mapping.Iso20022;

/// <summary>
/// What is held against a message before it may leave: the market rules that its product names, and its official schema where the host
/// has one. With a finding it does not leave.
/// </summary>
internal static class LeavingMessage
{
    private static readonly ConditionalWeakTable<RuleChoice, MarketRules> Chosen = [];

    /// <summary>Adds what is found to what the writer found.</summary>
    public static IsoFindings Check(
        IsoFindings written, ReadOnlyMemory<byte> bytes, MessageVersion version, BusinessHeader? header, IMessage message,
        RuleChoice rules, MessageSchemas schemas)
    {
        var market = Market(rules);
        if (market.Rules.Count > 0)
        {
            MarketCheck.Check(market, version, header, message, written);
        }

        // The writer leaves out what breaks a rule, which the schema would miss; what it only remarks on it writes.
        if (!written.HasErrors && schemas.Find(version.Identifier) is { } schema)
        {
            using var stream = Reading(bytes);
            SchemaCheck.Check(schema, stream, written);
        }

        return written;
    }

    internal static MarketRules Market(RuleChoice rules) => Chosen.GetValue(rules, choice => MarketRules.Of(choice.Sets, choice.Without));

    internal static MemoryStream Reading(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var array)
        ? new(array.Array!, array.Offset, array.Count, writable: false)
        : new(bytes.ToArray(), writable: false);
}
