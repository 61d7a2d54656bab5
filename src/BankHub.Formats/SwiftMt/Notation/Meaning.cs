namespace BankHub.Formats.SwiftMt.Notation;

/// <summary>What a component means beyond its notation, so that more than its signs can be checked.</summary>
internal enum Meaning : byte
{
    None,

    /// <summary>YYMMDD.</summary>
    ShortDate,

    /// <summary>YYYYMMDD.</summary>
    LongDate,

    /// <summary>MMDD.</summary>
    DayOfYear,

    /// <summary>HHMM.</summary>
    Time,

    /// <summary>HHMM of a time zone.</summary>
    Offset,

    /// <summary>HHMMSS.</summary>
    LongTime,

    Currency,

    Amount,

    Sign,

    /// <summary>The identifier of a party, eight or eleven signs (ISO 9362).</summary>
    Bic,

    /// <summary>C or D.</summary>
    Mark,

    /// <summary>C, D, RC, RD, EC or ED.</summary>
    EntryMark,

    /// <summary>Neither begins nor ends with a slash, nor has two in a row.</summary>
    Reference,
}
