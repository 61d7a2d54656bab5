namespace BankHub.Formats.Nacha.Codes;

/// <summary>By when a return must be available (Nacha Operating Rules, Appendix Four, table of return reason codes).</summary>
public enum ReturnTimeFrame
{
    /// <summary>The rules state none.</summary>
    Undefined,

    /// <summary>The opening of business of the second banking day after settlement.</summary>
    TwoBankingDays,

    /// <summary>The opening of business of the banking day after the sixtieth calendar day after settlement.</summary>
    SixtyDays,

    /// <summary>The operator's next delivery of files.</summary>
    NextDelivery,

    /// <summary>The fifth banking day after settlement of the return that is dishonoured.</summary>
    FiveBankingDays,
}
