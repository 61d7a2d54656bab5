using System.Text;
using BankHub.Core.Ports;
using BankHub.IntegrationTests.Faults;

namespace BankHub.IntegrationTests.Channels.Sftp;

/// <summary>Pick-ups from a real sshd, from banks that are honest and banks that are not.</summary>
public sealed class PickUpTests : IDisposable
{
    private readonly SftpBank _bank = new();

    public void Dispose() => _bank.Dispose();

    [Fact]
    public async Task Files_are_listed_by_pattern_read_whole_and_released()
    {
        Write("FCACK_1.txt", "one");
        Write("FCACK_2.txt", "two");
        Write("FCACK_3.txt.part", "three");
        var pickUp = _bank.PickUp();
        var files = await pickUp.ListAsync(default);
        Assert.Equal(["FCACK_1.txt", "FCACK_2.txt"], files.Select(f => f.Name).Order());
        foreach (var file in files)
        {
            var bytes = await pickUp.FetchAsync(file, 1000, default);
            Assert.Equal(file.Name == "FCACK_1.txt" ? "one" : "two", Encoding.UTF8.GetString(bytes!.Value.Span));
            await pickUp.ReleaseAsync(file, default);
        }

        Assert.Empty(await pickUp.ListAsync(default));
        Assert.True(File.Exists(Path.Combine(_bank.Outbound, "FCACK_3.txt.part")));
    }

    [Fact]
    public async Task A_large_file_comes_as_it_is()
    {
        var bytes = new byte[30_000_000];
        new Random(7).NextBytes(bytes);
        await File.WriteAllBytesAsync(Path.Combine(_bank.Outbound, "big.txt"), bytes);
        var pickUp = _bank.PickUp();
        var fetched = await pickUp.FetchAsync((await pickUp.ListAsync(default))[0], 100_000_000, default);
        Assert.True(fetched!.Value.Span.SequenceEqual(bytes));
    }

