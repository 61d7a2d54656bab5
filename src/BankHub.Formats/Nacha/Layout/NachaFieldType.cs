namespace BankHub.Formats.Nacha.Layout;

/// <summary>How the characters of a field are to be read (Nacha Operating Rules, Appendix Three).</summary>
public enum NachaFieldType
{
    /// <summary>Left-justified, filled with spaces; printable ASCII.</summary>
    Alphanumeric,

    /// <summary>Right-justified, filled with zeros: a count, an amount or a code, of which only the value matters.</summary>
    Numeric,

    /// <summary>A routing or trace number, or a part of one, of which every digit matters.</summary>
    Digits,

    /// <summary>YYMMDD, in this century; zeros or spaces where optional and absent.</summary>
    Date,

    /// <summary>HHMM on a 24-hour clock.</summary>
    Time,

    /// <summary>One blank and a nine-digit routing number, or an identification of ten characters.</summary>
    Routing,

    /// <summary>A value that the record's definition fixes.</summary>
    Constant,

    /// <summary>Spaces, reserved.</summary>
    Blank,
}
