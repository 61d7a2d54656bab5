using System.Globalization;
using BankHub.Core.Statements;

namespace BankHub.Hub.Statements;

/// <summary>
/// What makes a booking the same wherever it is told (camt.052, 054 and 053, a statement that is sent again): the bank's own reference, or
/// an entry's reference with amount, day and side. Without either only its place in its statement is left, and nothing is certain.
/// </summary>
/// <param name="Identity">Unique within a connection.</param>
/// <param name="IsCertain">Whether another telling of the booking is known by it.</param>
internal readonly record struct BookingName(string Identity, bool IsCertain)
{
    private static readonly HashSet<string> Placeholders =
        new(["NONREF", "NOTPROVIDED", "NOTAVAILABLE", "NONE", "N/A"], StringComparer.OrdinalIgnoreCase);

    /// <param name="entry">What the bank says.</param>
    /// <param name="account">The account's name within the connection; null for what is told without one.</param>
    /// <param name="place">Where it stands: its statement and its number in it.</param>
    public static BookingName Of(StatementEntry entry, string? account, string place)
    {
        var suffix = account is null ? "" : $"|{account}";
        return Named(entry.AccountServicerReference) is { } reference ? new(reference + suffix, true)
            : Named(entry.EntryReference) is { } name ? new($"{name}|{Facts(entry)}{suffix}", true)
            : new(place, false);
    }

    /// <summary>The reference, unless it is one of the words that say that there is none.</summary>
    public static string? Named(string? reference) =>
        string.IsNullOrWhiteSpace(reference) || Placeholders.Contains(reference) || reference.All(c => c is '0' or '-') ? null : reference;

    private static string Facts(StatementEntry entry) => string.Create(
        CultureInfo.InvariantCulture,
        $"{entry.Amount}|{entry.BookingDate:yyyy-MM-dd}|{entry.Side}{(entry.Reversal ? "|reversal" : "")}");
}
