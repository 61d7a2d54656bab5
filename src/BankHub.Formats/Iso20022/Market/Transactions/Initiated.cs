using BankHub.Formats.Iso20022.Components.Payments;
using BankHub.Formats.Iso20022.Messages.Initiation;
using static BankHub.Formats.Iso20022.Market.Transactions.Placing;

namespace BankHub.Formats.Iso20022.Market.Transactions;

/// <summary>What customers ask for, with what the payment information says for all of its payments.</summary>
internal static class Initiated
{
    public static Transaction Of(InitiatedCreditTransfer own, CreditTransferInstruction shared) => new()
    {
        GroupName = Shared("PmtInfId", shared.PaymentInformationIdentification),
        Names = Own("PmtId", own.PaymentIdentification),
        Type = Either("PmtTpInf", own.PaymentTypeInformation, shared.PaymentTypeInformation),
        Amount = Own("Amt/InstdAmt", own.Amount?.InstructedAmount),
        Method = Shared("PmtMtd", shared.PaymentMethod),
        ChargeBearer = Either("ChrgBr", own.ChargeBearer, shared.ChargeBearer),
        Debtor = Shared("Dbtr", shared.Debtor),
        DebtorAccount = Shared("DbtrAcct", shared.DebtorAccount),
        DebtorAgent = Shared("DbtrAgt", shared.DebtorAgent),
        Intermediary = Own("IntrmyAgt1", own.IntermediaryAgent1),
        CreditorAgent = Own("CdtrAgt", own.CreditorAgent),
        Creditor = Own("Cdtr", own.Creditor),
        CreditorAccount = Own("CdtrAcct", own.CreditorAccount),
        Instructions = Own<IReadOnlyList<InstructionForAgent>?>("InstrForCdtrAgt", own.InstructionsForCreditorAgent),
        Remittance = Own("RmtInf", own.Remittance),
        RelatedRemittance = Own("RltdRmtInf", own.RelatedRemittance.Count),
    };

    public static Transaction Of(InitiatedDirectDebit own, DirectDebitInstruction shared) => new()
    {
        Names = Own("PmtId", own.PaymentIdentification),
        Type = Either("PmtTpInf", own.PaymentTypeInformation, shared.PaymentTypeInformation),
        Amount = Own("InstdAmt", own.InstructedAmount),
        Method = Shared("PmtMtd", shared.PaymentMethod),
        ChargeBearer = Either("ChrgBr", own.ChargeBearer, shared.ChargeBearer),
        Debtor = Own("Dbtr", own.Debtor),
        DebtorAccount = Own("DbtrAcct", own.DebtorAccount),
        DebtorAgent = Own("DbtrAgt", own.DebtorAgent),
        CreditorAgent = Shared("CdtrAgt", shared.CreditorAgent),
        Creditor = Shared("Cdtr", shared.Creditor),
        CreditorAccount = Shared("CdtrAcct", shared.CreditorAccount),
        Remittance = Own("RmtInf", own.Remittance),
        Mandate = Own("DrctDbtTx/MndtRltdInf", own.DirectDebit?.Mandate),
        CreditorScheme = Either("DrctDbtTx/CdtrSchmeId", own.DirectDebit?.CreditorScheme, "CdtrSchmeId", shared.CreditorScheme),
    };
}
