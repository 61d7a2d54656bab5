using System.Globalization;
using BankHub.Core.Payments;

namespace BankHub.Core.Lifecycle;

/// <summary>
/// The identity of a return that its own message tells (pacs.004, MT103 RETN, a NACHA return entry) before, beside or without its
/// booking: returns of different names add up, and what was told and what was booked are the same money.
/// </summary>
public static class ReturnNotice
{
    private const string Prefix = "return-notice:";

    private const string NamelessPrefix = "return-notice-without-name:";

    /// <summary>The identity of the return of this name; null where it has none.</summary>
    public static string? Named(string? name) => string.IsNullOrWhiteSpace(name) ? null : Prefix + name;

    /// <summary>Whether it is the identity of a notice, rather than of a booking.</summary>
    public static bool Is(string? identity) => identity?.StartsWith(Prefix, StringComparison.Ordinal) == true || IsNameless(identity);

    /// <summary>
    /// The identity of what a message tells at a place without a name: told there again it is the same, and told elsewhere it may be the
    /// same or another one.
    /// </summary>
    public static string Nameless(string? message, long place, Money amount) =>
        string.Create(CultureInfo.InvariantCulture, $"{NamelessPrefix}{message} {place} {amount.Value:0.#####}");

    /// <summary>Whether it is the identity of a return that was told without a name.</summary>
    public static bool IsNameless(string? identity) => identity?.StartsWith(NamelessPrefix, StringComparison.Ordinal) == true;
}
