namespace BankHub.Formats.Nacha.Values;

/// <summary>Which addenda the forward entries of a class carry.</summary>
public enum AddendaUse
{
    /// <summary>None.</summary>
    None,

    /// <summary>At most one record 05.</summary>
    OnePayment,

    /// <summary>Exactly one record 05.</summary>
    JustOnePayment,

    /// <summary>Up to 9,999 records 05.</summary>
    Payments,

    /// <summary>Exactly one record 02.</summary>
    Terminal,

    /// <summary>Records 10 to 16, at most two 17 and five 18.</summary>
    International,

    /// <summary>Exactly one record 98.</summary>
    Change,
}
