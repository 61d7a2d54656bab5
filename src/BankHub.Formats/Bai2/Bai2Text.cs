using System.Text;
using System.Text.Unicode;

namespace BankHub.Formats.Bai2;

/// <summary>Bytes of a file as text: UTF-8 where they are that, else each byte a character of Latin-1, so that none is lost.</summary>
public static class Bai2Text
{
    public static string Of(ReadOnlySpan<byte> bytes) =>
        (Utf8.IsValid(bytes) ? Encoding.UTF8 : Encoding.Latin1).GetString(bytes);
}
