using BankHub.Core.Findings;
using BankHub.Keys;

namespace BankHub.Tests.Keys;

public sealed class LiveRingTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bankhub-live-");
    private readonly string _path;

    public LiveRingTests()
    {
        _path = Path.Combine(_folder.FullName, "ring");
        MasterKeyFile.Create(_path);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_key_that_is_added_reads_at_once_and_writes_when_told()
    {
        var live = Open();
        var before = live.Seal([1], [2]);
        Assert.Equal(2u, MasterKeyFile.Add(_path));
        Assert.Empty(Refresh(live, 1));
        Assert.Equal((1u, 2u), (live.Writes, live.Wanted));
        Assert.Equal([1u, 2u], live.Held.Order());
        live.WriteUnder(2);
        var after = live.Seal([1], [2]);
        Assert.Equal((1u, 2u), (live.KeyOf(before), live.KeyOf(after)));
        Assert.Equal([1], live.Open(before, [2]));
        Assert.Equal([1], live.Open(after, [2]));
    }

    [Theory]
    [InlineData("key 1 A", "line 1: key-ring-key")]
    [InlineData("", "$: key-ring-there")]
    public void What_is_no_ring_leaves_the_old_one(string text, string finding)
    {
        var live = Open();
        var before = live.Seal([1], []);
        File.WriteAllText(_path, text);
        Assert.Equal(finding, Refresh(live, 1)[0]);
        Assert.Equal([1], live.Open(before, []));
        Assert.Equal(1u, live.KeyOf(live.Seal([1], [])));
    }

    [Fact]
    public void A_ring_with_another_hash_key_or_without_a_needed_key_leaves_the_old_one()
    {
        var live = Open();
        var before = live.Seal([1], []);
        var other = Path.Combine(_folder.FullName, "other");
        MasterKeyFile.Create(other);
        File.Copy(other, _path, overwrite: true);
        Assert.Equal(["hash: key-ring-hash", "keys: key-ring-lacks", "keys: key-ring-other"], Refresh(live, 1, 9));
        Assert.Equal([1], live.Open(before, []));
    }

    [Fact]
    public void A_ring_with_other_bytes_under_a_number_leaves_the_old_one()
    {
        var own = File.ReadAllText(_path);
        MasterKeyFile.Add(_path);
        var live = Open();
        var before = live.Seal([1], []);
        File.WriteAllText(_path, own);
        MasterKeyFile.Add(_path);
        Assert.Equal(["keys: key-ring-other"], Refresh(live, 1));
        Assert.Equal([1], live.Open(before, []));
    }

    [Fact]
    public void What_is_looked_at_is_not_in_use_until_it_is_taken()
    {
        var live = Open();
        MasterKeyFile.Add(_path);
        Assert.Equal(["hash", "key 1", "key 2"], live.Look([1], new FindingList())!.Keys.Order());
        Assert.Equal([1u], live.Held);
        live.Take();
        Assert.Equal([1u, 2u], live.Held.Order());
    }

    [Fact]
    public void A_print_tells_keys_apart_and_is_none_of_them()
    {
        var own = Open().Prints;
        Assert.Equal(own, Open().Prints);
        var text = File.ReadAllText(_path);
        Assert.All(own.Values, print => Assert.DoesNotContain(Convert.ToBase64String(print), text, StringComparison.Ordinal));
        var other = Path.Combine(_folder.FullName, "other");
        MasterKeyFile.Create(other);
        var prints = new LiveRing(new ReferencedSecrets(), $"file:{other}").Prints;
        Assert.All(own, print => Assert.NotEqual(print.Value, prints[print.Key]));
    }

    [Fact]
    public void A_key_that_is_not_on_the_ring_writes_nothing() =>
        Assert.Throws<System.Security.Cryptography.CryptographicException>(() => Open().WriteUnder(7));

    [Fact]
    public void A_ring_that_grows_keeps_every_line_and_its_rights()
    {
        var before = File.ReadAllLines(_path);
        MasterKeyFile.Add(_path);
        var after = File.ReadAllLines(_path);
        Assert.Equal(before.Where(line => !line.StartsWith("current", StringComparison.Ordinal)), after[..^2]);
        Assert.StartsWith("key 2 ", after[^2], StringComparison.Ordinal);
        Assert.Equal("current 2", after[^1]);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_path));
        Assert.Single(_folder.GetFiles());
    }

    private LiveRing Open() => new(new ReferencedSecrets(), $"file:{_path}");

    private static string[] Refresh(LiveRing live, params uint[] needed)
    {
        var findings = new FindingList();
        if (live.Look(needed, findings) is not null)
            live.Take();
        return [.. findings.Select(f => $"{f.Path}: {f.Rule}")];
    }
}
