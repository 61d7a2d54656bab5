using System.Security.Cryptography;
using System.Text;
using BankHub.Channels.Files;
using BankHub.Channels.Files.Beside;
using BankHub.Channels.Folder;
using BankHub.Channels.Protection.Files;
using BankHub.Channels.Protection.Files.Hashed;
using BankHub.Core.Ports;
using BankHub.Tests.Channels.Folder;
using Microsoft.Extensions.Logging.Abstractions;

namespace BankHub.Tests.Channels.Files.Beside;

/// <summary>Files that come with a hash file: without it they wait, and what it does not say of them is not read.</summary>
public sealed class HashPickUpTests : IDisposable
{
    private static readonly byte[] Statement = "statement"u8.ToArray();
    private static readonly string Hash = Convert.ToHexStringLower(SHA256.HashData(Statement));

    private readonly string _path = Directory.CreateTempSubdirectory("bankhub-hash-").FullName;
    private readonly FileChain _chain;
    private readonly SetClock _clock = new();
    private readonly FilePickUp _pickUp;

    public HashPickUpTests()
    {
        var check = new CheckFile(new CompanionName("{name}.sha256"), 64, (_, _) => []);
        _chain = new FileChain([new HashFileStep(HashAlgorithmName.SHA256, check)], "");
        _pickUp = PickUp(new PickUpOptions(TimeSpan.FromMinutes(1)));
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);

    [Fact]
    public async Task A_file_waits_for_its_hash_file_and_for_all_of_it()
    {
        Put("a.xml", Statement);
        Assert.Empty(await _pickUp.ListAsync(default));
        Put("a.xml.sha256", Encoding.ASCII.GetBytes(Hash[..20]));
        Assert.Empty(await _pickUp.ListAsync(default));
        Put("a.xml.sha256", Encoding.ASCII.GetBytes(Hash));
        Assert.Equal(["a.xml"], (await _pickUp.ListAsync(default)).Select(f => f.Name));
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("{0}\r\n")]
    [InlineData("{0}  a.xml\n")]
    [InlineData("{0} *a.xml\n")]
    [InlineData("{0}  out/a.xml\n")]
    public async Task What_its_hash_file_says_is_read_and_both_go(string text)
    {
        var plain = Assert.IsType<Opened.Plain>(await TakeAsync(string.Format(text, Hash.ToUpperInvariant())));
        Assert.Equal(Statement, plain.Bytes.ToArray());
        Assert.Equal("a.xml", plain.FileName);
        Assert.Empty(Directory.GetFiles(_path));
    }

    [Theory]
    [InlineData(
        "0000000000000000000000000000000000000000000000000000000000000000",
        "Its SHA256 hash is another one than its hash file says.")]
    [InlineData("{0}  b.xml", "Its hash file is about another file.")]
    [InlineData("{0}\n{0}", "Its hash file holds no SHA256 hash.")]
    [InlineData("not a hash, but as long as one or even longer than it would have to be", "Its hash file holds no SHA256 hash.")]
    public async Task What_it_does_not_say_is_refused_with_the_name_of_the_check(string text, string reason) =>
        Assert.Equal(new Opened.Refused("hash-file", reason, false), await TakeAsync(string.Format(text, Hash)));

    [Fact]
    public async Task What_is_stored_is_both_and_is_refused_again_however_often_it_is_read()
    {
        Put("a.xml", Statement);
        Put("a.xml.sha256", Encoding.ASCII.GetBytes(Hash));
        var file = Assert.Single(await _pickUp.ListAsync(default));
        var stored = (await _pickUp.FetchAsync(file, 1000, default))!.Value;
        Assert.Equal(stored.ToArray(), (await _pickUp.FetchAsync(file, 1000, default))!.Value.ToArray());
        Assert.Equal(["a.xml", "a.xml.sha256"], Bundle.Unpack(stored).Select(f => f.Name));

        var changed = stored.ToArray();
        changed[changed.AsSpan().IndexOf(Statement)] ^= 1;
        Assert.IsType<Opened.Refused>(await _chain.OpenAsync("a.xml", changed, default));
        Assert.IsType<Opened.Refused>(await _chain.OpenAsync("a.xml", Statement, default));
        Assert.IsType<Opened.Refused>(await _chain.OpenAsync("a.xml", new byte[2048], default));
        for (var length = 0; length < stored.Length; length += 37)
            Assert.True(await _chain.OpenAsync("a.xml", stored[..length], default) is not Opened.Plain { Bytes.Length: not 9 });
    }

    [Fact]
    public async Task A_hash_file_that_is_gone_when_the_file_is_fetched_lets_it_wait()
    {
        Put("a.xml", Statement);
        Put("a.xml.sha256", Encoding.ASCII.GetBytes(Hash));
        var file = Assert.Single(await _pickUp.ListAsync(default));
        File.Delete(Path.Combine(_path, "a.xml.sha256"));
        Assert.Null(await _pickUp.FetchAsync(file, 1000, default));
        Assert.True(File.Exists(Path.Combine(_path, "a.xml")));
    }

