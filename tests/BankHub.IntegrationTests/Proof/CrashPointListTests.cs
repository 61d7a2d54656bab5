using System.Text.RegularExpressions;

namespace BankHub.IntegrationTests.Proof;

public sealed partial class CrashPointListTests
{
    [Fact]
    public void Every_named_point_of_the_source_is_one_that_the_hub_is_killed_at()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "BankHub.sln")))
        {
            root = root.Parent;
        }

        Assert.NotNull(root);
        var named = Directory.EnumerateFiles(Path.Combine(root.FullName, "src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(f => At().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value));
        Assert.Equal(named.Distinct().Order(), CrashPoints.All.Concat(CrashPoints.Direct).Select(p => p.Split(':')[0]).Distinct().Order());
    }

    [GeneratedRegex("CrashPoint\\.At\\(\"([a-z.-]+)\"\\)")]
    private static partial Regex At();
}
