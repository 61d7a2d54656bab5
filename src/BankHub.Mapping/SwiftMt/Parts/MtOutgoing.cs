using BankHub.Core.Findings;
using BankHub.Formats.SwiftMt.Writing;

namespace BankHub.Mapping.SwiftMt.Parts;

/// <summary>
/// Takes what a canonical value says to a message: what cannot be said is a problem, what was written differently a note, each with the
/// path of the value's JSON. What has no place is a problem too, unless the terms allow losses; then it is left out and told.
/// </summary>
internal sealed class MtOutgoing(bool mayLose)
{
    private readonly FindingList _problems = [];
    private readonly FindingList _losses = [];
    private readonly FindingList _notes = [];

    public IReadOnlyList<Finding> Problems => _problems;

    public IReadOnlyList<Finding> Losses => _losses;

    public IReadOnlyList<Finding> Notes => _notes;

    /// <summary>A text for people in the x character set.</summary>
    public string Words(string path, string text)
    {
        var changes = new List<MtChange>();
        var written = MtFit.ToX(text, changes);
        if (changes.Count > 0)
        {
            Note(path, "transliterated", "Characters that SWIFT's x set has not were replaced.");
        }

        return written.Trim(' ');
    }

    /// <summary>A name that must stay as it is: another one would be another thing.</summary>
    public string Exact(string path, string text, int width)
    {
        if (text.Length > width)
        {
            Problem(path, "length", $"The message has room for {width} characters, and a reference is never cut.");
        }

        if (MtFit.ToX(text, []) != text)
        {
            Problem(path, "characters", "SWIFT's x set has not every character of it.");
        }

        return text;
    }

    /// <summary>
    /// Lines that the field has no room for are cut, with a mark (CBPR+ translation rules, truncation): a loss where losses are told.
    /// </summary>
    public List<string> Fit(string path, List<string> lines, int most, int width)
    {
        if (lines.Count <= most)
        {
            return lines;
        }

        (mayLose ? _losses : _notes).Add(path, "truncated", "The field has not room for all of it; a plus sign shows the cut.");
        var last = lines[most - 1];
        return [.. lines.Take(most - 1), (last.Length < width ? last : last[..(width - 1)]) + "+"];
    }

    public void Note(string path, string rule, string message) => _notes.Add(path, rule, message);

    public void Problem(string path, string rule, string message) => _problems.Add(path, rule, message);

    public void Problem(Finding finding) => _problems.Add(finding);

    /// <summary>Whether something was told about a place, or about what it is part of, or about a part of it.</summary>
    public bool IsTold(string path) => _notes.Concat(_losses).Any(told => IsWithin(path, told.Path) || IsWithin(told.Path, path));

    /// <summary>Something that the message has no place for.</summary>
    public void Lose(string path, string message)
    {
        if (mayLose)
        {
            _losses.Add(path, "left-out", message);
        }
        else
        {
            _problems.Add(path, "no-place", message);
        }
    }

    private static bool IsWithin(string path, string whole) => path.StartsWith(whole, StringComparison.Ordinal)
        && (path.Length == whole.Length || path[whole.Length] is '.' or '[');
}
