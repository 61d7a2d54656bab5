using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Formats.Iso20022.Messages.Clearing;
using BankHub.Formats.Iso20022.Values;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Clearing;

/// <summary>A payment as a transfer of pacs.008, and back.</summary>
internal static class CustomerTransfers
{
    public static CreditTransfer Write(Payment payment, InterbankData data, BankMapping mapping, Outgoing to)
    {
        Transferable.CheckOfCustomer(payment, to);
        var transfer = InterbankTransfers.Write<CreditTransfer>(payment, data, mapping, to);
        transfer.InstructedAmount = data.InstructedAmount is { } asked ? new Amount(asked.Value, asked.Currency.Value) : null;
        transfer.ExchangeRate = data.ExchangeRate;
        transfer.ChargeBearer = PaymentTypes.Write(payment.ChargeBearer);
        transfer.Charges = InterbankParts.Write(data.Charges, to);
        transfer.UltimateDebtor = Parties.Write(payment.UltimateDebtor, "$.ultimateDebtor", to);
        transfer.InitiatingParty = Parties.Write(data.InitiatingParty, "$", to);
        transfer.Debtor = Parties.Write(payment.Debtor, "$.debtor", to);
        transfer.DebtorAgent = Agents.WriteAlways(payment.DebtorAgent, "$.debtorAgent", to);
        transfer.CreditorAgent = Agents.WriteAlways(payment.CreditorAgent, "$.creditorAgent", to);
        transfer.Creditor = Parties.Write(payment.Creditor, "$.creditor", to);
        transfer.UltimateCreditor = Parties.Write(payment.UltimateCreditor, "$.ultimateCreditor", to);
        transfer.RegulatoryReporting = Reports.Write(payment.RegulatoryReporting, to);
        return transfer;
    }

    /// <summary>The payment, or null with what it lacks as a finding.</summary>
    public static InterbankTransfer? Read(CreditTransfer transfer, BankMapping mapping, Incoming from) =>
        InterbankTransfers.Read(transfer, mapping, from) is not { } alike ? null : alike with
        {
            Payment = alike.Payment with
            {
                UltimateDebtor = Parties.Read(transfer.UltimateDebtor, "$.ultimateDebtor", from),
                Debtor = Parties.Read(transfer.Debtor, "$.debtor", from) ?? alike.Payment.Debtor,
                Creditor = Parties.Read(transfer.Creditor, "$.creditor", from) ?? alike.Payment.Creditor,
                UltimateCreditor = Parties.Read(transfer.UltimateCreditor, "$.ultimateCreditor", from),
                ChargeBearer = PaymentTypes.Read(transfer.ChargeBearer, from),
                RegulatoryReporting = Reports.Read(transfer.RegulatoryReporting, from),
            },
            Data = alike.Data with
            {
                InstructedAmount = from.Money("InstdAmt", transfer.InstructedAmount),
                ExchangeRate = transfer.ExchangeRate,
                Charges = InterbankParts.Read(transfer.Charges, from),
                InitiatingParty = Parties.Read(transfer.InitiatingParty, "InitgPty", from),
            },
        };
}
