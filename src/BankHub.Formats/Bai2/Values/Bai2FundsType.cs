namespace BankHub.Formats.Bai2.Values;

/// <summary>When funds are available.</summary>
public enum Bai2FundsType
{
    /// <summary>Blank.</summary>
    Unstated,

    /// <summary>Z: it is not known.</summary>
    Unknown,

    /// <summary>0: at once.</summary>
    Immediate,

    /// <summary>1: on the next day.</summary>
    OneDay,

    /// <summary>2: on a later day.</summary>
    TwoOrMoreDays,

    /// <summary>S: three amounts, for at once, the next day and later days.</summary>
    Distributed,

    /// <summary>V: on a day, and at a time if one is said.</summary>
    ValueDated,

    /// <summary>D: any number of days, each with its amount.</summary>
    ByDays,
}

/// <summary>The letters of the funds types.</summary>
public static class Bai2FundsTypes
{
    private const string Letters = "Z012SVD";

    /// <summary>The letter; empty where it is not said.</summary>
    public static string Letter(this Bai2FundsType type) => type == Bai2FundsType.Unstated ? "" : Letters[(int)type - 1].ToString();

    internal static bool TryRead(ReadOnlySpan<byte> text, out Bai2FundsType type)
    {
        var at = text.Length == 1 ? Letters.IndexOf((char)text[0]) : -1;
        type = (Bai2FundsType)(at + 1);
        return at >= 0 || text.IsEmpty;
    }
}
