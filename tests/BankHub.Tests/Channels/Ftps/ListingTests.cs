using System.Globalization;
using BankHub.Channels.Files;
using BankHub.Channels.Ftps.Listings;

namespace BankHub.Tests.Channels.Ftps;

/// <summary>Lines of listings as real servers write them, and as none should.</summary>
public sealed class ListingTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("-rw-r--r--    1 1        0              10 Nov 22 02:08 a.txt", "a.txt", true, 10, "2026-11-22 02:08")]
    [InlineData("-rw-r--r--   1 acme     nogroup         0 Nov 21 03:08  lead.txt", " lead.txt", true, 0, "2026-11-21 03:08")]
    [InlineData("-rw-rw-r--+  1 Domain Users group one  1234 Dec 31 23:59 two words.txt", "two words.txt", true, 1234, "2025-12-31 23:59")]
    [InlineData("-rw-r--r--. 1 0 0 5 Feb 29  2024 leap.txt", "leap.txt", true, 5, "2024-02-29 00:00")]
    [InlineData("-rw-r--r-- 1 0 0 5 2026-01-02 03:04 iso.txt", "iso.txt", true, 5, "2026-01-02 03:04")]
    [InlineData("drwxr-xr-x   2 acme     nogroup      4096 Nov 22 02:08 dir.txt", "dir.txt", false, 4096, "2026-11-22 02:08")]
    [InlineData("lrwxrwxrwx 1 0 0 11 Nov 22 02:08 link.txt -> /etc/passwd", "link.txt", false, 11, "2026-11-22 02:08")]
    [InlineData("-rw-r--r-- 1 0 0 5 Nov 22 02:08 not a link -> x.txt", "not a link -> x.txt", true, 5, "2026-11-22 02:08")]
    [InlineData("-rw-r--r-- 1 0 0 5 Nov 22 02:08 9 Nov 21 01:00 forged.txt", "9 Nov 21 01:00 forged.txt", true, 5, "2026-11-22 02:08")]
    [InlineData("11-22-26  03:02PM                 1234 a b.txt", "a b.txt", true, 1234, "2026-11-22 15:02")]
    [InlineData("11-22-2026  15:02                 1234 a.txt", "a.txt", true, 1234, "2026-11-22 15:02")]
    [InlineData("11-22-26  12:00AM       <DIR>          folder.txt", "folder.txt", false, 0, "2026-11-22 00:00")]
    public void A_line_of_list(string line, string name, bool isFile, long size, string modified) =>
        Assert.Equal(new FolderEntry(name, isFile, size, Time(modified)), ListedLine.Read(line, Now));

    [Theory]
    [InlineData("type=file;size=5;modify=20261122030201; a.txt", "a.txt", true, 5, "2026-11-22 03:02:01")]
    [InlineData("modify=20261122030201.123;size=5;type=FILE;unique=X; two  words; =.t", "two  words; =.t", true, 5, "2026-11-22 03:02:01")]
    [InlineData("Type=dir;Modify=20261122030201; d", "d", false, 0, "2026-11-22 03:02:01")]
    [InlineData("type=OS.unix=slink:/etc;size=5;modify=20261122030201; l", "l", false, 5, "2026-11-22 03:02:01")]
    [InlineData("type=file;modify=20261122030201; no-size", "no-size", false, 0, "2026-11-22 03:02:01")]
    [InlineData("size=5;modify=20261122030201; no-type", "no-type", false, 5, "2026-11-22 03:02:01")]
    [InlineData("type=file;size=-5;modify=20261122030201; minus", "minus", false, 0, "2026-11-22 03:02:01")]
    public void A_line_of_mlsd(string line, string name, bool isFile, long size, string modified) =>
        Assert.Equal(new FolderEntry(name, isFile, size, Time(modified)), FactLine.Read(line));

    [Theory]
    [InlineData("type=file;size=5;modify=20261322030201; no-time")]
    [InlineData("type=file;size=5; no-time")]
    public void A_file_without_a_time_is_none(string line) => Assert.False(FactLine.Read(line)!.IsFile);

    [Theory]
    [InlineData("")]
    [InlineData("b.txt")]
    [InlineData("-rw-r--r-- 1 0 0 5 Nov 31 02:08 no such day")]
    [InlineData("-rw-r--r-- 1 0 0 99999999999999999999 Nov 22 02:08 too long")]
    [InlineData("-rw-r--r-- 1 0 0 5 Nov 22 02:08 ")]
    [InlineData("13-22-26  03:02PM  1 no such month")]
    public void What_is_no_line_is_none(string line)
    {
        Assert.Null(ListedLine.Read(line, Now));
        Assert.Null(FactLine.Read(line));
    }

    [Fact]
    public void Noise_never_throws()
    {
        var random = new Random(815);
        string[] pieces =
        [
            "-rw-r--r-- ", "Nov", "Feb", " ", "31", "29", "23:59", "99:99", "2024", "type=", "size=", "modify=", "file", ";", "=",
            "2026112203020", "-> ", "\u00e9", "<DIR>",
        ];
        for (var i = 0; i < 20_000; i++)
        {
            var line = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]));
            ListedLine.Read(line, Now);
            FactLine.Read(line);
            ListedLine.IsHeading(line);
        }
    }

    private static DateTimeOffset Time(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
