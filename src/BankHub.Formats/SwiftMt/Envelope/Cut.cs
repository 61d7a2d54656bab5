namespace BankHub.Formats.SwiftMt.Envelope;

/// <summary>Cuts a part out of a header of fixed places, as much of it as there is.</summary>
internal static class Cut
{
    public static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> text, int start, int length) =>
        start >= text.Length ? default : text.Slice(start, Math.Min(length, text.Length - start));
}
