using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Wire;
using BankHub.Mapping.Nacha;

namespace BankHub.Adapters.FirstCoastAch;

/// <summary>First Coast Bank: NACHA files down, acknowledgements, settlement or prior-day reports, returns and changes up.</summary>
public sealed class FirstCoastAchAdapter(AdapterManifest manifest, BankMapping mapping)
    : IPaymentEncoder, IMessageDecoder, IConnectionCheck, IConnectionComparison
{
    private const string Origin = "immediateOrigin";

    private readonly ActivityReport _activity = new(mapping);

    public AdapterManifest Manifest { get; } = manifest;

    public Encoded Encode(PaymentBatch batch, AdapterContext context)
    {
        var file = new PaymentsToFile(NachaTerms.Of(mapping, context), context).Encode(batch);
        if (file.Entries.Count == 0)
        {
            return new([], [], file.Problems);
        }

        var name = $"fc-{context.MessageId}.ach";
        var message = new EncodedMessage(
            new FileDrop(batch.Product.Endpoint, name, file.Bytes),
            [
                new(ReferenceKind.FileName, name), new(ReferenceKind.Message, PaymentsToFile.ReferenceCode(context)),
                Acknowledgement.Content(name, file.Totals),
            ]);
        return Encoded.One(message, [.. file.Entries.Select(Place)], file.Problems) with { Warnings = file.Warnings };
    }

    /// <summary>The kinds of file are told apart by their content, never by their name.</summary>
    public IEnumerable<DecodedItem> Decode(InboundMessage message, AdapterContext context) =>
        message.Body.Span.StartsWith("H|"u8) ? ReportDecoder.Decode(message.Body)
        : PriorDayReport.Is(message.Body.Span) ? PriorDayReport.Decode(message.Body)
        : ActivityReport.Is(message.Body.Span) ? _activity.Decode(message.Body)
        : FileToEvidence.Decode(message.Body, mapping);

    /// <summary>Only an offset entry names the account that pays: without one of the payment's own there can be but one account.</summary>
    public IEnumerable<Finding> Check(Connection connection)
    {
        var balanced = connection.Settings.GetValueOrDefault("balanced") == "true";
        if (connection.Accounts.Distinct().Count() != 1 && (!balanced || connection.Settings.ContainsKey("offsetAccount")))
        {
            yield return new Finding("$.accounts", "one-account",
                "Files of this connection do not say whose account pays: name exactly one account, or set balanced without offsetAccount.");
        }
    }

    /// <summary>
    /// All connections send under the bank's one ODFI identification: each needs trace numbers of its own. And each numbers its files of a
    /// day by itself, from A: a bank tells them apart by origin and modifier (Nacha Operating Rules, Appendix One), so origins differ too.
    /// </summary>
    public IEnumerable<Finding> Compare(Connection connection, Connection other)
    {
        var (own, theirs) = (TraceRange.Of(connection.Settings), TraceRange.Of(other.Settings));
        if (own.Overlaps(theirs))
        {
            yield return new Finding($"$.settings.{TraceRange.Setting}", "trace-range",
                $"The trace numbers {own} are also those of {other.Id} ({theirs}): under one ODFI each connection has its own.");
        }

        if (connection.Settings.TryGetValue(Origin, out var origin) && other.Settings.GetValueOrDefault(Origin) == origin)
        {
            yield return new Finding($"$.settings.{Origin}", "same-origin",
                $"{other.Id} sends as the same origin: both would have a file A of a day. Ask the bank for an origin of its own.");
        }
    }

    private static EncodedPayment Place(EncodedEntry entry, int position) =>
        new(entry.Attempt.Id, 0, position, [new(ReferenceKind.Trace, entry.Entry.Trace.ToString())]) { Notes = entry.Notes };
}
