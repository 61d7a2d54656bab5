using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;
using BankHub.Mapping.SwiftMt.Parts;
using BankHub.Mapping.SwiftMt.Payments.Fields;

namespace BankHub.Mapping.SwiftMt.Payments.Reading;

/// <summary>One transaction of MT 101, with what the message says for all: a customer's request to his bank.</summary>
internal static class TransferRequestReading
{
    public static InterbankTransfer? Read(SaidFields common, SaidFields own, DateOnly? day, MtReading reading)
    {
        var (from, reference, bearer) = (reading.From, own.Take("21"), own.Take("71A"));
        var amount = MtSums.Read(own.Take("32B"), "$.amount", from);
        var remarks = RemarkReading.Read(own, reading);
        var orderer = reading.Customer(Either(common, own, "50F", "50G", "50H"), "$.debtor");
        var initiator = reading.Customer(Either(common, own, "50C"), "InitgPty");
        var ordererBank = reading.Bank(Either(common, own, "52A", "52C"), "$.debtorAgent");
        var between = reading.Bank(own.TakeAny(56), "$.intermediaryAgents[0]");
        var payeeBank = reading.Bank(own.TakeAny(57), "$.creditorAgent");
        var payee = reading.Customer(own.Take("59", "59A", "59F"), "$.creditor");
        var remittance = RemittanceField.Read(own.Take("70"));
        var data = InterbankTerms.WithGross(
            InterbankTerms.Of(remarks) with
            {
                InstructedAmount = MtSums.Read(own.Take("33B"), "InstdAmt", from),
                ExchangeRate = Rates.Read(own.Take("36"), from),
                InitiatingParty = initiator?.Party,
                DebtorAgentAccount = ordererBank?.Account,
                CreditorAgentAccount = payeeBank?.Account,
                IntermediaryAgentAccount = between?.Account,
            },
            between, payeeBank);
        if (amount is null || day is null || orderer is null || payee is null)
        {
            from.Report("$", "incomplete", "The transaction names no amount, no day, or not both customers.");
            return null;
        }

        var account = AccountLines.ReadAlways(payee.Account);
        return new(
            InterbankTerms.Payment(reference?.Text, remittance.EndToEnd, amount, day.Value, reading, data) with
            {
                Debtor = orderer.Party,
                DebtorAccount = AccountLines.ReadAlways(orderer.Account),
                DebtorAgent = ordererBank?.Agent ?? reading.Frame.ReceiverAgent,
                IntermediaryAgents = between?.Agent is { } agent ? [agent] : [],
                CreditorAgent = InterbankTerms.Told(payeeBank, "$.creditorAgent", from)
                    ?? (account.Iban is null ? reading.Frame.ReceiverAgent : null),
                Creditor = payee.Party,
                CreditorAccount = account,
                ChargeBearer = reading.Bearer(bearer),
                CategoryPurpose = remarks.CategoryPurpose,
                Purpose = remarks.Purpose,
                InstructionForCreditorAgent = remarks.ForCreditorAgent,
                RegulatoryReporting = RegulatoryField.Read(own.Take("77B"), null),
                RemittanceInformation = InterbankTerms.With(remittance.Information, remarks.Remittance),
            },
            data);
    }

    /// <summary>What the message says once, or this transaction for itself; said for all, it is said for each.</summary>
    private static SaidField? Either(SaidFields common, SaidFields own, params ReadOnlySpan<string> tags) =>
        own.Take(tags) ?? common.Find(tags)?.Take();
}
