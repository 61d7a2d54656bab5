using BankHub.Core.Payments;
using BankHub.Formats.Iso20022.Messages.Clearing;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Clearing;

/// <summary>
/// The cover of a customer's transfer (pacs.009 COV): the debtor's bank pays the creditor's. It has the transfer's UETR, and the name of
/// its instruction as end-to-end id, by which the creditor's bank brings the two together; its own instruction has a name of its own.
/// </summary>
internal static class CoverTransfers
{
    public static InstitutionTransfer Write(Payment payment, InterbankData data, ClearingTerms terms, Outgoing to)
    {
        if (payment.CreditorAgent is null)
        {
            to.Problem("$.creditorAgent", "required", "A cover is paid to the creditor's bank, which must be named.");
        }

        var instruction = $"{payment.InstructionIdentification}C";
        var cover = new Payment
        {
            Scheme = payment.Scheme,
            Method = payment.Method,
            Reference = payment.Reference,
            InstructionIdentification = instruction,
            EndToEndIdentification = payment.InstructionIdentification!,
            Uetr = payment.Uetr,
            Amount = payment.Amount,
            RequestedExecutionDate = payment.RequestedExecutionDate,
            Debtor = new() { Name = Placeholder.NotProvided },
            DebtorAccount = Accounts.Untold,
            CreditorAgent = terms.Cover!.CreditorAgent,
            Creditor = new() { Name = Placeholder.NotProvided },
            CreditorAccount = Accounts.Untold,
        };
        Transferable.Check(payment, to);
        var transfer = InstitutionTransfers.Write(
            new(cover, data with { TransactionIdentification = instruction }) { Underlying = UnderlyingTransfer.Of(payment) },
            terms.Mapping, to);
        transfer.Debtor = Agents.Write(payment.DebtorAgent, "$.debtorAgent", to);
        transfer.Creditor = Agents.Write(payment.CreditorAgent, "$.creditorAgent", to);
        return transfer;
    }
}
