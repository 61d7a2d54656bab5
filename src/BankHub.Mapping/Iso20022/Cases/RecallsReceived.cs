using System.Globalization;
using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Formats.Iso20022.Components.Cases;
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
    // SEPA Credit Transfer rulebook (EPC125-05, 4.3.2) and that of instant ones (EPC004-16); other agreements have terms of their own.
    private const string Term = " SEPA gives 15 banking business days for the answer.";

    public static IEnumerable<DecodedItem> Decode(ReadOnlyMemory<byte> body) =>
        Soundness.Check(body) is { } fatal ? [fatal] : Items(body);

    private static IEnumerable<DecodedItem> Items(ReadOnlyMemory<byte> body)
    {
        using var reader = MessageReader.Open(body, Soundness.FromBank);
        while (reader.Read())
        {
            var (message, group) = (reader.Message as PaymentCancellationRequest, (reader.Group as CancelledPayments)?.Group);
            yield return reader.Item is PaymentCancellation recall
                ? Told(
                    $"TxInf {reader.Items}", message, recall.Case,
                    Asked.Name(recall.OriginalEndToEndIdentification, recall.OriginalUetr, recall.OriginalInstructionIdentification),
                    recall)
                : Told("OrgnlGrpInfAndCxl", message, group?.Case, Asked.Name(group?.OriginalMessageIdentification), null);
        }

        foreach (var finding in Soundness.Errors(reader.Findings, 0).Concat(Soundness.Contradictions(reader.Findings)))
        {
            yield return finding;
        }
    }

    private static DecodedFinding Told(
        string place, PaymentCancellationRequest? message, InvestigationCase? own, string name, PaymentCancellation? recall)
    {
        var amount = recall?.OriginalInterbankSettlementAmount is { } said
            ? string.Create(CultureInfo.InvariantCulture, $" {said.Value} {said.Currency}") : "";
        var reason = recall?.Reasons.Select(one => Incoming.Either(one.Reason)).OfType<string>().FirstOrDefault() ?? "no reason";
        var id = own?.Identification ?? message?.Case?.Identification ?? recall?.CancellationIdentification;
        var day = message?.Assignment?.CreationDateTime is { } moment ? $", asked on {moment.Local:yyyy-MM-dd}" : "";
        var term = recall?.OriginalTransaction?.PaymentTypeInformation?.ServiceLevel.Any(level => level.Code == "SEPA") == true ? Term : "";
        return StatusWords.Park(
            place, "recall-received",
            $"The bank is asked to get back{amount} paid as {name}: {Mask.Text(reason)}; case {Asked.Name(id)}{day}.{term}");
    }
}
