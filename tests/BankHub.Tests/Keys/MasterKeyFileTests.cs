using BankHub.Keys;

namespace BankHub.Tests.Keys;

public sealed class MasterKeyFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bankhub-keys-").FullName;

    private string Path => System.IO.Path.Combine(_folder, "ring");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_new_ring_is_for_its_owners_eyes_and_can_be_read_back()
    {
        MasterKeyFile.Create(Path);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path));
        var ring = MasterKeyFile.Read(new ReferencedSecrets(), $"file:{Path}");
        var cipher = new RingCipher(ring);
        Assert.Equal("x"u8.ToArray(), cipher.Open(cipher.Seal("x"u8, []), []));
    }

    [Fact]
    public void Two_new_rings_share_no_key()
    {
        MasterKeyFile.Create(Path);
        MasterKeyFile.Create(Path + "2");
        var both = File.ReadAllLines(Path).Concat(File.ReadAllLines(Path + "2")).Where(l =>
            l.StartsWith("key", StringComparison.Ordinal) || l.StartsWith("hash", StringComparison.Ordinal));
        Assert.Equal(4, both.Select(l => l.Split(' ')[^1]).Distinct().Count());
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void A_key_that_is_added_leaves_the_ring_to_its_readers()
    {
        if (OperatingSystem.IsWindows())
            return;
        MasterKeyFile.Create(Path);
        var mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        File.SetUnixFileMode(Path, mode);
        Assert.Equal(2u, MasterKeyFile.Add(Path));
        Assert.Equal(mode, File.GetUnixFileMode(Path));
        Assert.False(File.Exists(Path + ".new"));
    }

    [Fact]
    public void What_an_addition_that_was_stopped_left_is_named_and_the_ring_stays()
    {
        MasterKeyFile.Create(Path);
        var before = File.ReadAllText(Path);
        File.WriteAllText(Path + ".new", "half");
        Assert.Contains("remove it", Assert.Throws<IOException>(() => MasterKeyFile.Add(Path)).Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(Path));
    }

    [Fact]
    public void An_existing_ring_is_never_overwritten()
    {
        File.WriteAllText(Path, "mine");
        Assert.Throws<IOException>(() => MasterKeyFile.Create(Path));
        Assert.Equal("mine", File.ReadAllText(Path));
    }

    [Fact]
    public void A_file_that_is_no_ring_stops_the_hub_with_its_name_and_the_rules()
    {
        File.WriteAllText(Path, "current 1");
        var failed = Assert.Throws<KeyRingException>(() => MasterKeyFile.Read(new ReferencedSecrets(), $"file:{Path}"));
        Assert.Contains($"file:{Path}", failed.Message, StringComparison.Ordinal);
        Assert.Contains(failed.Findings, f => f.Rule == "key-ring-hash");
    }
}
