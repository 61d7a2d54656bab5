namespace BankHub.Cli.Inspect;

/// <summary>Which of some names were probably meant by one that is none of them.</summary>
internal static class NearNames
{
    private const int Most = 5;

    /// <summary>Far longer than any name.</summary>
    private const int MostLetters = 100;

    /// <summary>The nearest few: those that hold its words, then those that fewest changed letters make of it.</summary>
    public static IReadOnlyList<string> Of(string unknown, IEnumerable<string> names)
    {
        var meant = unknown.Length > MostLetters ? unknown[..MostLetters] : unknown;
        var words = meant.Split('-', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. names.OrderByDescending(name => words.Count(word => name.Split('-').Contains(word, StringComparer.OrdinalIgnoreCase)))
                .ThenBy(name => Changes(meant, name)).ThenBy(name => name, StringComparer.Ordinal).Take(Most),
        ];
    }

    /// <summary>How many letters must be put in, taken out or changed (Levenshtein).</summary>
    private static int Changes(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var (above, left) = (row[0], row[0] = i);
            for (var j = 1; j <= to.Length; j++)
            {
                var cell = Math.Min(Math.Min(row[j], left) + 1, above + (from[i - 1] == to[j - 1] ? 0 : 1));
                (above, left, row[j]) = (row[j], cell, cell);
            }
        }

        return row[^1];
    }
}
