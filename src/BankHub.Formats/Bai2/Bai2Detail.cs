using BankHub.Formats.Bai2.Codes;
using BankHub.Formats.Bai2.Reading;

namespace BankHub.Formats.Bai2;

/// <summary>A transaction, record 16, as a view of the bytes that it was read from.</summary>
public readonly struct Bai2Detail(Bai2Record record)
{
    internal const int TypeAt = 0, AmountAt = 1, FundsAt = 2, ReferencesAt = 3;

    /// <summary>Three digits.</summary>
    public ReadOnlySpan<byte> TypeCode => record[TypeAt];

    /// <summary>What the code means; null where it is not known.</summary>
    public Bai2TypeCode? Type => Bai2TypeCodes.Find(TypeCode);

    /// <summary>In the smallest unit of the currency; null where it is not said or cannot be read.</summary>
    public long? Amount => record.Amount(AmountAt);

    public ReadOnlySpan<byte> BankReference => record[BankReferenceAt];

    public ReadOnlySpan<byte> CustomerReference => record[BankReferenceAt + 1];

    internal int BankReferenceAt => ReferencesAt + FundsPlace.Extra(record, FundsAt);
}
