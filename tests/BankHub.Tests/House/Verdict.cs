namespace BankHub.Tests.House;

/// <summary>Fails with every finding, one a line: a list that is cut off after five makes five rounds of repair.</summary>
internal static class Verdict
{
    public static void None(IEnumerable<string> findings)
    {
        var all = findings.ToList();
        Assert.True(all.Count == 0, $"{all.Count} found:\n{string.Join('\n', all.Take(100))}");
    }
}
