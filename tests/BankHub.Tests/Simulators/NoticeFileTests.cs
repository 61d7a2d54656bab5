namespace BankHub.Tests.Simulators;

/// <summary>Return and change files are NACHA files that keep NACHA's own arithmetic.</summary>
public sealed class NoticeFileTests
{
    [Fact]
    public void A_return_names_the_original_trace_in_its_addenda()
    {
        var lines = Notices("FCRTN", new("5555990001", 50_000, "22"), new("6666990003", 700, "27"));
        Assert.Equal("799R01069000010000001      09100001" + new string(' ', 44) + "091000010000001", lines[3]);
        Assert.Equal("799R03069000010000002      09100001" + new string(' ', 44) + "091000010000002", lines[5]);
        Assert.StartsWith("6210690000125555990001       0000050000", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("626069000012", lines[4], StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_has_no_amount_and_carries_the_corrected_account()
    {
        var lines = Notices("FCNOC", new AchEntry("5555990011", 50_000));
        Assert.Equal("COR", lines[1][50..53]);
        Assert.Equal("0000000000", lines[2][29..39]);
        Assert.StartsWith("798C01069000010000001      091000015555112233   ", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Returns_of_two_banks_are_two_batches_and_all_totals_agree()
    {
        var lines = Notices("FCRTN", new("5555990001", 50_000), new("6666990001", 700, "22", "111900659"), new("7777990002", 5));
        Assert.Equal(2, lines.Count(line => line[0] == '5'));
        var entries = lines.Where(line => line[0] == '6').ToList();
        var control = lines.Single(line => line[0] == '9' && line[1] != '9');
        Assert.Equal(entries.Sum(line => long.Parse(line[3..11])), long.Parse(control[21..31]));
        Assert.Equal(50_705, long.Parse(control[43..55]));
        Assert.Equal(6, int.Parse(control[13..21]));
        Assert.Equal(lines.Count / 10, int.Parse(control[7..13]));
    }

    private static List<string> Notices(string kind, params AchEntry[] entries)
    {
        using var sandbox = new AchSandbox();
        sandbox.Take(AchFile.Of(entries)).Wait();
        var lines = sandbox.Text(kind).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).ToList();
        Assert.All(lines, line => Assert.Equal(94, line.Length));
        Assert.Equal(0, lines.Count % 10);
        return lines;
    }
}
