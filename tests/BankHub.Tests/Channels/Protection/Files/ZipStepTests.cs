using System.IO.Compression;
using System.Text;
using BankHub.Channels.Protection.Files;
using BankHub.Channels.Protection.Files.Packed;

namespace BankHub.Tests.Channels.Protection.Files;

public sealed class ZipStepTests
{
    private static readonly byte[] Text = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("payment ", 100)));
    private readonly ZipStep _step = new();

    [Fact]
    public async Task The_same_file_becomes_the_same_bytes_that_others_read_and_comes_back()
    {
        var one = (await _step.ProtectAsync(new FileParcel("fc-1.ach", Text), default)).Bytes.ToArray();
        Assert.Equal(one, (await _step.ProtectAsync(new FileParcel("fc-1.ach", Text), default)).Bytes.ToArray());
        using var others = new ZipArchive(new MemoryStream(one));
        Assert.Equal(("fc-1.ach", (long)Text.Length), (Assert.Single(others.Entries).FullName, others.Entries[0].Length));
        Assert.Equal(Text, await OpenAsync(one));
    }

    [Fact]
    public async Task Stored_streamed_and_empty_files_are_read()
    {
        Assert.Equal(Text, await OpenAsync(Zip(("a.txt", Text, CompressionLevel.NoCompression))));
        Assert.Empty(await OpenAsync(Zip(("a.txt", [], CompressionLevel.Optimal))));
        Assert.Equal(Text, await OpenAsync(Streamed()));
    }

    [Fact]
    public async Task More_than_one_file_none_or_a_million_are_refused_before_they_are_looked_at()
    {
        var two = Zip(("a", Text, CompressionLevel.Optimal), ("b", Text, CompressionLevel.Optimal));
        await RefusedAsync("It must hold one file, and says 2.", two);
        await RefusedAsync("It must hold one file, and says 0.", Zip());
        var many = Zip([.. Enumerable.Range(0, 60_000).Select(n => ($"f{n}", Array.Empty<byte>(), CompressionLevel.NoCompression))]);
        await RefusedAsync("It must hold one file, and says 60000.", many);
    }

    [Theory]
    [InlineData("../a.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("in/a.txt")]
    [InlineData("a\\b.txt")]
    [InlineData("CON")]
    [InlineData(".hidden")]
    public async Task A_name_that_is_not_plain_is_refused(string name) =>
        await RefusedAsync("Its file has a name that is not plain.", Zip((name, Text, CompressionLevel.Optimal)));

    [Fact]
    public async Task Links_folders_and_ciphers_are_refused()
    {
        await RefusedAsync("It holds a link or a folder.", Zip(entry => entry.ExternalAttributes = unchecked((int)0xA1FF0000)));
        await RefusedAsync("It holds a link or a folder.", Zip(entry => entry.ExternalAttributes = 0x10));
        var encrypted = Zip(("a.txt", Text, CompressionLevel.Optimal));
        encrypted[6] |= 1;
        encrypted[Directory(encrypted) + 8] |= 1;
        await RefusedAsync("It is encrypted, which was not agreed.", encrypted);
    }

    [Fact]
    public async Task Cut_changed_or_with_something_before_between_or_behind_it_gives_the_file_or_nothing()
    {
        var good = Zip(("a.txt", Text, CompressionLevel.Optimal));
        for (var length = 0; length < good.Length; length++)
            await Assert.ThrowsAsync<StepException>(() => OpenAsync(good[..length]));
        for (var at = 0; at < good.Length * 8; at++)
        {
            var changed = good.ToArray();
            changed[at / 8] ^= (byte)(1 << (at % 8));
            try
            {
                Assert.Equal(Text, await OpenAsync(changed));
            }
            catch (StepException)
            {
                // As it should be; a time or a version may change.
            }
        }

        await RefusedAsync("It is no zip", [.. good, 0]);
        await Assert.ThrowsAsync<StepException>(() => OpenAsync([0, .. good]));
        await Assert.ThrowsAsync<StepException>(() => OpenAsync([.. good, .. good]));
    }

    [Fact]
    public async Task A_bomb_is_refused_by_what_it_says_and_by_what_it_does()
    {
        var bomb = (await _step.ProtectAsync(new FileParcel("zeros", new byte[64 << 20]), default)).Bytes.ToArray();
        await RefusedAsync("It says that 67108864 bytes", bomb);

        // It says less than comes out of it.
        BitConverter.GetBytes(1000).CopyTo(bomb, Directory(bomb) + 24);
        BitConverter.GetBytes(1000).CopyTo(bomb, 22);
        await RefusedAsync("More than 1000 bytes come out of it.", bomb);
    }

    private static int Directory(byte[] zip) => BitConverter.ToInt32(zip, zip.Length - 6);

    private static byte[] Zip(Action<ZipArchiveEntry> change)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entry = zip.CreateEntry("a.txt");
            change(entry);
            using var content = entry.Open();
            content.Write(Text);
        }

        return bytes.ToArray();
    }

    private static byte[] Zip(params (string Name, byte[] Bytes, CompressionLevel Level)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, file, level) in files)
            {
                using var content = zip.CreateEntry(name, level).Open();
                content.Write(file);
            }
        }

        return bytes.ToArray();
    }

    // Written where nobody can go back, a zip states sizes behind the data.
    private static byte[] Streamed()
    {
        var pipe = new ForwardOnly();
        using (var zip = new ZipArchive(pipe, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var content = zip.CreateEntry("a.txt").Open();
            content.Write(Text);
        }

        return pipe.ToArray();
    }

    private async Task<byte[]> OpenAsync(byte[] zip) => (await _step.OpenAsync(new FileParcel("a.zip", zip), default)).Bytes.ToArray();

    private async Task RefusedAsync(string why, byte[] zip) => Assert.StartsWith(
        why, (await Assert.ThrowsAsync<StepException>(() => OpenAsync(zip))).Message, StringComparison.Ordinal);

    private sealed class ForwardOnly : MemoryStream
    {
        public override bool CanSeek => false;
    }
}
