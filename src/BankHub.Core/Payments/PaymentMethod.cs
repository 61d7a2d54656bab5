namespace BankHub.Core.Payments;

/// <summary>Which way the money goes, seen from the initiator: a credit transfer sends it, a direct debit collects it.</summary>
public enum PaymentMethod
{
    CreditTransfer,
    DirectDebit,
}
