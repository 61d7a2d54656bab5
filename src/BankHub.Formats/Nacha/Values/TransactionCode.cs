namespace BankHub.Formats.Nacha.Values;

/// <summary>The two digits that say what an entry does to which kind of account (Nacha Operating Rules, Appendix Three).</summary>
public readonly record struct TransactionCode(int Value)
{
    /// <summary>Automated deposit to a checking account.</summary>
    public static readonly TransactionCode CheckingCredit = new(22);

    /// <summary>Automated payment from a checking account.</summary>
    public static readonly TransactionCode CheckingDebit = new(27);

    /// <summary>The kind of account that the entry is for.</summary>
    public NachaAccountType Account => (Value / 10) switch
    {
        2 => NachaAccountType.Checking,
        3 => NachaAccountType.Savings,
        4 => NachaAccountType.GeneralLedger,
        5 => NachaAccountType.Loan,
        _ => NachaAccountType.Unknown,
    };

    /// <summary>Whether the Nacha rules assign the code to entries of any kind but ADV.</summary>
    public bool IsKnown => Account switch
    {
        NachaAccountType.Unknown => false,
        NachaAccountType.Loan => Unit is 1 or 2 or 3 or 4 or 5 or 6,
        _ => Unit is 1 or 2 or 3 or 4 or 6 or 7 or 8 or 9,
    };

    /// <summary>Whether the code is one of ADV files: 81 to 88, where even ones are debits.</summary>
    public bool IsAdvice => Value is >= 81 and <= 88;

    /// <summary>
    /// Whether the amount counts as a debit; the code 55 is the one debit to a loan, the reversal of a credit.
    /// </summary>
    public bool IsDebit => IsAdvice ? Value % 2 == 0 : Unit >= 5;

    /// <summary>Whether the amount counts as a credit.</summary>
    public bool IsCredit => !IsDebit;

    /// <summary>Whether the entry is a return or a notification of change.</summary>
    public bool IsReturnOrChange => Unit is 1 or 6 && !IsAdvice;

    /// <summary>Whether the entry is a prenotification, which moves no money.</summary>
    public bool IsPrenote => Unit is 3 or 8 && !IsAdvice;

    /// <summary>Whether the entry has a zero amount and carries remittance data only.</summary>
    public bool IsZeroDollar => Unit is 4 or 9 && !IsAdvice;

    private int Unit => Value % 10;

    /// <summary>The code of a live entry.</summary>
    public static TransactionCode Live(NachaAccountType account, bool debit) =>
        new((Tens(account) * 10) + (account == NachaAccountType.Loan && debit ? 5 : debit ? 7 : 2));

    private static int Tens(NachaAccountType account) => account switch
    {
        NachaAccountType.Checking => 2,
        NachaAccountType.Savings => 3,
        NachaAccountType.GeneralLedger => 4,
        NachaAccountType.Loan => 5,
        _ => throw new ArgumentOutOfRangeException(nameof(account)),
    };
}
