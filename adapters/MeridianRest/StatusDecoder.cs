using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Formats.Json;
using BankHub.Mapping.Json;

namespace BankHub.Adapters.MeridianRest;

/// <summary>Reads a transfer's status (customer guide, section 2.4), wherever it is told.</summary>
internal sealed class StatusDecoder(BankMapping mapping)
{
    public const string Prepared = "Prepared", Cancelled = "Cancelled";

    /// <summary>The canonical word of the transfer's status; an unknown one is a problem, and null.</summary>
    public string? Word(JsonPart transfer)
    {
        if (transfer.Text("status") is not { } status)
            return null;
        var word = mapping.Canonical("statuses", status);
        if (word is null)
            transfer.Report("status", "unknown-code", "The status is none that the bank's guide defines.");
        return word;
    }

    /// <summary>What a status proves that is neither Prepared nor Cancelled.</summary>
    public DecodedEvidence? Evidence(JsonPart transfer, string word, string reference, string? id)
    {
        if (transfer.Money() is not { } amount || !Enum.TryParse<EvidenceKind>(word, out var kind))
            return null;
        return new DecodedEvidence(Evidences.Of(kind, reference, id) with
        {
            Amount = amount,
            Side = kind switch
            {
                EvidenceKind.Settled => BookingSide.Debit,
                EvidenceKind.Returned => BookingSide.Credit,
                _ => null,
            },
            Reason = Evidences.Reason(mapping, transfer.MaybeText("reason")),
            BankWord = transfer.MaybeText("status"),
        });
    }
}
