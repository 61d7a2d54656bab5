using BankHub.Core.Findings;

namespace BankHub.Hub.Catalog;

/// <summary>A finding and the file that it is in.</summary>
public sealed record FileFinding(string File, Finding Finding)
{
    public override string ToString() => $"{File}: {Finding}";
}

/// <summary>The findings of many files, in the order of reading.</summary>
internal sealed class FileFindings
{
    private readonly List<(string File, FindingList List)> _files = [];

    public bool HasAny => _files.Exists(file => file.List.HasAny);

    public IReadOnlyList<FileFinding> All =>
        [.. _files.SelectMany(file => file.List.Select(finding => new FileFinding(file.File, finding)))];

    /// <summary>The list for one more file, or for more findings of a file.</summary>
    public FindingList In(string file)
    {
        var list = new FindingList();
        _files.Add((file, list));
        return list;
    }
}
