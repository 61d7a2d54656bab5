using System.Text;
using System.Text.Unicode;
using BankHub.Formats.SwiftMt.Notation;

namespace BankHub.Formats.SwiftMt;

/// <summary>Bytes of a message as text: UTF-8 where they are, else Latin-1, so that every byte stays something.</summary>
public static class MtText
{
    public static string Of(ReadOnlySpan<byte> bytes) =>
        (Utf8.IsValid(bytes) ? Encoding.UTF8 : Encoding.Latin1).GetString(bytes);

    /// <summary>Whether a text has nothing but signs of the x character set; a line end is none.</summary>
    public static bool IsX(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(Signs.OfTexts) < 0;
}
