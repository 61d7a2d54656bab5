using BankHub.Core.Payments;
using BankHub.Formats.SwiftMt.Writing;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Mapping.SwiftMt.Parts;
using BankHub.Mapping.SwiftMt.Payments.Fields;

namespace BankHub.Mapping.SwiftMt.Payments.Writing;

/// <summary>One transaction of MT 101, each with its own ordering customer (User Handbook, Category 1, MT 101, rule C3).</summary>
internal static class RequestWriting
{
    private const int Reference = 16;

    public static void Add(MtDraft draft, InterbankTransfer transfer, MtTerms terms, MtOutgoing to)
    {
        var (payment, data, mapping) = (transfer.Payment, transfer.Data, terms.Mapping);
        Writable.Check(transfer, terms, to);
        if (data.ExchangeRate is not null || (data.InstructedAmount is { } asked && asked != payment.Amount))
        {
            to.Lose("data.instructedAmount", "A request says one amount, unless a deal was made at a rate before.");
        }

        if (data is not { Charges.Count: 0, PreviousInstructingAgents.Count: 0 })
        {
            to.Lose("data.charges", "A request has no charges and no banks before it.");
        }

        var remarks = new RemarkWriting(mapping, to);
        remarks.Tell(payment, data, hasInstructions: true);
        draft.Add("21", to.Exact("$.instructionIdentification", payment.InstructionIdentification ?? "", Reference));
        remarks.AddInstructions(draft);
        remarks.LoseLines();
        draft.Add("32B", payment.Amount.Currency.Value, MtSums.Write(payment.Amount));
        CustomerWriting.Add(draft, CustomerWriting.OrderingOfRequest, payment.Debtor, payment.DebtorAccount, "$.debtor", mapping, to);
        BankWriting.Add(draft, "52", new(payment.DebtorAgent, data.DebtorAgentAccount), "$.debtorAgent", mapping, to, hasCodes: true);
        Drafts.Banks(draft, payment, data, mapping, to, hasCodes: true);
        CustomerWriting.Add(draft, CustomerWriting.Beneficiary, payment.Creditor, payment.CreditorAccount, "$.creditor", mapping, to);
        Drafts.Remittance(draft, payment, to);
        var reports = RegulatoryField.Write(payment.RegulatoryReporting, to);
        if (reports.Count > 0)
        {
            draft.Add("77B", string.Join("\r\n", reports));
        }

        ChargeFields.AddBearer(draft, payment.ChargeBearer, mapping, to);
    }
}
