using BankHub.Formats.SwiftMt.Writing;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Mapping.SwiftMt.Parts;
using BankHub.Mapping.SwiftMt.Payments.Fields;

namespace BankHub.Mapping.SwiftMt.Payments.Writing;

/// <summary>A transfer as MT 103 (CBPR+ translation rules, pacs.008 to MT 103).</summary>
internal static class CustomerTransferWriting
{
    private const int Reference = 16;
    private const string Credit = "CRED";

    /// <summary>The flag of a message with extended remittance information, which stands in field 77T and not in 70.</summary>
    private const string Extended = "REMIT";

    public static MtDraft Draft(InterbankTransfer transfer, MtTerms terms, MtOutgoing to)
    {
        var (payment, data, mapping) = (transfer.Payment, transfer.Data, terms.Mapping);
        var remarks = new RemarkWriting(mapping, to);
        remarks.Previous(data.PreviousInstructingAgents, "data.previousInstructingAgents");
        remarks.Tell(payment, data, hasInstructions: true);
        var draft = Drafts.Begin(payment, terms, remarks.ServiceType);
        draft.Add("20", to.Exact("$.instructionIdentification", payment.InstructionIdentification ?? "", Reference));
        draft.Add("23B", Credit);
        remarks.AddOrdered(draft);
        if (RegulatoryField.Type(payment.RegulatoryReporting) is { } type)
        {
            draft.Add("26T", type);
        }

        draft.Add(
            "32A", MtSums.Write(payment.RequestedExecutionDate, "$.requestedExecutionDate", to), payment.Amount.Currency.Value,
            MtSums.Write(payment.Amount));
        Instructed(draft, data, to);
        CustomerWriting.Add(draft, CustomerWriting.Ordering, payment.Debtor, payment.DebtorAccount, "$.debtor", mapping, to);
        BankWriting.Add(draft, "52", new(payment.DebtorAgent, data.DebtorAgentAccount), "$.debtorAgent", mapping, to);
        SettlementFields.Add(draft, terms.Settlement, mapping, to);
        Drafts.Banks(draft, payment, data, mapping, to, hasCodes: true);
        CustomerWriting.Add(draft, CustomerWriting.Beneficiary, payment.Creditor, payment.CreditorAccount, "$.creditor", mapping, to);
        var isExtended = terms.Flag == Extended;
        if (!isExtended)
        {
            Drafts.Remittance(draft, payment, to);
        }

        ChargeFields.AddBearer(draft, payment.ChargeBearer, mapping, to);
        ChargeFields.Add(draft, data.Charges, payment.ChargeBearer, to);
        remarks.AddLines(draft);
        var reports = RegulatoryField.Write(payment.RegulatoryReporting, to);
        if (reports.Count > 0)
        {
            draft.Add("77B", string.Join("\r\n", reports));
        }

        if (isExtended)
        {
            EnvelopeField.Add(draft, payment, to);
        }

        return draft;
    }

    /// <summary>What was instructed is always said: charges and transfers within Europe need it (MT 103, rules C2 and C16).</summary>
    private static void Instructed(MtDraft draft, InterbankData data, MtOutgoing to)
    {
        if (data.InstructedAmount is { } asked)
        {
            draft.Add("33B", asked.Currency.Value, MtSums.Write(asked));
        }

        if (data.ExchangeRate is { } rate)
        {
            draft.Add("36", Rates.Write(rate, to));
        }
    }
}