    [Fact]
    public void A_long_name_and_an_empty_file_are_kept_as_well()
    {
        var name = new string('n', 180) + ".xml";
        var packed = Bundle.Pack([(name, ReadOnlyMemory<byte>.Empty), ("x", Statement)]);
        Assert.Equal([name, "x"], Bundle.Unpack(packed).Select(f => f.Name));
        Assert.Equal([0, Statement.Length], Bundle.Unpack(packed).Select(f => f.Bytes.Length));
    }

    private async Task<Opened> TakeAsync(string hash)
    {
        Put("a.xml", Statement);
        Put("a.xml.sha256", Encoding.ASCII.GetBytes(hash));
        var file = Assert.Single(await _pickUp.ListAsync(default));
        if (await _pickUp.FetchAsync(file, 1000, default) is not { } stored)
        {
            // What does not agree is left at the bank until it has stood still.
            _clock.Now += TimeSpan.FromMinutes(14);
            Assert.Null(await _pickUp.FetchAsync(file, 1000, default));
            _clock.Now += TimeSpan.FromMinutes(1);
            stored = (await _pickUp.FetchAsync(file, 1000, default))!.Value;
        }

        await _pickUp.ReleaseAsync(file, default);
        Assert.Empty(Directory.GetFiles(_path));
        return await _chain.OpenAsync(file.Name, stored, default);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_hash_file_of_an_earlier_file_of_that_name_is_no_check_of_this_one(bool leaves)
    {
        var pickUp = PickUp(new PickUpOptions(TimeSpan.FromMinutes(1)) { Leaves = leaves });
        Put("a.xml", "new"u8.ToArray());
        Put("a.xml.sha256", Encoding.ASCII.GetBytes(Hash));
        Assert.Null(await pickUp.FetchAsync(Assert.Single(await pickUp.ListAsync(default)), 1000, default));
        Assert.Equal(2, Directory.GetFiles(_path).Length);

        Put("a.xml.sha256", Encoding.ASCII.GetBytes(Convert.ToHexString(SHA256.HashData("new"u8))));
        var stored = await pickUp.FetchAsync(Assert.Single(await pickUp.ListAsync(default)), 1000, default);
        Assert.IsType<Opened.Plain>(await _chain.OpenAsync("a.xml", stored!.Value, default));
    }

    [Fact]
    public async Task A_hash_file_that_was_put_anew_before_the_file_goes_stays_for_the_next_one()
    {
        Put("a.xml", Statement);
        Put("a.xml.sha256", Encoding.ASCII.GetBytes(Hash));
        var file = Assert.Single(await _pickUp.ListAsync(default));
        Assert.NotNull(await _pickUp.FetchAsync(file, 1000, default));
        Put("a.xml.sha256", Encoding.ASCII.GetBytes(Hash + "  a.xml"));
        await _pickUp.ReleaseAsync(file, default);
        Assert.Equal(["a.xml.sha256"], Directory.GetFiles(_path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_release_that_breaks_off_leaves_a_file_without_its_check_and_never_a_check_without_its_file()
    {
        for (var at = 0; at < 8; at++)
        {
            Put("a.xml", Statement);
            Put("a.xml.sha256", Encoding.ASCII.GetBytes(Hash));
            IFolder folder = new LocalFolder(_path);
            var pickUp = PickUp(new PickUpOptions(TimeSpan.FromMinutes(1)), () => folder);
            var file = Assert.Single(await pickUp.ListAsync(default));
            Assert.NotNull(await pickUp.FetchAsync(file, 1000, default));
            folder = new BreakingFolder(new LocalFolder(_path), at, Moment.Before);
            try
            {
                await pickUp.ReleaseAsync(file, default);
            }
            catch (PickUpException)
            {
                // It broke.
            }

            Assert.True(File.Exists(Path.Combine(_path, "a.xml")) || Directory.GetFiles(_path).Length == 0, $"operation {at}");
        }
    }

    [Fact]
    public async Task A_file_whose_hash_file_does_not_come_is_told_after_a_while()
    {
        Put("a.xml", Statement);
        Assert.Empty(await _pickUp.ListAsync(default));
        _clock.Now += TimeSpan.FromMinutes(14);
        Assert.Empty(await _pickUp.ListAsync(default));
        _clock.Now += TimeSpan.FromMinutes(1);
        Assert.NotNull(Assert.Single(await _pickUp.ListAsync(default)).Refusal);
        Put("a.xml.sha256", Encoding.ASCII.GetBytes(Hash));
        Assert.Null(Assert.Single(await _pickUp.ListAsync(default)).Refusal);
    }

    private FilePickUp PickUp(PickUpOptions options, Func<IFolder>? folder = null) => new FilePickUp(
        _ => Task.FromResult(folder?.Invoke() ?? new LocalFolder(_path)), new NamePattern("*"), options,
        NullLogger<FilePickUp>.Instance, _clock).With(_chain);

    private void Put(string name, byte[] bytes) => File.WriteAllBytes(Path.Combine(_path, name), bytes);
}
