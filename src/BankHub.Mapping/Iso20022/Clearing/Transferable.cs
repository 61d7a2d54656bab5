using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Clearing;

/// <summary>What a payment must not say, or must say, to be a transfer between agents.</summary>
internal static class Transferable
{
    public static void Check(Payment payment, Outgoing to)
    {
        if (payment.Method != PaymentMethod.CreditTransfer)
        {
            to.Problem("$.method", "method", "The message carries credit transfers only.");
        }

        if (payment.Mandate is not null)
        {
            to.Problem("$.mandate", "not-in-version", "A credit transfer has no place for a mandate.");
        }

        if (payment.CreditorSchemeIdentification is not null)
        {
            to.Problem("$.creditorSchemeIdentification", "not-in-version", "A credit transfer has no place for a creditor's number.");
        }
    }

    /// <summary>pacs.008 is the customer's transfer itself, and covers none.</summary>
    public static void CheckOfCustomer(Payment payment, Outgoing to)
    {
        Check(payment, to);
        if (payment.Underlying is not null)
        {
            to.Problem("$.underlying", "not-in-version", "A customer's transfer pays for no other one.");
        }
    }

    /// <summary>pacs.009 knows no charges, no reports to authorities and no structured remittance.</summary>
    public static void CheckInstitutional(Payment payment, InterbankData data, Outgoing to)
    {
        Check(payment, to);
        Refuse(payment.ChargeBearer is not null, "$.chargeBearer");
        Refuse(payment.RegulatoryReporting.Count > 0, "$.regulatoryReporting");
        Refuse(data is not { InstructedAmount: null, ExchangeRate: null, Charges.Count: 0, InitiatingParty: null }, "$");

        void Refuse(bool isThere, string path)
        {
            if (isThere)
            {
                to.Problem(path, "not-in-version", "A transfer of an institution has no place for it.");
            }
        }
    }

    /// <summary>
    /// Who pays by a transfer of institutions, and who is paid, must be one beyond doubt: a name alone may be a person's or a company's,
    /// whose money would go as that of a bank.
    /// </summary>
    public static void CheckInstitutions(Payment payment, Outgoing to)
    {
        Refuse(payment.Debtor, "$.debtor");
        Refuse(payment.Creditor, "$.creditor");

        void Refuse(Party party, string path)
        {
            if (party.Identification is null or { Bic: null, Lei: null })
            {
                to.Problem($"{path}.identification", "institution", "A transfer of institutions names both by their BIC or LEI.");
            }
        }
    }

    public static bool IsWhole(Scheme? scheme, Money? amount, DateOnly? day, Incoming from)
    {
        if (scheme is not null && amount is not null && day is not null)
        {
            return true;
        }

        if (from.Findings.Count == 0)
        {
            from.Report("$", "incomplete", "The transfer names no amount or no day.");
        }

        return false;
    }
}
