using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Formats.Iso20022.Messages.Clearing;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Clearing;

/// <summary>A payment between institutions as a transfer of pacs.009, and back.</summary>
internal static class InstitutionTransfers
{
    public static InstitutionTransfer Write(InterbankTransfer whole, BankMapping mapping, Outgoing to)
    {
        var (payment, data) = (whole.Payment, whole.Data);
        Transferable.CheckInstitutional(payment, data, to);
        var transfer = InterbankTransfers.Write<InstitutionTransfer>(payment, data, mapping, to);
        transfer.UltimateDebtor = Institutions.Write(payment.UltimateDebtor, "$.ultimateDebtor", to);
        transfer.Debtor = Institutions.Write(payment.Debtor, "$.debtor", to);
        transfer.DebtorAgent = Agents.Write(payment.DebtorAgent, "$.debtorAgent", to);
        transfer.CreditorAgent = Agents.Write(Named(payment), "$.creditorAgent", to);
        transfer.Creditor = Institutions.Write(payment.Creditor, "$.creditor", to);
        transfer.UltimateCreditor = Institutions.Write(payment.UltimateCreditor, "$.ultimateCreditor", to);
        transfer.UnderlyingCreditTransfer = UnderlyingTransfers.Write(payment.Underlying, to);
        return transfer;
    }

    /// <summary>The payment, or null with what it lacks as a finding.</summary>
    public static InterbankTransfer? Read(InstitutionTransfer transfer, BankMapping mapping, Incoming from) =>
        InterbankTransfers.Read(transfer, mapping, from) is not { } alike ? null : alike with
        {
            Payment = Completed(alike.Payment with
            {
                UltimateDebtor = Institutions.Read(transfer.UltimateDebtor, "$.ultimateDebtor", from),
                Debtor = Institutions.Read(transfer.Debtor, "$.debtor", from) ?? alike.Payment.Debtor,
                Creditor = Institutions.Read(transfer.Creditor, "$.creditor", from) ?? alike.Payment.Creditor,
                UltimateCreditor = Institutions.Read(transfer.UltimateCreditor, "$.ultimateCreditor", from),
                Underlying = UnderlyingTransfers.Read(transfer.UnderlyingCreditTransfer, from),
                Scheme = transfer.UnderlyingCreditTransfer is null ? alike.Payment.Scheme : Scheme.Cover,
            }),
        };

    // A creditor whose agent is not told keeps the account himself; a payment names the bank of an account that is no IBAN.
    private static Payment Completed(Payment payment) => payment is { CreditorAgent: null, CreditorAccount.Iban: null }
        ? payment with { CreditorAgent = Institutions.AsAgent(payment.Creditor) }
        : payment;

    private static Agent? Named(Payment payment) =>
        payment.CreditorAccount.Iban is null && payment.CreditorAgent == Institutions.AsAgent(payment.Creditor)
            ? null
            : payment.CreditorAgent;
}
