namespace BankHub.Formats.Bai2.Writing;

/// <summary>Where a text that is longer than its physical record is broken, so that a reader puts it together again.</summary>
internal static class TextBreak
{
    /// <summary>
    /// The first part's length and where the rest begins. A full physical record goes on without a break; so it ends neither with a blank,
    /// which a reader takes for filling, nor with a slash, which it takes for the end.
    /// </summary>
    public static (int Cut, int Next) Find(ReadOnlySpan<char> text, int room)
    {
        if (IsPlain(text[room - 1]))
        {
            return (room, room);
        }

        // One blank between two words, which a reader puts there where a record is not full.
        for (var at = room - 1; at > 0; at--)
        {
            if (text[at] == ' ' && IsPlain(text[at - 1]) && at + 1 < text.Length && text[at + 1] != ' ')
            {
                return (at, at + 1);
            }
        }

        throw new ArgumentException("The text has no place where it can be broken without being changed.", nameof(text));
    }

    private static bool IsPlain(char sign) => sign is not (' ' or '/');
}
