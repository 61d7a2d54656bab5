using System.Buffers;

namespace BankHub.Formats.SwiftMt.Notation;

/// <summary>The character sets of SWIFT format notation (Standards MT, General Information, section 4: field formats).</summary>
internal static class Signs
{
    public const byte Digits = 1;
    public const byte Capitals = 2;
    public const byte CapitalsAndDigits = 3;
    public const byte Hexadecimal = 4;
    public const byte SetX = 8;
    public const byte SetY = 16;
    public const byte SetZ = 32;

    /// <summary>Digits and the decimal comma; the point is let through here, to be found as what it is: a wrong separator.</summary>
    public const byte Decimals = 64;

    /// <summary>N alone, which makes a number negative.</summary>
    public const byte Negative = 128;

    private const string Numbers = "0123456789";
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";
    private const string X = Upper + Lower + Numbers + "/-?:().,'+ ";
    private const string Y = Upper + Numbers + " .,-()/='+:?!\"%&*<>;";
    private const string Z = Upper + Lower + Numbers + " .,-()/='+:?!\"%&*<>;{@#_";

    /// <summary>The x character set for texts that are not bytes yet.</summary>
    public static readonly SearchValues<char> OfTexts = SearchValues.Create(X);

    private static readonly byte[] Table = Build();
    private static readonly SearchValues<byte> InX = SearchValues.Create(System.Text.Encoding.ASCII.GetBytes(X));
    private static readonly SearchValues<byte> InY = SearchValues.Create(System.Text.Encoding.ASCII.GetBytes(Y));
    private static readonly SearchValues<byte> InZ = SearchValues.Create(System.Text.Encoding.ASCII.GetBytes(Z));

    /// <summary>The set that a letter of the notation stands for; zero if none.</summary>
    public static byte Named(char letter) => letter switch
    {
        'n' => Digits,
        'a' => Capitals,
        'c' => CapitalsAndDigits,
        'h' => Hexadecimal,
        'x' => SetX,
        'y' => SetY,
        'z' => SetZ,
        'd' => Decimals,
        'N' => Negative,
        _ => 0,
    };

    /// <summary>Whether texts are of the set, and not codes or numbers.</summary>
    public static bool IsText(byte set) => set is SetX or SetY or SetZ;

    public static bool Has(byte set, byte sign) => (Table[sign] & set) != 0;

    /// <summary>How many signs of the set the text begins with.</summary>
    public static int Run(byte set, ReadOnlySpan<byte> text)
    {
        if (IsText(set))
        {
            var other = text.IndexOfAnyExcept(set == SetX ? InX : set == SetY ? InY : InZ);
            return other < 0 ? text.Length : other;
        }

        var table = Table;
        for (var i = 0; i < text.Length; i++)
        {
            if ((table[text[i]] & set) == 0)
            {
                return i;
            }
        }

        return text.Length;
    }

    private static byte[] Build()
    {
        var table = new byte[256];
        Mark(Numbers, Digits | Decimals);
        Mark(Upper, Capitals);
        Mark("ABCDEF" + Numbers, Hexadecimal);
        Mark(X, SetX);
        Mark(Y, SetY);
        Mark(Z, SetZ);
        Mark(",.", Decimals);
        Mark("N", Negative);
        return table;

        void Mark(string signs, byte set)
        {
            foreach (var sign in signs)
            {
                table[sign] |= set;
            }
        }
    }
}
