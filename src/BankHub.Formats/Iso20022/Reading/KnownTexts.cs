using System.Text;

namespace BankHub.Formats.Iso20022.Reading;

/// <summary>Short texts that come again and again in a file (BICs, countries, currencies, codes) are made once.</summary>
internal sealed class KnownTexts
{
    /// <summary>The longest text that is looked for.</summary>
    public const int Longest = 11;

    private const int Places = 128;

    private readonly string?[] _texts = new string?[Places];

    /// <summary>A text of its own; mostly ASCII, which needs no decoding.</summary>
    public static string Make(ReadOnlySpan<byte> text) =>
        Ascii.IsValid(text) ? Encoding.Latin1.GetString(text) : Encoding.UTF8.GetString(text);

    public string Get(ReadOnlySpan<byte> text)
    {
        ref var known = ref _texts[Place(text)];
        return known is not null && Ascii.Equals(text, known) ? known : known = Make(text);
    }

    // Any spread will do: a wrong guess costs a string.
    private static int Place(ReadOnlySpan<byte> text)
    {
        unchecked
        {
            var hash = (uint)text.Length;
            foreach (var character in text)
                hash = (hash * 31) + character;
            return (int)(hash % Places);
        }
    }
}
