namespace BankHub.Mapping.Iso20022.Texts;

/// <summary>A text in pieces that the lines of a canonical value have room for.</summary>
internal static class TextPieces
{
    /// <summary>Cut where a line is full and never within a sign; blanks at either end of a piece go, and so do empty ones.</summary>
    public static IEnumerable<string> Of(string text, int width)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = Math.Min(width, text.Length - at);
            length -= at + length < text.Length && char.IsHighSurrogate(text[at + length - 1]) ? 1 : 0;
            if (text.Substring(at, length).Trim() is { Length: > 0 } piece)
            {
                yield return piece;
            }

            at += length;
        }
    }
}
