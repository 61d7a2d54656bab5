using BankHub.Core.Payments;
using BankHub.Core.Payments.Json;

namespace BankHub.Core.Statements.Json;

/// <summary>A transaction of an entry as a JSON object.</summary>
internal static class TransactionShape
{
    private static readonly Shape<TransactionReferences> References = new("TransactionReferences", static (walk, names) => new()
    {
        MessageIdentification = walk.Optional("messageIdentification", names?.MessageIdentification, StatementLeaves.Text),
        PaymentInformationIdentification =
            walk.Optional("paymentInformationIdentification", names?.PaymentInformationIdentification, StatementLeaves.Text),
        InstructionIdentification = walk.Optional("instructionIdentification", names?.InstructionIdentification, StatementLeaves.Text),
        OwnerReference = walk.Optional("ownerReference", names?.OwnerReference, StatementLeaves.Text),
        EndToEndIdentification = walk.Optional("endToEndIdentification", names?.EndToEndIdentification, StatementLeaves.Text),
        Uetr = walk.Optional("uetr", names?.Uetr, StatementLeaves.Text),
        TransactionIdentification = walk.Optional("transactionIdentification", names?.TransactionIdentification, StatementLeaves.Text),
        AccountServicerReference = walk.Optional("accountServicerReference", names?.AccountServicerReference, StatementLeaves.Text),
        MandateIdentification = walk.Optional("mandateIdentification", names?.MandateIdentification, StatementLeaves.Text),
        ClearingSystemReference = walk.Optional("clearingSystemReference", names?.ClearingSystemReference, StatementLeaves.Text),
        ChequeNumber = walk.Optional("chequeNumber", names?.ChequeNumber, StatementLeaves.Text),
        Trace = walk.Optional("trace", names?.Trace, StatementLeaves.Text),
    }) { MayBeEmpty = true };

    private static readonly Shape<ReasonCode> Reason = new("ReasonCode", static (walk, reason) => new(
        walk.Required("codeSet", reason?.CodeSet, StatementLeaves.Text),
        walk.Required("code", reason?.Code, StatementLeaves.Text),
        walk.Optional("text", reason?.Text, StatementLeaves.Text)));

    public static readonly Shape<TransactionDetails> Transaction = new("TransactionDetails", static (walk, details) => new()
    {
        References = walk.Optional("references", Some(details?.References), References) ?? TransactionReferences.None,
        Amount = walk.Optional("amount", details?.Amount, SumShape.Sum),
        Side = walk.Optional("side", details?.Side, EntryShape.Sides),
        AmountDetails = walk.Optional("amountDetails", details?.AmountDetails, AmountShapes.Details),
        BankTransactionCode = walk.Optional("bankTransactionCode", details?.BankTransactionCode, AmountShapes.Code),
        Charges = walk.List("charges", details?.Charges, AmountShapes.MaxCharges, AmountShapes.Charge),
        UltimateDebtor = walk.Optional("ultimateDebtor", details?.UltimateDebtor, PartyShape.Party),
        Debtor = walk.Optional("debtor", details?.Debtor, PartyShape.Party),
        DebtorAccount = walk.Optional("debtorAccount", details?.DebtorAccount, AccountShape.Account),
        DebtorAgent = walk.Optional("debtorAgent", details?.DebtorAgent, AgentShape.Agent),
        CreditorAgent = walk.Optional("creditorAgent", details?.CreditorAgent, AgentShape.Agent),
        Creditor = walk.Optional("creditor", details?.Creditor, PartyShape.Party),
        CreditorAccount = walk.Optional("creditorAccount", details?.CreditorAccount, AccountShape.Account),
        UltimateCreditor = walk.Optional("ultimateCreditor", details?.UltimateCreditor, PartyShape.Party),
        Purpose = walk.Optional("purpose", details?.Purpose, StatementLeaves.Text),
        RemittanceInformation =
            walk.Optional("remittanceInformation", details?.RemittanceInformation, RemittanceShape.RemittanceInformation),
        ReturnReason = walk.Optional("returnReason", details?.ReturnReason, Reason),
        AdditionalInformation = walk.Optional("additionalInformation", details?.AdditionalInformation, StatementLeaves.Text),
    }) { MayBeEmpty = true };

    private static TransactionReferences? Some(TransactionReferences? names) => names == TransactionReferences.None ? null : names;
}
