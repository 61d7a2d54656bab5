namespace BankHub.Core.Lifecycle;

/// <summary>
/// The identity of a return that its own message tells (pacs.004, MT103 RETN) before, beside or without its booking: returns of different
/// names add up, and what was told and what was booked are the same money.
/// </summary>
public static class ReturnNotice
{
    private const string Prefix = "return-notice:";

    /// <summary>The identity of the return of this name; null where it has none, for then another one is not told apart.</summary>
    public static string? Named(string? name) => string.IsNullOrWhiteSpace(name) ? null : Prefix + name;

    /// <summary>Whether it is the identity of a notice, rather than of a booking.</summary>
    public static bool Is(string? identity) => identity?.StartsWith(Prefix, StringComparison.Ordinal) == true;
}
