using System.Text;
using BankHub.Core.Ports;

namespace BankHub.IntegrationTests.Channels.Ftps;

/// <summary>Pick-ups from real FTPS servers, from banks that are honest and banks that are not.</summary>
public abstract class PickUpTests(Kind kind) : IDisposable
{
    private readonly FtpsBank _bank = new(kind);

    public void Dispose()
    {
        _bank.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Files_are_listed_by_pattern_read_whole_and_released()
    {
        _bank.Write("FCACK_1.txt", "one");
        _bank.Write("FCACK_2 with spaces [x]{y}.txt", "two");
        _bank.Write("FCACK_3.txt.part", "three");
        var pickUp = _bank.PickUp();
        var files = await pickUp.ListAsync(default);
        Assert.Equal(["FCACK_1.txt", "FCACK_2 with spaces [x]{y}.txt"], files.Select(f => f.Name).Order());
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
        _bank.Write("empty.txt", "");
        var pickUp = _bank.PickUp();
        Assert.Equal(0, (await pickUp.FetchAsync((await pickUp.ListAsync(default))[0], 10, default))!.Value.Length);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_not_read()
    {
        _bank.Write("long.txt", "0123456789");
        var pickUp = _bank.PickUp();
        var file = (await pickUp.ListAsync(default))[0];
        Assert.NotNull(await pickUp.FetchAsync(file, 10, default));
        Assert.Null(await pickUp.FetchAsync(file, 9, default));
    }

    [Fact]
    public async Task A_file_that_changed_since_it_was_listed_is_not_read_and_not_released()
    {
        _bank.Write("grows.txt", "0123456789");
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
        _bank.Write("gone.txt", "x");
        var pickUp = _bank.PickUp();
        var file = (await pickUp.ListAsync(default))[0];
        File.Delete(Path.Combine(_bank.Outbound, "gone.txt"));
        Assert.Null(await pickUp.FetchAsync(file, 10, default));
        await pickUp.ReleaseAsync(file, default);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_an_error_and_not_an_empty_one()
    {
        Directory.Delete(_bank.Outbound);
        await Assert.ThrowsAnyAsync<IOException>(() => _bank.PickUp().ListAsync(default));
    }

    [Fact]
    public async Task Ten_thousand_files_are_listed()
    {
        for (var i = 0; i < 10_020; i++)
            _bank.Write($"f{i:D5}.txt", "");
        var pickUp = _bank.PickUp();
        Assert.Equal(10_000, (await pickUp.ListAsync(default)).Count);
    }

    [Fact]
    public async Task Hostile_names_links_and_folders_are_passed_over_and_touched_by_nobody()
    {
        string[] hostile =
        [
            "a\nb.txt", "a\rb.txt", "\u001b[31mred.txt", "-rf.txt", ".hidden.txt", "%2e%2e%2fup.txt", "..\\up.txt", "CON.txt", "a:b.txt",
            "caf\u00e9.txt", "\uff0e\uff0e.txt", "\u202etxt.exe.txt", " lead.txt", "a*b.txt", "a|b.txt", new string('x', 251) + ".txt",
            "nul.txt", "a\tb.txt", "a\u007fb.txt", "quote\".txt", "..txt", "...txt",
            "x\r\nDELE good.txt", "y\n-rw-r--r--    1 0        0               4 Nov 22 03:02 forged.txt",
            "z\ntype=file;size=4;modify=20261122030201; forged2.txt",
        ];
        foreach (var name in hostile)
            _bank.Write(name, "bad");
        await File.WriteAllTextAsync(Path.Combine(_bank.Home, "secret"), "another partner's");
        File.CreateSymbolicLink(Path.Combine(_bank.Outbound, "link.txt"), Path.Combine(_bank.Home, "secret"));
        File.CreateSymbolicLink(Path.Combine(_bank.Outbound, "dangling.txt"), "/nowhere");
        Directory.CreateDirectory(Path.Combine(_bank.Outbound, "folder.txt"));
        _bank.Write("good.txt", "good");
        var pickUp = _bank.PickUp();
        var files = await pickUp.ListAsync(default);

        // What a name with a line end forges in a listing is no file when it is looked at, and disturbs nobody. The last two hidden names
        // end in the same harmless one.
        foreach (var file in files.Where(f => f.Refusal is null && f.Name is not "good.txt" && f.Name.Length != 255))
        {
            Assert.Contains(file.Name, new[] { "b.txt", "forged.txt", "forged2.txt" });
            Assert.Null(await pickUp.FetchAsync(file, 1000, default));
            await pickUp.ReleaseAsync(file, default);
        }

        var good = files.Single(f => f.Name == "good.txt");
        Assert.Equal("good", Encoding.UTF8.GetString((await pickUp.FetchAsync(good, 1000, default))!.Value.Span));
        Assert.Equal(hostile.Length + 4, Directory.GetFileSystemEntries(_bank.Outbound).Length);
    }

    [Theory]
    [InlineData("../secret")]
    [InlineData("link.txt")]
    [InlineData("../outbound/good.txt")]
    [InlineData("good.txt\r\nDELE good.txt")]
    public async Task A_name_that_was_never_listed_is_neither_read_nor_released(string name)
    {
        var secret = Path.Combine(_bank.Home, "secret");
        await File.WriteAllTextAsync(secret, "xx");
        File.CreateSymbolicLink(Path.Combine(_bank.Outbound, "link.txt"), secret);
        _bank.Write("good.txt", "xx");
        var file = new RemoteFile(name, 2, File.GetLastWriteTimeUtc(secret));
        var pickUp = _bank.PickUp();
        Assert.Null(await pickUp.FetchAsync(file, 1000, default));
        await pickUp.ReleaseAsync(file, default);
        Assert.True(File.Exists(secret));
        Assert.True(File.Exists(Path.Combine(_bank.Outbound, "good.txt")));
    }
}

/// <summary>From proftpd.</summary>
public sealed class ProftpdPickUpTests() : PickUpTests(Kind.Proftpd);

/// <summary>From vsftpd.</summary>
public sealed class VsftpdPickUpTests() : PickUpTests(Kind.Vsftpd);
