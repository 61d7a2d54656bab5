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
        var lines = File.ReadAllLines(Path).Concat(File.ReadAllLines(Path + "2")).Where(l => l.StartsWith("key", StringComparison.Ordinal));
        Assert.Equal(2, lines.Distinct().Count());
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
