using System.Text.RegularExpressions;

namespace BankHub.Tests.Mapping.SwiftMt.Pairs;

/// <summary>
/// What one half of a pair says and the other does not, as lines `MT910, not camt.054: entries[].amount`; each has its reason in a list,
/// and each line of the list is there for some pair.
/// </summary>
internal sealed partial class OneSided(IReadOnlyDictionary<string, string> reasons)
{
    /// <summary>The lines of two halves, by the paths that they have; which of a list's members it is does not count.</summary>
    public static IEnumerable<string> Of(string one, string other, IEnumerable<string> ofOne, IEnumerable<string> ofOther)
    {
        var (left, right) = (ofOne.Select(Plain).ToHashSet(), ofOther.Select(Plain).ToHashSet());
        return left.Except(right).Select(path => $"{one}, not {other}: {path}")
            .Concat(right.Except(left).Select(path => $"{other}, not {one}: {path}"));
    }

    /// <summary>The lines for which no reason stands in the list, and the lines of the list that no pair has.</summary>
    public List<string> Check(IEnumerable<string> lines)
    {
        var all = lines.Distinct().Order(StringComparer.Ordinal).ToList();
        return
        [
            .. all.Where(line => !reasons.Keys.Any(known => Is(known, line))).Select(line => $"without a reason: {line}"),
            .. reasons.Keys.Where(known => !all.Any(line => Is(known, line))).Select(known => $"in the list only: {known}"),
        ];
    }

    private static bool Is(string known, string line) => Regex.IsMatch(line, $"^{known}$");

    private static string Plain(string path) => Index().Replace(path, "[]");

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Index();
}
