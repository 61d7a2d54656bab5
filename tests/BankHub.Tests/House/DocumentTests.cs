using System.Text.RegularExpressions;
using BankHub.Cli.Checking;
using BankHub.Host.Composition;

namespace BankHub.Tests.House;

/// <summary>What the documents show is what the code takes.</summary>
public sealed partial class DocumentTests
{
    [Fact]
    public void The_examples_of_the_readme_are_files_that_a_hub_would_start_with()
    {
        var folder = Directory.CreateTempSubdirectory("bankhub-readme-");
        var examples = Json().Matches(Tree.Read("README.md")).Select(block => block.Groups[1].Value).ToList();
        File.WriteAllText(Path.Combine(folder.FullName, "connection.json"), examples[0]);
        var callers = Path.Combine(folder.FullName, "callers");
        File.WriteAllText(callers, examples[1].Replace("HASH-OF-KEY-1", new('a', 64)).Replace("HASH-OF-KEY-2", new('b', 64)));

        var (connections, counted, findings) = new ConfigurationCheck(folder.FullName, null, callers, LookUpSecrets: false).Look();

        folder.Delete(recursive: true);
        Assert.Empty(findings);
        Assert.Equal((1, 2), (connections.Count, counted));
    }

    [Fact]
    public void Every_setting_of_the_hub_is_in_the_readme()
    {
        var read = Setting().Matches(Tree.Read("src/BankHub.Host/Composition/HubOptions.cs"))
            .Select(found => "Hub__" + found.Groups[1].Value).Distinct().ToList();
        Assert.Contains("Hub__RunSteps", read);
        Verdict.None(read.Where(name => !Tree.Read("README.md").Contains($"`{name}`", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_test_that_is_named_in_a_document_exists()
    {
        var named = Tree.Ending(".md").SelectMany(file => Sentence().Matches(Tree.Read(file)).Select(found => found.Groups[1].Value));
        var tests = string.Concat(Tree.Ending("Tests.cs").Select(Tree.Read));
        Verdict.None(named.Where(name => !tests.Contains($" {name}(", StringComparison.Ordinal)));
    }

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Json();

    [GeneratedRegex(@"(?:hub\[|Required\(|GetValue\()""(\w+)""")]
    private static partial Regex Setting();

    [GeneratedRegex(@"`([A-Z][a-z]*(?:_\w+){3,})`")]
    private static partial Regex Sentence();
}
