using BankHub.Core.Findings;

namespace BankHub.Hub.Catalog;

/// <summary>Ids that may occur once.</summary>
internal static class Unique
{
    /// <summary>Across files: every file but the first that takes an id has a finding.</summary>
    public static void Check<T>(IEnumerable<T> items, Func<T, string> id, Func<T, string> file, FileFindings findings)
    {
        foreach (var repeated in items.GroupBy(id, StringComparer.Ordinal).SelectMany(group => group.Skip(1)))
            findings.In(file(repeated)).Add("$.id", CatalogRules.Unique);
    }

    /// <summary>Within a file: every repetition has a finding at its place.</summary>
    public static void Check(IReadOnlyList<string> ids, string path, string property, FindingList findings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < ids.Count; i++)
        {
            if (!seen.Add(ids[i]))
                findings.Add($"{path}[{i}].{property}", CatalogRules.UniqueHere);
        }
    }
}
