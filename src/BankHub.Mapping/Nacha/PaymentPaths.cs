using BankHub.Core.Payments;

namespace BankHub.Mapping.Nacha;

/// <summary>Where the two sides of a payment stand in its JSON, for findings.</summary>
internal static class PaymentPaths
{
    /// <summary>Who instructs: the debtor of a transfer, the creditor of a collection.</summary>
    public static string Initiator(this Payment payment) => payment.Method == PaymentMethod.CreditTransfer ? "$.debtor" : "$.creditor";

    /// <summary>The other side.</summary>
    public static string Other(this Payment payment) => payment.Method == PaymentMethod.CreditTransfer ? "$.creditor" : "$.debtor";

    public static Party InitiatorParty(this Payment payment) =>
        payment.Method == PaymentMethod.CreditTransfer ? payment.Debtor : payment.Creditor;
}
