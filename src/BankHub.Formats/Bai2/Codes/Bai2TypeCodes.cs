using System.Globalization;

namespace BankHub.Formats.Bai2.Codes;

/// <summary>Every type code: those of the list, those of banks' own, and the ranges that the others lie in.</summary>
public static class Bai2TypeCodes
{
    private const int Count = 1000;

    /// <summary>Codes of a bank's own (Version 2, Appendix A, customized type codes): of accounts, of credits, of debits.</summary>
    private const int OwnStatus = 900, OwnCredit = 920, OwnDebit = 960;

    /// <summary>The ranges of the list.</summary>
    private const int FirstCredit = 100, FirstDebit = 400, FirstLoan = 700;

    private static readonly Bai2TypeCode?[] Known = Read();

    /// <summary>The codes of the list, in its order.</summary>
    public static IEnumerable<Bai2TypeCode> Listed => Known.OfType<Bai2TypeCode>().Where(code => code.IsListed);

    /// <summary>The code, or null where neither the list nor the ranges of banks' own codes have it.</summary>
    public static Bai2TypeCode? Find(int code) => code is >= 0 and < Count ? Known[code] : null;

    /// <summary>The code of three digits, or null.</summary>
    public static Bai2TypeCode? Find(ReadOnlySpan<byte> digits) => Find(Number(digits));

    /// <summary>What the range says of a code that the list does not have; null where even that is not said.</summary>
    public static Bai2TypeCode? OfRange(ReadOnlySpan<byte> digits) => Number(digits) switch
    {
        >= FirstCredit and < FirstDebit and var code => Own(code, Bai2Sign.Credit),
        >= FirstDebit and < FirstLoan and var code => Own(code, Bai2Sign.Debit),
        _ => null,
    };

    private static int Number(ReadOnlySpan<byte> digits) =>
        digits.Length == 3 && Digit(digits[0]) && Digit(digits[1]) && Digit(digits[2])
            ? ((digits[0] - '0') * 100) + ((digits[1] - '0') * 10) + digits[2] - '0'
            : -1;

    private static bool Digit(byte sign) => sign is >= (byte)'0' and <= (byte)'9';

    private static Bai2TypeCode?[] Read()
    {
        var known = new Bai2TypeCode?[Count];
        foreach (var line in $"{StatusCodes.Table}\n{CreditCodes.Table}\n{DebitCodes.Table}".Split('\n', StringSplitOptions.TrimEntries))
        {
            var code = Parse(line);
            known[code.Code] = code;
        }

        for (var code = OwnStatus; code < Count; code++)
        {
            known[code] = Own(code, code >= OwnDebit ? Bai2Sign.Debit : code >= OwnCredit ? Bai2Sign.Credit : Bai2Sign.None);
        }

        return known;
    }

    private static Bai2TypeCode Parse(string line)
    {
        var parts = line.Split(' ', 3);
        return new(
            int.Parse(parts[0], CultureInfo.InvariantCulture),
            parts[1][0] switch { 'C' => Bai2Sign.Credit, 'D' => Bai2Sign.Debit, _ => Bai2Sign.None },
            parts[1][1] switch { 'a' => Bai2Level.Status, 's' => Bai2Level.Summary, _ => Bai2Level.Detail },
            parts[2])
        {
            IsReversal = parts[1].Contains('r'),
            IsCheck = parts[1].Contains('c'),
        };
    }

    /// <summary>A code of which only the range is known: on one account it is a sum, on a transaction a transaction.</summary>
    private static Bai2TypeCode Own(int code, Bai2Sign sign) =>
        new(code, sign, sign == Bai2Sign.None ? Bai2Level.Status : Bai2Level.Detail, "of the bank's own") { IsListed = false };
}
