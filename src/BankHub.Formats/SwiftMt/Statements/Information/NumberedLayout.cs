using System.Text;

namespace BankHub.Formats.SwiftMt.Statements.Information;

/// <summary>
/// Three digits, then parts that a sign and two digits begin: 166?00GUTSCHRIFT?20EREF+... The sign is ? with German banks, others use
/// &gt; ~ or ^. Lines are cut wherever they are full, so that line ends say nothing (DFÜ agreement, annex 3, section 8.2.4).
/// </summary>
internal static class NumberedLayout
{
    private const string Signs = "?>~^<@#";

    private static readonly HashSet<string> Words =
    [
        "EREF", "KREF", "MREF", "CRED", "DEBT", "COAM", "OAMT", "SVWZ", "ABWA", "ABWE", "IBAN", "BIC", "BREF", "RREF", "RTRN", "PURP",
        "CDCD", "SQTP", "ORCR", "ORMR", "DDAT", "DABA", "NAME", "ANAM",
    ];

    // Behind SVWZ stands what a customer wrote: none of these begins there.
    private static readonly HashSet<string> References = ["EREF", "KREF", "MREF", "BREF", "RREF", "RTRN"];

    public static MtInformation? Read(string value)
    {
        var text = value.Replace("\r", "").Replace("\n", "");
        var code = text.Length >= 3 && text.AsSpan(0, 3).IndexOfAnyExceptInRange('0', '9') < 0 ? text[..3] : "";
        if (text.Length < code.Length + 3 || !Signs.Contains(text[code.Length]) || !IsNumber(text, code.Length + 1))
        {
            return null;
        }

        var parts = new List<KeyValuePair<string, string>>();
        var sign = text[code.Length];
        for (var at = code.Length; at < text.Length;)
        {
            var next = Next(text, sign, at + 3);
            parts.Add(new(text[(at + 1)..(at + 3)], text[(at + 3)..next]));
            at = next;
        }

        var purpose = Joined(parts, IsPurpose);
        var name = Joined(parts, key => key is "32" or "33");
        AddWords(parts, purpose);
        Add(parts, "purpose", purpose);
        Add(parts, "name", name);
        return new(InformationLayout.Numbered, code, parts);
    }

    /// <summary>20 to 29 and, where those are not enough, 60 to 63.</summary>
    private static bool IsPurpose(string key) => key[0] == '2' || (key[0] == '6' && key[1] <= '3');

    private static string Joined(List<KeyValuePair<string, string>> parts, Func<string, bool> isMeant)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            _ = isMeant(part.Key) ? text.Append(part.Value) : text;
        }

        return text.ToString();
    }

    private static void Add(List<KeyValuePair<string, string>> parts, string key, string text)
    {
        if (text.Length > 0)
        {
            parts.Add(new(key, text));
        }
    }

    /// <summary>The words of SEPA within the purpose: EREF+..., SVWZ+...</summary>
    private static void AddWords(List<KeyValuePair<string, string>> parts, string purpose)
    {
        var (key, start, isOfCustomer) = ("", 0, false);
        for (var plus = purpose.IndexOf('+'); plus >= 0; plus = purpose.IndexOf('+', plus + 1))
        {
            var word = WordBefore(purpose, plus);
            if (word.Length > 0 && !(isOfCustomer && References.Contains(word)))
            {
                Add(parts, key, key.Length > 0 ? purpose[start..(plus - word.Length)].Trim(' ') : "");
                (key, start, isOfCustomer) = (word, plus + 1, isOfCustomer || word == "SVWZ");
            }
        }

        Add(parts, key, key.Length > 0 ? purpose[start..].Trim(' ') : "");
    }

    private static string WordBefore(string text, int end)
    {
        foreach (var length in (int[])[4, 3])
        {
            if (end >= length && Words.Contains(text[(end - length)..end]))
            {
                return text[(end - length)..end];
            }
        }

        return "";
    }

    private static int Next(string text, char sign, int from)
    {
        for (var at = from; (at = text.IndexOf(sign, Math.Min(at, text.Length))) >= 0; at++)
        {
            if (IsNumber(text, at + 1))
            {
                return at;
            }
        }

        return text.Length;
    }

    private static bool IsNumber(string text, int at) =>
        at + 1 < text.Length && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]);
}
