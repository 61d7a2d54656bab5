using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Formats.SwiftMt.Writing;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Mapping.SwiftMt.Parts;
using BankHub.Mapping.SwiftMt.Payments.Fields;

namespace BankHub.Mapping.SwiftMt.Payments.Writing;

/// <summary>What messages of every type have in common.</summary>
internal static class Drafts
{
    public static MtDraft Begin(Payment payment, MtTerms terms, string? serviceType) =>
        new(terms.Type, terms.Sender.Value, terms.Receiver.Value)
        {
            Mur = terms.Mur,
            ValidationFlag = terms.Flag,
            Uetr = payment.Uetr?.Value,
            UserHeader = serviceType is null ? [] : [new("111", serviceType)],
            Trailers = terms.IsPossibleDuplicate ? [new("PDE", "")] : [],
        };

    /// <summary>The intermediary bank and the bank of whoever is paid.</summary>
    public static void Banks(MtDraft draft, Payment payment, InterbankData data, BankMapping mapping, MtOutgoing to, bool hasCodes)
    {
        var between = payment.IntermediaryAgents.Count > 0 ? payment.IntermediaryAgents[0] : null;
        var asksForGross = data.ClearingChannel == "RTGS";
        BankWriting.Add(
            draft, "56", new(between, data.IntermediaryAgentAccount) { AsksForGross = asksForGross }, "$.intermediaryAgents[0]", mapping,
            to, hasCodes);
        BankWriting.Add(
            draft, "57", new(payment.CreditorAgent, data.CreditorAgentAccount) { AsksForGross = asksForGross && between is null },
            "$.creditorAgent", mapping, to, hasCodes);
        if (payment.CreditorAgent is null)
        {
            to.Note("$.creditorAgent", "assumed", "Where the message names no bank of the creditor it is the receiver.");
        }
    }

    public static void Remittance(MtDraft draft, Payment payment, MtOutgoing to)
    {
        var lines = to.Fit(
            "$.remittanceInformation", RemittanceField.Write(payment.EndToEndIdentification, payment.RemittanceInformation, to),
            RemittanceField.Lines, RemittanceField.Width);
        if (lines.Count > 0)
        {
            draft.Add("70", string.Join("\r\n", lines.Select(AddressLines.Guarded)));
        }
    }
}
