namespace BankHub.Formats.Nacha.Values;

/// <summary>The kind of account that an entry debits or credits.</summary>
public enum NachaAccountType
{
    /// <summary>The transaction code names none.</summary>
    Unknown,

    /// <summary>Demand account.</summary>
    Checking,

    /// <summary>Savings account.</summary>
    Savings,

    /// <summary>A financial institution's general ledger.</summary>
    GeneralLedger,

    /// <summary>Loan account.</summary>
    Loan,
}
