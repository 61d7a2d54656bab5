using BankHub.Formats.SwiftMt.Statements.Information;
using BankHub.Formats.SwiftMt.Values;

namespace BankHub.Formats.SwiftMt.Statements;

/// <summary>An entry of a statement: field 61 with field 86 that follows it; a view of the message's bytes.</summary>
public readonly struct MtStatementLine
{
    private const int ValueDateAt = 0;
    private const int EntryDateAt = 1;
    private const int MarkAt = 2;
    private const int AmountAt = 4;
    private const int TypeAt = 5;
    private const int CodeAt = 6;
    private const int OwnerAt = 7;
    private const int BankAt = 8;
    private const int SupplementAt = 9;
    private const int ReferenceWidth = 16;

    private readonly MtFields _fields;

    private readonly string? _currency;

    internal MtStatementLine(MtFields fields, int at, string? currency) =>
        (_fields, Field, _currency) = (fields, fields[at], currency);

    public MtField Field { get; }

    /// <summary>Field 86; check <see cref="MtField.IsThere"/>.</summary>
    public MtField InformationField => MtStatement.IsInformation(_fields, Field.Index + 1) ? _fields[Field.Index + 1] : default;

    public DateOnly? ValueDate => MtDates.TryReadBooked(Field[ValueDateAt], out var date) ? date : null;

    /// <summary>The day of booking, where it is said; its year is that which brings it near the value date.</summary>
    public DateOnly? EntryDate =>
        ValueDate is { } value && MtDates.TryReadNear(Field[EntryDateAt], value, out var date) ? date : null;

    /// <summary>C, D, RC (reversal of a credit), RD (reversal of a debit), or EC and ED where entries are only expected.</summary>
    public ReadOnlySpan<byte> Mark => Field[MarkAt];

    public bool IsReversal => Mark is [(byte)'R', ..];

    /// <summary>Whether the account grows: a credit, or the reversal of a debit.</summary>
    public bool IsCredit => Mark is [.., (byte)'C'] != IsReversal;

    /// <summary>Without a sign; null if it cannot be read.</summary>
    public decimal? Amount => MtAmounts.TryReadBooked(Field[AmountAt], _currency, out var amount) ? amount : null;

    /// <summary>With the sign that it has for the account.</summary>
    public decimal? SignedAmount => IsCredit ? Amount : -Amount;

    /// <summary>S with the number of a message, N with a code of the network, F for a first advice.</summary>
    public ReadOnlySpan<byte> TransactionType => Field[TypeAt];

    public ReadOnlySpan<byte> IdentificationCode => Field[CodeAt];

    /// <summary>NONREF where there is none.</summary>
    public ReadOnlySpan<byte> OwnerReference => IsPadded ? Field[OwnerAt][..ReferenceWidth].TrimEnd((byte)' ') : Field[OwnerAt];

    public ReadOnlySpan<byte> BankReference => Field[BankAt];

    public ReadOnlySpan<byte> Supplement => IsPadded && !Field.Has(SupplementAt) ? Field[OwnerAt][ReferenceWidth..] : Field[SupplementAt];

    /// <summary>What field 86 says, cut by whichever layout it has; where a bank sends several, all of them, one after another.</summary>
    public MtInformation Information
    {
        get
        {
            var (first, last) = (Field.Index + 1, Field.Index + 1);
            while (MtStatement.IsInformation(_fields, last + 1))
            {
                last++;
            }

            return first == last ? MtInformation.Of(InformationField.Value)
                : MtInformation.Of([.. Enumerable.Range(first, last - first + 1).SelectMany(Line)]);
        }
    }

    private byte[] Line(int index) => [.. _fields[index].Value, (byte)'\n'];

    /// <summary>Some banks fill the reference up with blanks and go on in the same line with what belongs into the next.</summary>
    private bool IsPadded => Field[OwnerAt] is { Length: > ReferenceWidth } text && text[ReferenceWidth - 1] == ' ';
}
