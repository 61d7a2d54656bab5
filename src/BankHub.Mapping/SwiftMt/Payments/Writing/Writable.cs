using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.SwiftMt.Parts;

namespace BankHub.Mapping.SwiftMt.Payments.Writing;

/// <summary>What no message of SWIFT's has a place for, and what every one needs.</summary>
internal static class Writable
{
    private const string NoPlace = "The message has no place for it.";

    public static void Check(InterbankTransfer transfer, MtTerms terms, MtOutgoing to)
    {
        var (payment, data) = (transfer.Payment, transfer.Data);
        Check(payment, to);
        CreditorBank(payment, terms, to);
        Lose(data.TransactionIdentification is not null, "data.transactionIdentification");
        Lose(data.ClearingSystemReference is not null, "data.clearingSystemReference");
        Lose(data.InstructionPriority is not null, "data.instructionPriority");
        Lose(data.SettlementPriority is not null, "data.settlementPriority");
        Lose(data.InitiatingParty is not null && terms.Type != "101", "data.initiatingParty");
        if (terms.Type is "103" or "101")
        {
            Lose(payment.Underlying is not null, "$.underlying");
            return;
        }

        Lose(payment.ChargeBearer is not null, "$.chargeBearer");
        Lose(payment.RegulatoryReporting.Count > 0, "$.regulatoryReporting");
        Lose(payment.RemittanceInformation is { Structured.Count: > 0 }, "$.remittanceInformation.structured");
        Lose(data.InstructedAmount is not null, "data.instructedAmount");
        Lose(data.ExchangeRate is not null, "data.exchangeRate");
        Lose(data.Charges.Count > 0, "data.charges");
        Lose(data.DebtorAgentAccount is not null, "data.debtorAgentAccount");
        if (terms.Type is not ("200" or "201"))
        {
            Institution(payment.Debtor, payment.DebtorAccount, "$.debtor", to);
            Institution(payment.Creditor, payment.CreditorAccount, "$.creditor", to);
        }

        if (terms.IsCover != payment.Underlying is not null)
        {
            to.Problem("$.underlying", "cover", "A cover, and nothing else, tells the transfer that it pays for.");
        }

        void Lose(bool isThere, string path)
        {
            if (isThere)
            {
                to.Lose(path, NoPlace);
            }
        }
    }

    /// <summary>A name alone may be a person's or a company's, whose money would go as that of a bank.</summary>
    private static void Institution(Party party, Account account, string path, MtOutgoing to)
    {
        if (party.Identification?.Bic is null && account == Accounts.Untold)
        {
            to.Problem($"{path}.identification", "institution", "A transfer of institutions names both by their BIC or account.");
        }
    }

    /// <summary>
    /// Without field 57a the receiver keeps the creditor's account (MT 103, 202): an IBAN alone would make him its customer. An institution
    /// is paid under its own BIC, and of a request the bank asks the IBAN.
    /// </summary>
    private static void CreditorBank(Payment payment, MtTerms terms, MtOutgoing to)
    {
        var isNamed = payment.CreditorAgent is not null || (terms.Type != "103" && payment.Creditor.Identification?.Bic is not null);
        if (!isNamed && terms.Type != "101" && !terms.MayLose)
        {
            to.Problem("$.creditorAgent", "creditor-agent", "Where the message names no bank of the creditor it is the receiver.");
        }
    }

    public static void Check(Payment payment, MtOutgoing to)
    {
        if (payment.Method != PaymentMethod.CreditTransfer)
        {
            to.Problem("$.method", "method", "The message carries credit transfers only.");
        }

        if (payment.Mandate is not null || payment.CreditorSchemeIdentification is not null)
        {
            to.Problem("$.mandate", "no-place", "A credit transfer has no mandate.");
        }

        if (payment.InstructionIdentification is null)
        {
            to.Problem("$.instructionIdentification", "required", "Every message has a reference of its sender.");
        }

        if (payment.UltimateDebtor is not null)
        {
            to.Lose("$.ultimateDebtor", NoPlace);
        }

        if (payment.UltimateCreditor is not null)
        {
            to.Lose("$.ultimateCreditor", NoPlace);
        }

        if (payment.IntermediaryAgents.Count > 1)
        {
            to.Lose("$.intermediaryAgents[1]", "The message names one intermediary bank.");
        }
    }
}
