using BankHub.Core.Answers;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;
using Iso = BankHub.Formats.Iso20022.Components.Originals;

namespace BankHub.Mapping.Iso20022.Answers.Parts;

/// <summary>
/// What an answer repeats of the payment. Where a message has places of its own for amounts and days, they stand there alone.
/// </summary>
internal static class OriginalPayments
{
    private static readonly OriginalPayment Nothing = new();

    public static Iso.OriginalTransaction? Write(OriginalPayment? payment, string path, Outgoing to) => payment is null ? null : new()
    {
        InterbankSettlementAmount = AnswerParts.Write(payment.Amount),
        Amount = payment.InstructedAmount is null ? null : new() { InstructedAmount = AnswerParts.Write(payment.InstructedAmount) },
        InterbankSettlementDate = payment.SettlementDate,
        RequestedCollectionDate = payment.RequestedCollectionDate,
        RequestedExecutionDate = AnswerParts.Day(payment.RequestedExecutionDate),
        Mandate = payment.MandateIdentification is { } mandate ? new() { DirectDebit = new() { Identification = mandate } } : null,
        Remittance = Remittances.Write(payment.RemittanceInformation, $"{path}.remittanceInformation", to),
        UltimateDebtor = AnswerParties.Write(payment.UltimateDebtor, $"{path}.ultimateDebtor", to),
        Debtor = AnswerParties.Write(payment.Debtor, $"{path}.debtor", to),
        DebtorAccount = AnswerParties.Write(payment.DebtorAccount, $"{path}.debtorAccount", to),
        DebtorAgent = Agents.Write(payment.DebtorAgent, $"{path}.debtorAgent", to),
        CreditorAgent = Agents.Write(payment.CreditorAgent, $"{path}.creditorAgent", to),
        Creditor = AnswerParties.Write(payment.Creditor, $"{path}.creditor", to),
        CreditorAccount = AnswerParties.Write(payment.CreditorAccount, $"{path}.creditorAccount", to),
        UltimateCreditor = AnswerParties.Write(payment.UltimateCreditor, $"{path}.ultimateCreditor", to),
        Purpose = PaymentTypes.Coded(payment.Purpose),
    };

    /// <param name="said">What is repeated below the transaction.</param>
    /// <param name="beside">What the transaction says in places of its own, which go first.</param>
    /// <param name="from">Takes what is odd.</param>
    public static OriginalPayment? Read(Iso.OriginalTransaction? said, OriginalPayment? beside, Incoming from)
    {
        var payment = new OriginalPayment
        {
            Amount = beside?.Amount ?? from.Money("OrgnlTxRef/IntrBkSttlmAmt", said?.InterbankSettlementAmount),
            SettlementDate = beside?.SettlementDate ?? said?.InterbankSettlementDate,
            InstructedAmount = beside?.InstructedAmount ?? from.Money("OrgnlTxRef/Amt", said?.Amount?.InstructedAmount),
            RequestedExecutionDate = beside?.RequestedExecutionDate ?? AnswerParts.Day(said?.RequestedExecutionDate),
            RequestedCollectionDate = beside?.RequestedCollectionDate ?? said?.RequestedCollectionDate,
            UltimateDebtor = AnswerParties.Read(said?.UltimateDebtor, "OrgnlTxRef/UltmtDbtr", from),
            Debtor = AnswerParties.Read(said?.Debtor, "OrgnlTxRef/Dbtr", from),
            DebtorAccount = AnswerParties.Account(said?.DebtorAccount, "OrgnlTxRef/DbtrAcct", from),
            DebtorAgent = AnswerParties.Agent(said?.DebtorAgent, "OrgnlTxRef/DbtrAgt", from),
            CreditorAgent = AnswerParties.Agent(said?.CreditorAgent, "OrgnlTxRef/CdtrAgt", from),
            Creditor = AnswerParties.Read(said?.Creditor, "OrgnlTxRef/Cdtr", from),
            CreditorAccount = AnswerParties.Account(said?.CreditorAccount, "OrgnlTxRef/CdtrAcct", from),
            UltimateCreditor = AnswerParties.Read(said?.UltimateCreditor, "OrgnlTxRef/UltmtCdtr", from),
            Purpose = said?.Purpose?.Code,
            RemittanceInformation = Remittances.Read(said?.Remittance, "OrgnlTxRef/RmtInf", from),
            MandateIdentification = said?.Mandate?.DirectDebit?.Identification,
        };
        return payment == Nothing ? null : payment;
    }
}
