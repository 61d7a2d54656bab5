using System.Security.Cryptography;
using BankHub.Channels.Sftp.Login;
using BankHub.Core.Wire;
using BankHub.IntegrationTests.Faults;
using BankHub.Keys.Named;

namespace BankHub.IntegrationTests.Channels.Sftp.Login;

/// <summary>Every kind of key opens a real sshd: from a file, with a certificate, and through our own agent.</summary>
public sealed class KeyLoginTests : IDisposable
{
    private readonly SftpBank _bank = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("bankhub-login-").FullName;

    public void Dispose()
    {
        _bank.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("rsa", "3072")]
    [InlineData("ecdsa", "384")]
    [InlineData("ed25519", "256")]
    public async Task A_key_in_a_file_opens(string type, string bits)
    {
        var key = Generate("user", type, bits);
        await File.AppendAllTextAsync(_bank.Keys.AuthorizedKeysFile, await File.ReadAllTextAsync(key + ".pub"));
        await ArrivesAsync(new() { ["privateKey"] = $"file:{key}" });
    }

    [Fact]
    public async Task A_certificate_opens_where_the_key_itself_is_unknown()
    {
        var key = await CertifiedAsync();
        await RefusedAsync(new() { ["privateKey"] = $"file:{key}" });
        await ArrivesAsync(new() { ["privateKey"] = $"file:{key}", ["certificate"] = $"file:{key}-cert.pub.moved" });
    }

    [Theory]
    [InlineData(2048)]
    [InlineData(256)]
    [InlineData(384)]
    [InlineData(521)]
    public async Task A_key_of_the_ring_opens_through_the_agent_and_touches_no_disk(int bits)
    {
        using var algorithm = Algorithm(bits);
        var key = Ring(algorithm);
        await File.AppendAllTextAsync(_bank.Keys.AuthorizedKeysFile, AgentKey.Of(key)!.Line);
        await ArrivesAsync(new() { ["privateKey"] = "key:bank" }, key);
    }

    [Fact]
    public async Task While_one_key_follows_another_the_bank_may_know_either()
    {
        using AsymmetricAlgorithm old = Algorithm(256), young = Algorithm(384);
        var (before, after) = (Ring(old), Ring(young) with { Id = "2", ValidFrom = DateTimeOffset.UnixEpoch });
        await File.AppendAllTextAsync(_bank.Keys.AuthorizedKeysFile, AgentKey.Of(before)!.Line);
        await ArrivesAsync(new() { ["privateKey"] = "key:bank" }, before, after);
    }

    [Fact]
    public async Task A_key_of_the_ring_opens_with_a_certificate_over_it()
    {
        using var algorithm = RSA.Create(2048);
        var key = Path.Combine(_folder, "user");
        await File.WriteAllTextAsync(key, algorithm.ExportRSAPrivateKeyPem());
        Processes.Run("chmod", "600", key);
        await File.WriteAllTextAsync(key + ".pub", AgentKey.Of(Ring(algorithm))!.Line);
        await CertifiedAsync(key);
        File.Delete(key);
        await RefusedAsync(new() { ["privateKey"] = "key:bank" }, Ring(algorithm));
        var certificate = $"file:{key}-cert.pub.moved";
        await ArrivesAsync(new() { ["privateKey"] = "key:bank", ["certificate"] = certificate }, Ring(algorithm));
    }

    [Fact]
    public async Task A_key_that_is_not_valid_any_more_opens_nothing_and_is_named()
    {
        using var algorithm = Algorithm(256);
        var key = Ring(algorithm) with { ValidUntil = DateTimeOffset.UnixEpoch };
        await File.AppendAllTextAsync(_bank.Keys.AuthorizedKeysFile, AgentKey.Of(key)!.Line);
        var refused = await RefusedAsync(new() { ["privateKey"] = "key:bank" }, key);
        Assert.Contains("No key bank", refused.Reason, StringComparison.Ordinal);
        Assert.False(refused.MayRetry);
    }

    [Fact]
    public async Task Another_key_of_the_ring_is_not_let_in()
    {
        using var algorithm = Algorithm(256);
        await RefusedAsync(new() { ["privateKey"] = "key:bank" }, Ring(algorithm));
    }

    private static AsymmetricAlgorithm Algorithm(int bits) => bits switch
    {
        256 => ECDsa.Create(ECCurve.NamedCurves.nistP256),
        384 => ECDsa.Create(ECCurve.NamedCurves.nistP384),
        521 => ECDsa.Create(ECCurve.NamedCurves.nistP521),
        _ => RSA.Create(bits),
    };

    private static NamedKey Ring(AsymmetricAlgorithm algorithm) =>
        new() { Name = "bank", Id = "1", Uses = new HashSet<KeyUse> { KeyUse.Ssh }, Algorithm = algorithm };

    /// <summary>A key with a certificate of the bank's authority, which lies where ssh would not find it by itself.</summary>
    private async Task<string> CertifiedAsync(string? key = null)
    {
        key ??= Generate("user", "ed25519", "256");
        var authority = Generate("authority", "ed25519", "256");
        Processes.Run("ssh-keygen", "-q", "-s", authority, "-I", "acme", "-n", Environment.UserName, "-V", "+1h", key + ".pub");
        File.Move(key + "-cert.pub", key + "-cert.pub.moved");
        _bank.Server.Stop();
        await File.AppendAllTextAsync(_bank.ServerConfiguration, $"TrustedUserCAKeys {authority}.pub\n");
        _bank.Server.Start();
        return key;
    }

    private string Generate(string name, string type, string bits)
    {
        var path = Path.Combine(_folder, name);
        Processes.Run("ssh-keygen", "-q", "-t", type, "-b", bits, "-N", "", "-C", name, "-f", path);
        return path;
    }

    private async Task ArrivesAsync(Dictionary<string, string> options, params NamedKey[] keys)
    {
        var shipment = _bank.Shipment(1000);
        var sender = _bank.Sender(options: options, keys: new NamedKeys(keys, TimeProvider.System));
        Assert.Equal(new Delivery.Done(null), await sender.SendAsync(shipment.File, shipment.Ticket(), default));
        Assert.True(_bank.Holds(shipment));
    }

    private async Task<Delivery.Refused> RefusedAsync(Dictionary<string, string> options, params NamedKey[] keys)
    {
        var shipment = _bank.Shipment(1000);
        var sender = _bank.Sender(options: options, keys: new NamedKeys(keys, TimeProvider.System));
        var refused = Assert.IsType<Delivery.Refused>(await sender.SendAsync(shipment.File, shipment.Ticket(), default));
        Assert.False(_bank.Holds(shipment));
        return refused;
    }
}
