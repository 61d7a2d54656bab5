using BankHub.Core.Statements;

namespace BankHub.Mapping.Delimited.Layouts;

/// <summary>The words by which a layout says how sure an entry is.</summary>
internal static class StatusWords
{
    private static readonly Dictionary<string, EntryStatus> Words = new()
    {
        ["booked"] = EntryStatus.Booked, ["pending"] = EntryStatus.Pending, ["future"] = EntryStatus.Future,
        ["information"] = EntryStatus.Information,
    };

    public static bool Are(string word) => Words.ContainsKey(word);

    public static EntryStatus Of(string word) => Words[word];
}
