using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Wire;
using BankHub.Formats.Json;
using BankHub.Mapping.Json;

namespace BankHub.Adapters.MeridianRest;

/// <summary>Reads callbacks (customer guide, section 5).</summary>
internal sealed class CallbackDecoder(BankMapping mapping)
{
    private static readonly JsonLimits Limits = new(MaxBytes: 64_000);

    private readonly StatusDecoder _status = new(mapping);

    public static string? EventId(Callback callback) => JsonMessage.Read(callback.Body, Limits).Root?.MaybeText("eventId");

    public IEnumerable<DecodedItem> Decode(Callback callback)
    {
        var message = JsonMessage.Read(callback.Body, Limits);
        DecodedItem[] items = message.Root is { } news && Item(news) is { } item ? [item] : [];
        return items.Concat(message.Findings());
    }

    private DecodedEvidence? Item(JsonPart news)
    {
        if (news.Text("type") is not { } type)
            return null;
        if (type != "transfer.status")
        {
            news.Report("type", "unknown-code", "The type is none that the bank's guide defines.");
            return null;
        }

        var (id, reference) = (news.Text("transferId"), news.Text("reference"));
        if (reference is null || _status.Word(news) is not { } word)
            return null;
        return word switch
        {
            StatusDecoder.Prepared => null,
            // A cancellation that we were asked for is proved by the answer to it; here it may be one of our own making.
            StatusDecoder.Cancelled =>
                new DecodedEvidence(Evidences.Of(EvidenceKind.NotFound, reference, id) with { BankWord = "CANCELLED" }),
            _ => _status.Evidence(news, word, reference, id),
        };
    }
}
