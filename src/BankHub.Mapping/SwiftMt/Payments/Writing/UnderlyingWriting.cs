using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Formats.SwiftMt.Writing;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Mapping.SwiftMt.Parts;
using BankHub.Mapping.SwiftMt.Payments.Fields;

namespace BankHub.Mapping.SwiftMt.Payments.Writing;

/// <summary>Sequence B of a cover: the customer's transfer that it pays for.</summary>
internal static class UnderlyingWriting
{
    public static void Add(MtDraft draft, UnderlyingTransfer transfer, BankMapping mapping, MtOutgoing to)
    {
        const string Path = "$.underlying";
        Lose(transfer.UltimateDebtor is not null, "ultimateDebtor");
        Lose(transfer.UltimateCreditor is not null, "ultimateCreditor");
        Lose(transfer.InitiatingParty is not null, "initiatingParty");
        Lose(transfer.IntermediaryAgents.Count > 1, "intermediaryAgents");
        CustomerWriting.Add(draft, CustomerWriting.Ordering, transfer.Debtor, transfer.DebtorAccount, $"{Path}.debtor", mapping, to);
        Bank("52", transfer.DebtorAgent, "debtorAgent");
        Bank("56", transfer.IntermediaryAgents.Count > 0 ? transfer.IntermediaryAgents[0] : null, "intermediaryAgents[0]");
        Bank("57", transfer.CreditorAgent, "creditorAgent");
        CustomerWriting.Add(
            draft, CustomerWriting.Beneficiary, transfer.Creditor, transfer.CreditorAccount, $"{Path}.creditor", mapping, to);
        var lines = to.Fit(
            $"{Path}.remittanceInformation", RemittanceField.Write(null, transfer.RemittanceInformation, to), RemittanceField.Lines,
            RemittanceField.Width);
        if (lines.Count > 0)
        {
            draft.Add("70", string.Join("\r\n", lines.Select(AddressLines.Guarded)));
        }

        Remarks(draft, transfer, mapping, to);
        if (transfer.InstructedAmount is { } amount)
        {
            draft.Add("33B", amount.Currency.Value, MtSums.Write(amount));
        }

        void Bank(string number, Agent? agent, string name) =>
            BankWriting.Add(draft, number, new(agent, null), $"{Path}.{name}", mapping, to, hasCodes: number != "52");

        void Lose(bool isThere, string name)
        {
            if (isThere)
            {
                to.Lose($"{Path}.{name}", "The cover has no place for it.");
            }
        }
    }

    private static void Remarks(MtDraft draft, UnderlyingTransfer transfer, BankMapping mapping, MtOutgoing to)
    {
        var remarks = new RemarkWriting(mapping, to);
        remarks.Previous(transfer.PreviousInstructingAgents, "$.underlying.previousInstructingAgents");
        remarks.Instruct(transfer.InstructionForCreditorAgent, transfer.InstructionsForNextAgent, "$.underlying");
        remarks.AddLines(draft);
    }
}
