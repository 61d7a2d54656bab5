namespace BankHub.Formats.Bai2;

/// <summary>What the trailers of accounts, groups and files state, records 49, 98 and 99.</summary>
public static class Bai2Trailer
{
    /// <summary>The control total, in the smallest units; null where it cannot be read.</summary>
    public static Int128? Total(Bai2Record record) => record.Total(0);
}
