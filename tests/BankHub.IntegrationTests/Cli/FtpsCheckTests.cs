using System.Text.Json.Nodes;
using BankHub.Channels.Examining;
using BankHub.IntegrationTests.Channels.Ftps;
using BankHub.IntegrationTests.Faults;

namespace BankHub.IntegrationTests.Cli;

/// <summary><c>bankhub channel check</c> at real FTPS servers.</summary>
public sealed class FtpsCheckTests : IDisposable
{
    private readonly CheckedDoors _doors = new();

    public void Dispose() => _doors.Dispose();

    [Theory]
    [InlineData(Kind.Proftpd)]
    [InlineData(Kind.Vsftpd)]
    public async Task A_door_that_opens_shows_certificate_pin_rights_and_clock_and_nothing_is_left_behind(Kind kind)
    {
        ServerCertificate? certificate = null;
        using var bank = new FtpsBank(kind, a => certificate = a.Make(toDay: 60));
        bank.Write("FC-1.txt", "x");
        var (code, said) = await CheckAsync(bank, [], writes: true);
        Assert.True(code == 0, said);
        Assert.Contains("\u2713 certificate    CN=localhost, by CN=Bank CA", said, StringComparison.Ordinal);
        Assert.Contains($"\u2713 key pin        {certificate!.Pin}", said, StringComparison.Ordinal);
        Assert.Contains("\u2713 clock          as ours", said, StringComparison.Ordinal);
        Assert.Contains("\u2713 renaming       permitted", said, StringComparison.Ordinal);
        Assert.Contains("1 file to pick up (FC*)", said, StringComparison.Ordinal);
        Assert.Contains("Who we are: password.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("forced to the disk", said, StringComparison.Ordinal);
        Assert.DoesNotContain(FtpServer.Password, said, StringComparison.Ordinal);
        Assert.EndsWith("every door is open, and no message was sent\n", said, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(bank.Inbound));
    }

    [Fact]
    public async Task A_certificate_that_ends_soon_is_for_people_and_one_that_ended_breaks_the_door()
    {
        using var soon = new FtpsBank(Kind.Proftpd, a => a.Make(toDay: 6));
        var (code, said) = await CheckAsync(soon, []);
        Assert.Equal(0, code);
        Assert.Matches("! valid until    [-0-9]+, 5 days from now", said);
        Assert.Contains("somebody should look", said, StringComparison.Ordinal);

        using var past = new FtpsBank(Kind.Vsftpd, a => a.Make(fromDay: -30, toDay: -1));
        await BrokenAsync(past, [], "valid until", "which is past");
        await BrokenAsync(past, [], "connection", "ALARM: the server shows a certificate that is not valid at this time");
    }

    [Theory]
    [InlineData("password", "The login was refused (530)")]
    [InlineData("caFile", "no believed authority vouches for")]
    [InlineData("serverKey", "another key than the pinned one")]
    [InlineData("crlFile", "a certificate that is revoked")]
    public async Task A_door_that_does_not_open_says_why_and_shows_the_certificate_all_the_same(string option, string why)
    {
        ServerCertificate? certificate = null;
        using var bank = new FtpsBank(Kind.Proftpd, a => certificate = a.Make());
        using var folder = new TemporaryFolder("bankhub-other-");
        using var other = new Authority(folder.Path);
        var list = Path.Combine(folder.Path, "list.crl");
        await File.WriteAllBytesAsync(list, bank.Authority.Revoking(7, certificate!.Certificate));
        var said = await BrokenAsync(
            bank,
            new()
            {
                [option] = option switch
                {
                    "password" => _doors.Secret("wrong", "wrong-canary-4711"),
                    "caFile" => other.File,
                    "serverKey" => other.Make().Pin,
                    _ => list,
                },
            },
            "connection", why);
        Assert.Contains(certificate.Pin, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Kind.Proftpd)]
    [InlineData(Kind.Vsftpd)]
    public async Task A_folder_that_is_not_there_and_a_server_that_is_gone_are_shown(Kind kind)
    {
        using var bank = new FtpsBank(kind);
        Directory.Delete(bank.Inbound);

        // vsftpd says of it what it says of one that nobody may list.
        var (code, said) = await CheckAsync(bank, []);
        Assert.Equal(kind == Kind.Proftpd ? 1 : 0, code);
        Assert.Contains(kind == Kind.Proftpd ? "\u2717 listing" : "! listing        refused", said, StringComparison.Ordinal);
        await BrokenAsync(bank, [], kind == Kind.Proftpd ? "listing" : "writing", "", writes: true);
        bank.StopServer();
        await BrokenAsync(bank, [], "connection", "ConnectionRefused");
    }

    [Theory]
    [InlineData(Kind.Proftpd)]
    [InlineData(Kind.Vsftpd)]
    public async Task A_clock_that_differs_is_told_in_seconds(Kind kind)
    {
        using var bank = new FtpsBank(kind) { Clock = new AheadClock(TimeSpan.FromMinutes(5)) };
        var facts = await bank.Open().ExamineAsync("test-ach", "inbound", writes: true, default);
        var clock = Assert.Single(facts, fact => fact.What == "clock");
        Assert.Equal(Verdict.Doubtful, clock.Verdict);
        Assert.Matches("^(29[0-9]|300) s behind ours$", clock.Seen);
    }

    [Theory]
    [InlineData(Kind.Proftpd, "<Limit DELE>\nDenyAll\n</Limit>")]
    [InlineData(Kind.Vsftpd, "cmds_denied=DELE")]
    public async Task A_bank_that_lets_nobody_remove_can_be_sent_to_and_what_is_left_is_named(Kind kind, string denied)
    {
        using var bank = new FtpsBank(kind, null, false, denied);
        var (code, said) = await CheckAsync(bank, [], writes: true);
        Assert.True(code == 0, said);
        var left = Path.GetFileName(Assert.Single(Directory.GetFiles(bank.Inbound)));
        Assert.Matches(@"^CHECK\d{14}\.1\.void\.part$", left);
        Assert.Contains(
            $"! removing       not permitted, and sending does not need it; {left} is left: ask the bank", said, StringComparison.Ordinal);
        Assert.Contains("somebody should look", said, StringComparison.Ordinal);
    }

    private async Task<string> BrokenAsync(FtpsBank bank, Dictionary<string, string> options, string what, string why, bool writes = false)
    {
        var (code, said) = await CheckAsync(bank, options, writes);
        Assert.Equal(1, code);
        Assert.Contains(said.Split('\n'), line => line.Contains($"\u2717 {what}", StringComparison.Ordinal)
            && line.Contains(why, StringComparison.Ordinal));
        Assert.Contains("messages would not get through", said, StringComparison.Ordinal);
        return said;
    }

    private Task<(int Code, string Said)> CheckAsync(FtpsBank bank, Dictionary<string, string> options, bool writes = false)
    {
        JsonObject Door() => new()
        {
            ["address"] = $"ftps://{bank.Server.User}@localhost:{bank.Server.Port}{bank.Home}",
            ["auth"] = "password",
            ["options"] = new JsonObject(new Dictionary<string, string>
            {
                ["caFile"] = bank.Authority.File, ["password"] = $"file:{bank.PasswordFile}",
            }.Concat(options).GroupBy(o => o.Key).Select(o => KeyValuePair.Create(o.Key, (JsonNode?)o.Last().Value))),
        };
        return _doors.OfFilesAsync(Door, Door, writes);
    }

    private sealed class AheadClock(TimeSpan ahead) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
    }
}
