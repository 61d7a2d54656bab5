namespace BankHub.Core.Payments;

/// <summary>The kind of an account (ISO 20022 CACC, SVGS, LOAN; a general ledger account has no ISO code).</summary>
public enum AccountType
{
    Checking,
    Savings,
    Loan,
    GeneralLedger,
}
