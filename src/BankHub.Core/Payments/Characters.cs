using System.Buffers;

namespace BankHub.Core.Payments;

/// <summary>The alphabets of identifiers.</summary>
internal static class Characters
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");
    private static readonly SearchValues<char> Capitals = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    private static readonly SearchValues<char> CapitalsAndDigits = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    public static bool AreDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Digits);

    public static bool AreCapitals(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Capitals);

    public static bool AreCapitalsOrDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(CapitalsAndDigits);
}