    [Fact]
    public async Task An_empty_file_is_listed_and_read_as_empty()
    {
        Write("empty.txt", "");
        var pickUp = _bank.PickUp();
        Assert.Equal(0, (await pickUp.FetchAsync((await pickUp.ListAsync(default))[0], 10, default))!.Value.Length);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_not_read()
    {
        Write("long.txt", "0123456789");
        var pickUp = _bank.PickUp();
        var file = (await pickUp.ListAsync(default))[0];
        Assert.NotNull(await pickUp.FetchAsync(file, 10, default));
        Assert.Null(await pickUp.FetchAsync(file, 9, default));
    }

    [Fact]
    public async Task A_file_that_changed_since_it_was_listed_is_not_read_and_not_released()
    {
        Write("grows.txt", "0123456789");
        var pickUp = _bank.PickUp();
        var file = (await pickUp.ListAsync(default))[0];
        await File.AppendAllTextAsync(Path.Combine(_bank.Outbound, "grows.txt"), "more");
        Assert.Null(await pickUp.FetchAsync(file, 1000, default));
        await pickUp.ReleaseAsync(file, default);
        Assert.True(File.Exists(Path.Combine(_bank.Outbound, "grows.txt")));
    }

    [Fact]
    public async Task A_file_that_is_gone_is_no_error()
    {
        Write("gone.txt", "x");
        var pickUp = _bank.PickUp();
        var file = (await pickUp.ListAsync(default))[0];
        File.Delete(Path.Combine(_bank.Outbound, "gone.txt"));
        Assert.Null(await pickUp.FetchAsync(file, 1000, default));
        await pickUp.ReleaseAsync(file, default);
    }

    [Fact]
    public async Task Ten_thousand_names_are_listed_and_the_rest_later()
    {
        for (var i = 0; i < 10_020; i++)
            Write($"f{i:D5}.txt", "");
        Assert.Equal(10_000, (await _bank.PickUp().ListAsync(default)).Count);
    }

    [Fact]
    public async Task Hostile_names_links_and_folders_are_passed_over_and_touched_by_nobody()
    {
        string[] hostile =
        [
            "a\nb.txt", "a\rb.txt", "\u001b[31mred.txt", "-rf.txt", ".hidden.txt", "%2e%2e%2fup.txt", "..\\up.txt", "CON.txt", "a:b.txt",
            "caf\u00e9.txt", "\uff0e\uff0e.txt", "\u202etxt.exe.txt", " lead.txt", "a*b.txt", "a|b.txt", new string('x', 251) + ".txt",
            "nul.txt", "a\tb.txt", "a\u007fb.txt", "quote\".txt", "..txt", "...txt", "\u0007bell.txt", "\b\b\b.txt", "\u009b2J.txt",
            "~/x.txt".Replace('/', '\\'), "<x>.txt", "?.txt", "**.txt", "[a-z]|.txt", "x\r\n250 ok.txt", "%00.txt", "%2f.txt",
            "a%0d%0ab.txt",
            "aux.txt", "COM1.txt", "lpt9.a.txt", "con.tar.txt", "\u200b.txt", "\u202e.txt", "\ufeff.txt", "ｇood.txt", "gооd.txt",
            "good\u0301.txt", "--help.txt", "-o ProxyCommand=x.txt", " .txt", "\u00a0.txt", "\ud83d\ude00.txt", "..\\..\\etc.txt",
            "c:\\x.txt", "a:$DATA.txt", "\\\\host\\share.txt", ".ssh.txt", "..\u2215x.txt", "x\u2028y.txt", "\u0001.txt",
        ];
        foreach (var name in hostile)
            Write(name, "bad");
        var secret = Path.Combine(_bank.Home, "secret");
        await File.WriteAllTextAsync(secret, "another partner's");
        File.CreateSymbolicLink(Path.Combine(_bank.Outbound, "link.txt"), secret);
        File.CreateSymbolicLink(Path.Combine(_bank.Outbound, "dangling.txt"), "/nowhere");
        Directory.CreateDirectory(Path.Combine(_bank.Outbound, "folder.txt"));
        Write("good.txt", "good");
        var pickUp = _bank.PickUp();
        var files = await pickUp.ListAsync(default);
        var long255 = new string('x', 251) + ".txt";
        Assert.Equal(["good.txt", long255], files.Where(f => f.Refusal is null).Select(f => f.Name).Order());
        Assert.Equal(Directory.GetFileSystemEntries(_bank.Outbound).Length - 2, files.Count(f => f.Refusal is not null));
        Assert.Equal(hostile.Length + 4, Directory.GetFileSystemEntries(_bank.Outbound).Length);
    }

    [Theory]
    [InlineData("../secret")]
    [InlineData("link.txt")]
    [InlineData("../outbound/good.txt")]
    public async Task A_name_that_was_never_listed_is_neither_read_nor_released(string name)
    {
        await File.WriteAllTextAsync(Path.Combine(_bank.Home, "secret"), "x");
        File.CreateSymbolicLink(Path.Combine(_bank.Outbound, "link.txt"), Path.Combine(_bank.Home, "secret"));
        Write("good.txt", "x");
        var file = new RemoteFile(name, 1, File.GetLastWriteTimeUtc(Path.Combine(_bank.Home, "secret")));
        var pickUp = _bank.PickUp();
        Assert.Null(await pickUp.FetchAsync(file, 1000, default));
        await pickUp.ReleaseAsync(file, default);
        Assert.True(File.Exists(Path.Combine(_bank.Home, "secret")));
        Assert.True(File.Exists(Path.Combine(_bank.Outbound, "good.txt")));
    }

    [Fact]
    public async Task Names_that_are_no_utf8_are_told_and_touched_by_nobody()
    {
        Processes.Run("bash", "-c", $"printf x > \"$(printf '{_bank.Outbound}/\\xff\\xfe.txt')\"");
        Write("good.txt", "good");
        var files = await _bank.PickUp().ListAsync(default);
        Assert.Equal("good.txt", Assert.Single(files, f => f.Refusal is null).Name);
        Assert.Equal("its name is not a plain file name.", Assert.Single(files, f => f.Refusal is not null).Refusal);

        // .NET cannot name it either, and so not delete it.
        Processes.Run("rm", "-r", _bank.Outbound);
    }

    [Fact]
    public async Task A_fetched_file_is_archived_over_no_other()
    {
        Directory.CreateDirectory(Path.Combine(_bank.Outbound, "done"));
        var options = new Dictionary<string, string> { ["afterPickUp"] = "archive", ["archive"] = "done" };
        var pickUp = _bank.PickUp(options: options);
        foreach (var text in new[] { "one", "two", "three" })
        {
            Write("news.txt", text);
            File.SetLastWriteTimeUtc(Path.Combine(_bank.Outbound, "news.txt"), new DateTime(2026, 11, 20, 8, 0, 0, DateTimeKind.Utc));
            await pickUp.ReleaseAsync(Assert.Single(await pickUp.ListAsync(default)), default);
        }

        Assert.Empty(await pickUp.ListAsync(default));
        var archived = Directory.GetFiles(Path.Combine(_bank.Outbound, "done"));
        Assert.Equal(["one", "three", "two"], archived.Select(File.ReadAllText).Order());
    }

    [Fact]
    public async Task A_file_that_is_left_stays()
    {
        Write("news.txt", "one");
        var pickUp = _bank.PickUp(options: new() { ["afterPickUp"] = "leave" });
        Assert.True(pickUp.Leaves);
        await pickUp.ReleaseAsync(Assert.Single(await pickUp.ListAsync(default)), default);
        Assert.Single(await pickUp.ListAsync(default));
    }

    [Fact]
    public async Task An_archive_that_is_not_there_fails_this_file_and_says_so()
    {
        Write("news.txt", "one");
        var pickUp = _bank.PickUp(options: new() { ["afterPickUp"] = "archive", ["archive"] = "none" });
        var file = Assert.Single(await pickUp.ListAsync(default));
        var failed = await Assert.ThrowsAsync<PickUpException>(() => pickUp.ReleaseAsync(file, default));
        Assert.Equal(PickUpFault.File, failed.Fault);
        Assert.True(File.Exists(Path.Combine(_bank.Outbound, "news.txt")));
    }

    [Fact]
    public async Task A_bank_that_shows_another_host_key_is_an_alarm_and_one_that_is_away_is_not()
    {
        var other = Directory.CreateTempSubdirectory("bankhub-other-").FullName;
        var key = BankHub.Simulators.FirstCoastAch.SshKeys.In(other).HostKey;
        Directory.Delete(other, recursive: true);
        var changed = await Assert.ThrowsAsync<PickUpException>(() =>
            _bank.PickUp(options: new() { ["hostKey"] = key }).ListAsync(default));
        Assert.Equal(PickUpFault.Identity, changed.Fault);
        Assert.StartsWith("ALARM", changed.Message, StringComparison.Ordinal);
        _bank.Server.Stop();
        var away = await Assert.ThrowsAsync<PickUpException>(() => _bank.PickUp().ListAsync(default));
        Assert.Equal(PickUpFault.Unreachable, away.Fault);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_bank.Outbound, name), text);
}
