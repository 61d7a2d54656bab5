namespace BankHub.Formats.Bai2.Values;

/// <summary>How far the day of a group's data is over.</summary>
public enum Bai2DateModifier
{
    Unstated,

    /// <summary>Of a day before, and not yet all of it.</summary>
    InterimPriorDay,

    /// <summary>Of a day before, and all of it.</summary>
    FinalPriorDay,

    /// <summary>Of the same day so far.</summary>
    InterimSameDay,

    /// <summary>Of the same day, and all of it.</summary>
    FinalSameDay,
}
