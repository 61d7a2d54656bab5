using System.Globalization;
using BankHub.Core.Statements;

namespace BankHub.Hub.Statements;

/// <summary>
/// What makes a booking the same wherever it is told (camt.052, 054 and 053, a statement that is sent again): for certain only the bank's
/// own reference. Without it an entry's reference is left, with amount, day and side, and without that its place in its statement.
/// </summary>
/// <remarks>
/// An entry's reference (NtryRef) is the same in all messages of some banks, and a number within its message of others. So it is believed
/// where it says that two tellings are one, and only there: told under another one in another kind of statement, or in another report of
/// the day, it may be the same booking or another, and people decide (<see cref="Reconcile.Reconciliation"/>). Where one is met again that
/// should not be, or stands for another transaction, it is counted once, and people are told (<see cref="RepeatedEntries"/>).
/// </remarks>
/// <param name="Identity">Unique within a connection.</param>
/// <param name="IsCertain">Whether another name is another booking.</param>
/// <param name="IsEntryReference">Whether it is no more than the entry's reference, as the bank gives it.</param>
internal readonly record struct BookingName(string Identity, bool IsCertain, bool IsEntryReference)
{
    private static readonly HashSet<string> Placeholders =
        new(["NONREF", "NOTPROVIDED", "NOTAVAILABLE", "NONE", "N/A"], StringComparer.OrdinalIgnoreCase);

    /// <param name="entry">What the bank says.</param>
    /// <param name="account">The account's name within the connection; null for what is told without one.</param>
    /// <param name="place">Where it stands: its statement and its number in it.</param>
    /// <param name="isMadeUp">Whether a reader made up its name so that it tells it from all others.</param>
    public static BookingName Of(StatementEntry entry, string? account, string place, bool isMadeUp)
    {
        var suffix = account is null ? "" : $"|{account}";
        return Named(entry.AccountServicerReference) is { } reference ? new(reference + suffix, true, false)
            : Named(entry.EntryReference) is { } name ? new($"{name}|{Facts(entry)}{suffix}", isMadeUp, !isMadeUp)
            : new(place, false, false);
    }

    /// <summary>The reference, unless it is one of the words that say that there is none.</summary>
    public static string? Named(string? reference) =>
        string.IsNullOrWhiteSpace(reference) || Placeholders.Contains(reference) || reference.All(c => c is '0' or '-') ? null : reference;

    private static string Facts(StatementEntry entry) => string.Create(
        CultureInfo.InvariantCulture,
        $"{entry.Amount}|{entry.BookingDate:yyyy-MM-dd}|{entry.Side}{(entry.Reversal ? "|reversal" : "")}");
}
