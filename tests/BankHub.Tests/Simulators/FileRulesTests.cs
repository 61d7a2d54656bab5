namespace BankHub.Tests.Simulators;

/// <summary>The ODFI refuses what the customer guide says that it refuses.</summary>
public sealed class FileRulesTests
{
    private static readonly AchEntry First = new("1111111111", 50_000);
    private static readonly AchEntry Second = new("2222222222", 11_500);

    [Theory]
    [InlineData("F001", "5", 1, "X", "a batch of unknown make")]
    [InlineData("F002", "1", 5, "091000019", "another bank's file")]
    [InlineData("F003", "1", 35, "095", "another record size")]
    [InlineData("F003", "1", 24, "261332", "an impossible creation date")]
    [InlineData("F004", "6", 1, "5", "a batch inside a batch")]
    [InlineData("F005", "90", 8, "000002", "a wrong block count")]
    [InlineData("F006", "90", 2, "000002", "a wrong batch count")]
    [InlineData("F006", "90", 14, "00000003", "a wrong entry count")]
    [InlineData("F006", "90", 22, "0018200003", "a wrong entry hash")]
    [InlineData("F006", "90", 44, "000000061501", "a wrong credit total")]
    [InlineData("F007", "8", 5, "000003", "a wrong count in the batch")]
    [InlineData("F007", "8", 11, "0018200003", "a wrong hash in the batch")]
    [InlineData("F007", "8", 33, "000000061501", "a wrong total in the batch")]
    [InlineData("F007", "8", 45, "1234567899", "another company")]
    [InlineData("F008", "5", 51, "ARC", "an entry class that is not agreed")]
    [InlineData("F008", "5", 70, "261301", "an impossible effective date")]
    [InlineData("F009", "6", 80, "069000010000009", "trace numbers that descend")]
    [InlineData("F009", "6", 80, "079000010000001", "another bank's trace number")]
    public void A_broken_file_is_refused_as_a_whole(string code, string record, int column, string text, string what)
    {
        using var sandbox = new AchSandbox();
        var good = AchFile.Of(First, Second);
        var broken = code == "F001" ? good.Replace("PAYROLL", "PAY", StringComparison.Ordinal) : good.Put(record, column, text);
        sandbox.Take(broken).Wait();
        var header = Assert.Single(sandbox.Published).Text.Split('\n')[0].Split('|');
        Assert.True(header[7] == "REJECTED" && header[11] == code, $"{what}: {string.Join('|', header)}");
        Assert.Empty(sandbox.Bank.Ledger.Executed);
    }

    [Theory]
    [InlineData("E101", 4, "091000018")]
    [InlineData("E102", 2, "24")]
    [InlineData("E103", 30, "0000000000")]
    [InlineData("E103", 30, "00000000 0")]
    [InlineData("E104", 13, "          ")]
    [InlineData("E105", 79, "1")]
    [InlineData("E201", 13, "1234990021")]
    public void A_broken_entry_is_refused_alone(string code, int column, string text)
    {
        using var sandbox = new AchSandbox();
        var entry = code == "E101" ? First with { Routing = text } : code == "E103" ? First with { Cents = 0 } : First;
        sandbox.Take(AchFile.Of(entry, Second).Put("6", column, text)).Wait();
        var lines = sandbox.Text("FCACK").Split('\n');
        Assert.Contains("|PARTIAL|2|", lines[0], StringComparison.Ordinal);
        Assert.StartsWith($"E|069000010000001|REJECTED|{code}|", lines[1], StringComparison.Ordinal);
        Assert.Equal("T|1", lines[2]);
        Assert.Equal("2222222222", Assert.Single(sandbox.Bank.Ledger.Executed).Account);
        Assert.Contains("T|1|0|11500\n", sandbox.Text("FCSTL"), StringComparison.Ordinal);
    }

    [Fact]
    public void Noise_is_refused_and_never_throws()
    {
        var chance = new Random(7);
        var good = AchFile.Of(First, Second).Bytes();
        for (var i = 0; i < 500; i++)
        {
            using var sandbox = new AchSandbox();
            var noisy = good[..chance.Next(good.Length)];
            for (var flips = chance.Next(4); flips > 0 && noisy.Length > 0; flips--)
            {
                noisy[chance.Next(noisy.Length)] = (byte)chance.Next(256);
            }
            sandbox.Bank.Take("noise.ach", noisy);
            sandbox.Wait();
            Assert.NotEmpty(sandbox.Published);
        }
    }
}
