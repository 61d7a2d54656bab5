using System.Text;
using BankHub.Core.Ports;
using BankHub.IntegrationTests.Channels.Ftps;
using BankHub.IntegrationTests.Channels.Sftp;
using BankHub.IntegrationTests.Faults;

namespace BankHub.IntegrationTests.Channels.Files;

/// <summary>What banks, or others in their folders, put out under names that are none.</summary>
/// <param name="bank">With its server.</param>
/// <param name="forges">
/// Whether a name with a line end in it can forge an entry of a listing: FTP lists line by line, SFTP by lengths.
/// </param>
public abstract class HostileNameTests(FileBank bank, bool forges) : FileBankTests(bank)
{
    private static readonly string[] Hostile =
    [
        "a\nb.txt", "a\rb.txt", "\u001b[31mred.txt", "-rf.txt", ".hidden.txt", "%2e%2e%2fup.txt", "..\\up.txt", "CON.txt", "a:b.txt",
        "caf\u00e9.txt", "\uff0e\uff0e.txt", "\u202etxt.exe.txt", " lead.txt", "a*b.txt", "a|b.txt", new string('x', 251) + ".txt",
        "nul.txt", "a\tb.txt", "a\u007fb.txt", "quote\".txt", "..txt", "...txt", "\u0007bell.txt", "\b\b\b.txt", "\u009b2J.txt",
        "~/x.txt".Replace('/', '\\'), "<x>.txt", "?.txt", "**.txt", "[a-z]|.txt", "x\r\n250 ok.txt", "%00.txt", "%2f.txt",
        "a%0d%0ab.txt",
        "x\r\nDELE good.txt", "y\n-rw-r--r--    1 0        0               4 Nov 22 03:02 forged.txt",
        "z\ntype=file;size=4;modify=20261122030201; forged2.txt",
        "aux.txt", "COM1.txt", "lpt9.a.txt", "con.tar.txt", "\u200b.txt", "\u202e.txt", "\ufeff.txt", "ｇood.txt", "gооd.txt",
        "good\u0301.txt", "--help.txt", "-o ProxyCommand=x.txt", " .txt", "\u00a0.txt", "\ud83d\ude00.txt", "..\\..\\etc.txt",
        "c:\\x.txt", "a:$DATA.txt", "\\\\host\\share.txt", ".ssh.txt", "..\u2215x.txt", "x\u2028y.txt", "\u0001.txt",
    ];

    [Fact]
    public async Task Hostile_names_links_and_folders_are_passed_over_and_touched_by_nobody()
    {
        foreach (var name in Hostile)
            Bank.Write(name, "bad");
        var secret = Path.Combine(Bank.Home, "secret");
        await File.WriteAllTextAsync(secret, "another partner's");
        File.CreateSymbolicLink(Path.Combine(Bank.Outbound, "link.txt"), secret);
        File.CreateSymbolicLink(Path.Combine(Bank.Outbound, "dangling.txt"), "/nowhere");
        Directory.CreateDirectory(Path.Combine(Bank.Outbound, "folder.txt"));
        Bank.Write("good.txt", "good");
        var pickUp = Bank.PickUp();
        var files = await pickUp.ListAsync(default);
        var fit = files.Where(f => f.Refusal is null).ToList();
        var long255 = new string('x', 251) + ".txt";
        if (!forges)
        {
            Assert.Equal(["good.txt", long255], fit.Select(f => f.Name).Order());
            var entries = Directory.GetFileSystemEntries(Bank.Outbound);
            Assert.Equal(entries.Count(e => e.EndsWith(".txt", StringComparison.Ordinal)) - 2, files.Count - fit.Count);
        }

        // What a name with a line end forges in a listing is no file when it is looked at, and disturbs nobody. Two of them end alike.
        foreach (var file in fit.Where(f => f.Name != "good.txt" && f.Name != long255))
        {
            Assert.Contains(file.Name, new[] { "b.txt", "forged.txt", "forged2.txt" });
            Assert.Null(await pickUp.FetchAsync(file, 1000, default));
            await pickUp.ReleaseAsync(file, default);
        }

        var good = fit.Single(f => f.Name == "good.txt");
        Assert.Equal("good", Encoding.UTF8.GetString((await pickUp.FetchAsync(good, 1000, default))!.Value.Span));
        Assert.Equal(Hostile.Length + 4, Directory.GetFileSystemEntries(Bank.Outbound).Length);
    }

    [Theory]
    [InlineData("../secret")]
    [InlineData("link.txt")]
    [InlineData("../outbound/good.txt")]
    [InlineData("good.txt\r\nDELE good.txt")]
    public async Task A_name_that_was_never_listed_is_neither_read_nor_released(string name)
    {
        await File.WriteAllTextAsync(Path.Combine(Bank.Home, "secret"), "x");
        File.CreateSymbolicLink(Path.Combine(Bank.Outbound, "link.txt"), Path.Combine(Bank.Home, "secret"));
        Bank.Write("good.txt", "x");
        var file = new RemoteFile(name, 1, File.GetLastWriteTimeUtc(Path.Combine(Bank.Home, "secret")));
        var pickUp = Bank.PickUp();
        Assert.Null(await pickUp.FetchAsync(file, 1000, default));
        await pickUp.ReleaseAsync(file, default);
        Assert.True(File.Exists(Path.Combine(Bank.Home, "secret")));
        Assert.True(File.Exists(Path.Combine(Bank.Outbound, "good.txt")));
    }

    [Fact]
    public async Task Names_that_are_no_utf8_are_told_and_touched_by_nobody()
    {
        Processes.Run("bash", "-c", $"printf x > \"$(printf '{Bank.Outbound}/\\xff\\xfe.txt')\"");
        Bank.Write("good.txt", "good");
        var files = await Bank.PickUp().ListAsync(default);
        Assert.Equal("good.txt", Assert.Single(files, f => f.Refusal is null).Name);
        Assert.Equal("its name is not a plain file name.", Assert.Single(files, f => f.Refusal is not null).Refusal);

        // .NET cannot name it either, and so not delete it.
        Processes.Run("rm", "-r", Bank.Outbound);
    }
}

/// <summary>On sshd.</summary>
public sealed class SftpHostileNameTests() : HostileNameTests(new SftpBank(), forges: false);

/// <summary>On proftpd.</summary>
public sealed class ProftpdHostileNameTests() : HostileNameTests(new FtpsBank(Kind.Proftpd), forges: true);

/// <summary>On vsftpd.</summary>
public sealed class VsftpdHostileNameTests() : HostileNameTests(new FtpsBank(Kind.Vsftpd), forges: true);
