using System.Globalization;
using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Formats.Iso20022.Messages.Cancellations;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Mapping.Iso20022.Status;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Cases;

/// <summary>
/// Reads camt.056: somebody wants back what he paid us. Whether he gets it people decide, who owe the bank an answer; nothing follows by
/// itself.
/// </summary>
public static class RecallsReceived
{
    public static IEnumerable<DecodedItem> Decode(ReadOnlyMemory<byte> body) =>
        Soundness.Check(body) is { } fatal ? [fatal] : Items(body);

    private static IEnumerable<DecodedItem> Items(ReadOnlyMemory<byte> body)
    {
        using var reader = MessageReader.Open(body, Soundness.FromBank);
        while (reader.Read())
        {
            yield return reader.Item is PaymentCancellation recall
                ? Told($"TxInf {reader.Items}", recall.OriginalEndToEndIdentification ?? recall.OriginalUetr, recall)
                : Told("OrgnlGrpInfAndCxl", (reader.Group as CancelledPayments)?.Group?.OriginalMessageIdentification, null);
        }

        foreach (var finding in Soundness.Errors(reader.Findings, 0).Concat(Soundness.Contradictions(reader.Findings)))
        {
            yield return finding;
        }
    }

    private static DecodedFinding Told(string place, string? name, PaymentCancellation? recall)
    {
        var amount = recall?.OriginalInterbankSettlementAmount is { } said
            ? string.Create(CultureInfo.InvariantCulture, $" {said.Value} {said.Currency}") : "";
        var reason = recall?.Reasons.Select(one => Incoming.Either(one.Reason)).OfType<string>().FirstOrDefault() ?? "no reason";
        return StatusWords.Park(
            place, "recall-received", $"The bank is asked to get back{amount} paid as {Mask.Text(name ?? "?")}: {Mask.Text(reason)}.");
    }
}
