using System.Text;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Tests.Formats.Iso20022;

/// <summary>Values at the edges of what the schemas allow, from a seed.</summary>
internal sealed class ArbitraryValues(int seed, double fullness)
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", Digits = "0123456789", Small = "abcdefghijklmnopqrstuvwxyz";

    private const string Hex = "0123456789abcdef";

    /// <summary>Longer than any text but documents that are enclosed.</summary>
    private const int LongText = 20_000;

    private static readonly string[] Odd =
    [
        "<", ">", "&", "\"", "'", "]]>", "é", "ß", "Ω", "漢", "😀", "\u0085",
        "\u2028", "\u00A0", "\t", "a", "Z", "0", "/", "\uFFFD",
    ];

    private readonly Random _random = new(seed);

    public int Depth { get; set; }

    /// <summary>How many elements were made so far.</summary>
    public int Made { get; private set; }

    /// <summary>Whether nothing is left out, because leaving out has made nothing so far.</summary>
    public bool IsForced { get; set; }

    public int Next(int below) => _random.Next(below);

    /// <summary>Whether an optional element is made; the deeper, the rarer, so that messages stay of a size.</summary>
    public bool IsFull() => IsForced || _random.NextDouble() < fullness / (Depth > 4 ? Depth - 3 : 1) / (Made > 4000 ? 8 : 1);

    public bool Mark()
    {
        Made++;
        return true;
    }

    public int Count(int most) => most == 0 ? (OneIn(3) ? 2 : 1) : _random.Next(4) == 0 ? most : 1;

    public DateOnly Date() => new(_random.Next(1, 10000), _random.Next(1, 13), _random.Next(1, 29));

    public IsoDateTime Moment() => new(Date().ToDateTime(Clock()), OneIn(3) ? null : Date().Year is > 1 and < 9999 ? Offset() : null);

    public IsoTime Time() => new(Clock(), OneIn(3) ? null : Offset());

    public decimal Number(NumberType type)
    {
        var scale = _random.Next(type.FractionDigits() + 1);
        var digits = _random.Next(1, type.TotalDigits() + 1);
        var mantissa = decimal.Parse(Pick(Digits, digits), System.Globalization.CultureInfo.InvariantCulture);
        for (var count = 0; count < scale; count++)
            mantissa /= 10;
        return OneIn(4) && !type.IsUnsigned() ? -mantissa : mantissa;
    }

    public string Text(TextType type)
    {
        if (type.Codes is { } codes)
            return codes[_random.Next(codes.Length)];
        var most = Math.Min(type.Most, LongText);
        var length = OneIn(3) ? most : OneIn(3) ? type.Least : _random.Next(type.Least, most + 1);
        return type.Form switch
        {
            TextForm.Digits => Pick(Digits, length),
            TextForm.LettersAndDigits => Pick(Letters + Small + Digits, length),
            TextForm.Bic => Pick(Letters + Digits, 4) + Pick(Letters, 2) + Pick(Letters + Digits, OneIn(2) ? 2 : 5),
            TextForm.OldBic => Pick(Letters, 6) + Pick("ABC29", 1) + Pick("ANPZ9", 1) + (OneIn(2) ? "" : Pick(Letters, 3)),
            TextForm.Lei => Pick(Letters + Digits, 18) + Pick(Digits, 2),
            TextForm.Iban => Pick(Letters, 2) + Pick(Digits, 2) + Pick(Letters + Small + Digits, length - 4),
            TextForm.Country or TextForm.Currency => Pick(Letters, type.Most),
            TextForm.Uetr => $"{Pick(Hex, 8)}-{Pick(Hex, 4)}-4{Pick(Hex, 3)}-{Pick("89ab", 1)}{Pick(Hex, 3)}-{Pick(Hex, 12)}",
            TextForm.Phone => "+" + Pick(Digits, 1 + _random.Next(3)) + "-" + Pick("0123456789()+-", 1 + _random.Next(30)),
            TextForm.Year => "2" + Pick(Digits, 3),
            TextForm.Isin => Pick(Letters, 2) + Pick(Letters + Digits, 9) + Pick(Digits, 1),
            TextForm.OldIsin => Pick(Letters + Digits, 12),
            TextForm.Language => Pick(Small, 2),
            TextForm.YearMonth => "2" + Pick(Digits, 3) + "-0" + Pick("123456789", 1),
            TextForm.PlusDigits => "+" + Pick(Digits, 15),
            TextForm.Base64 => Convert.ToBase64String(Encoding.ASCII.GetBytes(Pick(Small, 1 + (length / 2)))),
            _ => Free(length),
        };
    }

    private bool OneIn(int many) => _random.Next(many) == 0;

    private TimeOnly Clock() => new(OneIn(3) ? 0 : _random.NextInt64(TimeSpan.TicksPerDay / 1000) * 1000);

    private TimeSpan Offset() => TimeSpan.FromMinutes(_random.Next(-14 * 60, (14 * 60) + 1));

    private string Pick(string from, int length) => string.Create(length, (from, _random), static (text, given) =>
    {
        for (var at = 0; at < text.Length; at++)
            text[at] = given.from[given._random.Next(given.from.Length)];
    });

    private string Free(int length)
    {
        var text = new StringBuilder();
        while (text.Length < length)
        {
            var piece = OneIn(4) ? Odd[_random.Next(Odd.Length)] : Pick(Small + Letters + Digits + " /-?:().,'+", 1);
            text.Append(text.Length + piece.Length <= length ? piece : "x");
        }

        return text.ToString();
    }
}
