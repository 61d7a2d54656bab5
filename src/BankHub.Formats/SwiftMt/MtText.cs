using System.Text;
using System.Text.Unicode;

namespace BankHub.Formats.SwiftMt;

/// <summary>Bytes of a message as text: UTF-8 where they are, else Latin-1, so that every byte stays something.</summary>
public static class MtText
{
    public static string Of(ReadOnlySpan<byte> bytes) =>
        (Utf8.IsValid(bytes) ? Encoding.UTF8 : Encoding.Latin1).GetString(bytes);
}
