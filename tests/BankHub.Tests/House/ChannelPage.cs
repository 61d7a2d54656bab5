using System.Text.RegularExpressions;

namespace BankHub.Tests.House;

/// <summary>The page of the channels' options, taken apart.</summary>
internal static partial class ChannelPage
{
    private const string Path = "src/BankHub.Channels/README.md";

    /// <summary>The rows of its tables of options; a row may be about several.</summary>
    public static IReadOnlyList<(string Name, string Row)> Rows { get; } = [.. ReadRows()];

    /// <summary>The endpoints of each example.</summary>
    public static IReadOnlyList<string> Examples { get; } = [.. Json().Matches(Tree.Read(Path)).Select(block => block.Groups[1].Value)];

    private static IEnumerable<(string, string)> ReadRows()
    {
        var inside = false;
        foreach (var line in Tree.Lines(Path))
        {
            inside = line.StartsWith("| option |", StringComparison.Ordinal) || (inside && line.StartsWith('|'));
            foreach (var name in inside ? Name().Matches(line.Split('|')[1]).Select(found => found.Groups[1].Value) : [])
                yield return (name, line);
        }
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Name();

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Json();
}
