using System.Text.RegularExpressions;

namespace BankHub.Tests.House;

/// <summary>The style that no compiler checks: sizes, words and folders.</summary>
public sealed partial class TidyTests
{
    private static readonly string[] BannedWords =
        ["TO" + "DO", "FIX" + "ME", "NotImplemented" + "Exception", "#reg" + "ion", "(Skip" + " ="];

    private static readonly string[] Parts = ["manifest.json", "mapping.json"];

    [Fact]
    public void A_file_is_a_screen_or_two()
    {
        var sizes = Tree.Ending(".cs").Select(file => (Lines: Tree.Lines(file).Length, File: file))
            .OrderBy(size => size.Lines).ToList();
        Verdict.None(sizes.Where(size => size.Lines > 400).Select(size => $"{size.File}: {size.Lines} lines"));
        var long95 = sizes[(int)(sizes.Count * 0.95)];
        Assert.True(long95.Lines <= 200, $"one file in twenty is longer than 200 lines, from {long95.File} ({long95.Lines}) on");
        Assert.True(sizes[sizes.Count / 2].Lines <= 90, $"the median file has {sizes[sizes.Count / 2].Lines} lines");
    }

    [Fact]
    public void A_line_fits_into_140_columns() =>
        Verdict.None(Places(Tree.Ending(".cs", ".sql", ".csproj", ".props", ".targets", "bankhub", ".ci/run"), line => line.Length > 140));

    [Fact]
    public void Nothing_is_left_for_later() =>
        Verdict.None(Places(Tree.Ending(".cs", ".sql"), line => BannedWords.Any(word => line.Contains(word, StringComparison.Ordinal))));

    [Fact]
    public void No_code_is_kept_as_a_comment() => Verdict.None(Places(Tree.Ending(".cs"), line => CommentedOut().IsMatch(line)));

    [Fact]
    public void No_path_of_somebodys_machine_is_in_the_tree() =>
        Verdict.None(Places(Tree.Files.Where(IsWrittenHere), line => OwnPath().IsMatch(line)));

    [Theory]
    [InlineData("README.md", 150)]
    [InlineData("CONTRIBUTING.md", 120)]
    public void A_document_is_short_enough_to_be_read(string file, int most) => Assert.InRange(Tree.Lines(file).Length, 10, most);

    [Fact]
    public void A_document_that_is_cited_is_there_to_be_read() => Verdict.None(
        Places(
            Tree.Ending(".cs", ".sql", ".md", ".yml", "bankhub", ".ci/run"),
            line => Cited().Matches(line).Any(cited => !IsThere(cited.Value))));

    [Fact]
    public void A_document_has_one_title() => Verdict.None(Tree.Ending(".md").Where(file => Titles(Tree.Lines(file)) != 1));

    [Fact]
    public void An_adapter_is_a_folder_with_its_manifest_its_mapping_its_code_and_its_golden_files()
    {
        var adapters = Tree.Files.Where(file => file.StartsWith("adapters/", StringComparison.Ordinal) && file.Split('/').Length > 2)
            .GroupBy(file => file.Split('/')[1], file => file.Split('/', 3)[2]);
        Verdict.None(adapters.SelectMany(Missing));

        static IEnumerable<string> Missing(IGrouping<string, string> bank) =>
            Parts.Append(bank.Key + "Adapter.cs").Except(bank)
                .Concat(bank.Any(file => file.StartsWith("golden/", StringComparison.Ordinal)) ? [] : ["golden/"])
                .Select(what => $"adapters/{bank.Key}/{what}");
    }

    private static bool IsThere(string document) =>
        Tree.Files.Any(file => file == document || file.EndsWith("/" + document, StringComparison.Ordinal));

    private static bool IsWrittenHere(string file) => !file.Contains("/golden/", StringComparison.Ordinal);

    private static IEnumerable<string> Places(IEnumerable<string> files, Func<string, bool> isBad) =>
        files.SelectMany(file => Tree.Lines(file).Select((line, index) => (Text: line, Number: index + 1))
            .Where(line => isBad(line.Text)).Select(line => $"{file}:{line.Number}: {line.Text.Trim()}"));

    private static int Titles(string[] lines)
    {
        var fenced = false;
        return lines.Count(line =>
        {
            fenced ^= line.StartsWith("```", StringComparison.Ordinal);
            return !fenced && line.StartsWith("# ", StringComparison.Ordinal);
        });
    }

    [GeneratedRegex(@"^\s*//\s.*(\);|\{|= [^.]*;)\s*$")]
    private static partial Regex CommentedOut();

    [GeneratedRegex(@"\b[A-Z][A-Z_]+\.md\b")]
    private static partial Regex Cited();

    [GeneratedRegex(@"/home/\w|/root/\w|/wor[k]/\w|/Users/\w|[A-Z]:\\Users", RegexOptions.NonBacktracking)]
    private static partial Regex OwnPath();
}
