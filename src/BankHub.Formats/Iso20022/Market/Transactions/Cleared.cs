using BankHub.Formats.Iso20022.Components.Payments;
using BankHub.Formats.Iso20022.Components.Settlement;
using BankHub.Formats.Iso20022.Messages.Clearing;
using static BankHub.Formats.Iso20022.Market.Transactions.Placing;

namespace BankHub.Formats.Iso20022.Market.Transactions;

/// <summary>What agents send each other, with what the header says for all of its payments.</summary>
internal static class Cleared
{
    public static Transaction Of(CreditTransfer own, ClearingGroupHeader? header) => Alike(own, header) with
    {
        InstructedAmount = Own("InstdAmt", own.InstructedAmount),
        ExchangeRate = Own("XchgRate", own.ExchangeRate),
        ChargeBearer = Own("ChrgBr", own.ChargeBearer),
        Charges = Own("ChrgsInf", own.Charges.Count),
        AcceptanceTime = Own("AccptncDtTm", own.AcceptanceDateTime),
        Debtor = Own("Dbtr", own.Debtor),
        Creditor = Own("Cdtr", own.Creditor),
        RelatedRemittance = Own("RltdRmtInf", own.RelatedRemittance.Count),
    };

    /// <summary>Whose parties are agents, of which the rules of parties say nothing.</summary>
    public static Transaction Of(InstitutionTransfer own, ClearingGroupHeader? header) => Alike(own, header) with
    {
        Underlying = Own("UndrlygCstmrCdtTrf", own.UnderlyingCreditTransfer),
    };

    public static Transaction Of(DirectDebit own, ClearingGroupHeader? header) => new()
    {
        Settlement = Settled(header),
        Names = Own("PmtId", own.PaymentIdentification),
        Type = OrHeader("PmtTpInf", own.PaymentTypeInformation, header?.PaymentTypeInformation),
        Amount = Own("IntrBkSttlmAmt", own.InterbankSettlementAmount),
        InstructedAmount = Own("InstdAmt", own.InstructedAmount),
        ExchangeRate = Own("XchgRate", own.ExchangeRate),
        ChargeBearer = Own("ChrgBr", own.ChargeBearer),
        Charges = Own("ChrgsInf", own.Charges.Count),
        SettlementDate = OrHeader("IntrBkSttlmDt", own.InterbankSettlementDate, header?.InterbankSettlementDate),
        Debtor = Own("Dbtr", own.Debtor),
        DebtorAccount = Own("DbtrAcct", own.DebtorAccount),
        DebtorAgent = Own("DbtrAgt", own.DebtorAgent),
        Intermediary = Own("IntrmyAgt1", own.IntermediaryAgent1),
        CreditorAgent = Own("CdtrAgt", own.CreditorAgent),
        Creditor = Own("Cdtr", own.Creditor),
        CreditorAccount = Own("CdtrAcct", own.CreditorAccount),
        Remittance = Own("RmtInf", own.Remittance),
        Mandate = Own("DrctDbtTx/MndtRltdInf", own.Terms?.Mandate),
        CreditorScheme = Own("DrctDbtTx/CdtrSchmeId", own.Terms?.CreditorScheme),
    };

    private static Transaction Alike(IInterbankTransfer own, ClearingGroupHeader? header) => new()
    {
        Settlement = Settled(header),
        Names = Own("PmtId", own.PaymentIdentification),
        Type = OrHeader("PmtTpInf", own.PaymentTypeInformation, header?.PaymentTypeInformation),
        Amount = Own("IntrBkSttlmAmt", own.InterbankSettlementAmount),
        SettlementDate = OrHeader("IntrBkSttlmDt", own.InterbankSettlementDate, header?.InterbankSettlementDate),
        DebtorAccount = Own("DbtrAcct", own.DebtorAccount),
        DebtorAgent = Own("DbtrAgt", own.DebtorAgent),
        Intermediary = Own("IntrmyAgt1", own.IntermediaryAgent1),
        CreditorAgent = Own("CdtrAgt", own.CreditorAgent),
        CreditorAccount = Own("CdtrAcct", own.CreditorAccount),
        InstructingAgent = OrHeader("InstgAgt", own.InstructingAgent, header?.InstructingAgent),
        InstructedAgent = OrHeader("InstdAgt", own.InstructedAgent, header?.InstructedAgent),
        Instructions = Own<IReadOnlyList<InstructionForAgent>?>("InstrForCdtrAgt", own.InstructionsForCreditorAgent),
        Remittance = Own("RmtInf", own.Remittance),
    };

    private static Element<SettlementInstruction?> Settled(ClearingGroupHeader? header) =>
        Header("SttlmInf", header?.SettlementInformation);
}
