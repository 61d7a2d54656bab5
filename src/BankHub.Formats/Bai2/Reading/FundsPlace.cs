namespace BankHub.Formats.Bai2.Reading;

/// <summary>How many fields a funds type has behind it.</summary>
internal static class FundsPlace
{
    /// <summary>A month has no more days; more distributions are none.</summary>
    public const int MaxDays = 31;

    private const int Parts = 3, ValueDate = 2;

    public static int Extra(Bai2Record record, int at) => record[at] is not [var letter] ? 0 : letter switch
    {
        (byte)'S' => Parts,
        (byte)'V' => ValueDate,
        (byte)'D' => 1 + (2 * Days(record, at + 1)),
        _ => 0,
    };

    /// <summary>The number of distributions of type D; none where it cannot be read.</summary>
    public static int Days(Bai2Record record, int at) => record.Number(at) is >= 0 and <= MaxDays and var days ? days : 0;
}

/// <summary>Where the fields of a summary stand.</summary>
internal static class SummaryPlace
{
    public const int Amount = 1, ItemCount = 2, Funds = 3, Least = 4;

    public static int Width(Bai2Record record, int at) => Least + FundsPlace.Extra(record, at + Funds);
}
