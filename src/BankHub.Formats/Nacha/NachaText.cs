namespace BankHub.Formats.Nacha;

/// <summary>The characters that a record may hold (Nacha Operating Rules, Appendix Three: ASCII above hexadecimal 1F).</summary>
public static class NachaText
{
    /// <summary>The index of the first character that no record may hold, or -1.</summary>
    public static int FirstBad(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange(' ', '~');

    internal static int FirstBad(ReadOnlySpan<byte> record) => record.IndexOfAnyExceptInRange((byte)' ', (byte)'~');
}
