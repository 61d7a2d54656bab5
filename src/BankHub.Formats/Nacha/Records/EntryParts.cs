using BankHub.Formats.Nacha.Layout;

namespace BankHub.Formats.Nacha.Records;

/// <summary>Reads the fields that an entry class sees in columns 40 to 78 of an entry.</summary>
public static class EntryParts
{
    private const int First = 39;
    private const int Length = 15 + 22 + 2;

    /// <summary>The text of a field of <see cref="EntryLayouts"/>, without the spaces around it.</summary>
    public static string Part(this EntryDetail entry, NachaField field) =>
        string.Concat(entry.IndividualIdentification.PadRight(15), entry.IndividualName.PadRight(22), entry.DiscretionaryData.PadRight(2))
            .Substring(Offset(field), field.Length).Trim(' ');

    /// <summary>Whether it holds spaces only.</summary>
    internal static bool IsBlank(this EntryDetail entry, NachaField field)
    {
        var start = Offset(field);
        return IsBlank(entry.IndividualIdentification, start, field.Length) && IsBlank(entry.IndividualName, start - 15, field.Length)
            && IsBlank(entry.DiscretionaryData, start - 37, field.Length);
    }

    private static bool IsBlank(string text, int start, int length)
    {
        var from = Math.Max(0, start);
        var to = Math.Min(text.Length, start + length);
        return from >= to || !text.AsSpan(from, to - from).ContainsAnyExcept(' ');
    }

    private static int Offset(NachaField field) => field.Start >= First && field.End <= First + Length
        ? field.Start - First
        : throw new ArgumentOutOfRangeException(nameof(field));
}
