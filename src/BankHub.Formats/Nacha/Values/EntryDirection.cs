namespace BankHub.Formats.Nacha.Values;

/// <summary>Which way the money of an entry class may go.</summary>
public enum EntryDirection
{
    /// <summary>Credits and debits.</summary>
    Both,

    /// <summary>Credits only, reversals apart.</summary>
    Credits,

    /// <summary>Debits only, reversals apart.</summary>
    Debits,
}
