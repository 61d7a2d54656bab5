namespace BankHub.Cli.Conversion.Canonical.Comparison;

/// <summary>What was not carried, by its path: a thousand payments that lack the same are one line.</summary>
internal sealed class Losses(string of)
{
    private readonly Dictionary<(string Path, string Why), (long First, long Count)> _lost = [];

    public void Add(string path, string why, long number)
    {
        var (first, count) = _lost.GetValueOrDefault((path, why), (number, 0));
        _lost[(path, why)] = (first, count + 1);
    }

    public IEnumerable<string> Lines => _lost.Select(lost => lost.Value.First == 0
        ? $"{lost.Key.Path}: {lost.Key.Why}"
        : $"{lost.Key.Path}: {lost.Key.Why} ({of} {lost.Value.First}{(lost.Value.Count > 1 ? $" and {lost.Value.Count - 1} more" : "")})");
}
