using System.Text;
using BankHub.IntegrationTests.Channels.Files;

namespace BankHub.IntegrationTests.Channels.Ftps;

/// <summary>Servers that tell times by LIST alone, to the minute: a file is not taken before its minute is over.</summary>
public sealed class MinuteTests
{
    // So far back that its minute is over, and not so far that LIST shows a year in place of the time.
    private readonly DateTime _hour = TimeProvider.System.GetUtcNow().UtcDateTime.Date.AddDays(-2).AddHours(8);

    [Theory]
    [InlineData(Kind.Proftpd, "FactsAdvertise off", "<Limit MLSD MLST MDTM>\nDenyAll\n</Limit>")]
    [InlineData(Kind.Vsftpd, "cmds_denied=MDTM")]
    public async Task What_is_overwritten_within_the_minute_is_neither_lost_nor_deleted(Kind kind, params string[] more)
    {
        using var bank = new FtpsBank(kind, more: more);
        var clock = new AheadClock();
        bank.Clock = clock;
        var pickUp = bank.PickUp();
        Put(bank, "one", second: 5);
        Assert.Empty(await pickUp.ListAsync(default));
        clock.Ahead = TimeSpan.FromSeconds(45);
        Assert.Empty(await pickUp.ListAsync(default));

        // The last one of its minute looks like the first one did.
        Put(bank, "two", second: 58);
        clock.Ahead = TimeSpan.FromSeconds(90);
        var file = Assert.Single(await pickUp.ListAsync(default));
        Assert.Equal("two", Encoding.UTF8.GetString((await pickUp.FetchAsync(file, 1000, default))!.Value.Span));

        // From here on what overwrites it has another minute: it is another file, and waited for anew.
        Put(bank, "six", second: 60);
        await pickUp.ReleaseAsync(file, default);
        Assert.Empty(await pickUp.ListAsync(default));
        clock.Ahead = TimeSpan.FromSeconds(180);
        file = Assert.Single(await pickUp.ListAsync(default));
        Assert.Equal("six", Encoding.UTF8.GetString((await pickUp.FetchAsync(file, 1000, default))!.Value.Span));
        await pickUp.ReleaseAsync(file, default);
        Assert.Empty(Directory.GetFiles(bank.Outbound));
    }

    private void Put(FtpsBank bank, string text, int second)
    {
        bank.Write("news.txt", text);
        File.SetLastWriteTimeUtc(Path.Combine(bank.Outbound, "news.txt"), _hour.AddSeconds(second));
    }
}
