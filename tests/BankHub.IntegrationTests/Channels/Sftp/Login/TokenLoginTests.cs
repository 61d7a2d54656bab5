using System.Security.Cryptography;
using BankHub.Channels.Sftp.Login;
using BankHub.Core.Wire;
using BankHub.IntegrationTests.Faults;
using BankHub.IntegrationTests.Keys;
using BankHub.Keys.Named;

namespace BankHub.IntegrationTests.Channels.Sftp.Login;

/// <summary>A key in a token opens a real sshd through our own agent, alone and under a certificate; it never leaves the token.</summary>
[Collection(TokenCollection.Name)]
public sealed class TokenLoginTests : IDisposable
{
    private readonly SftpBank _bank = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("bankhub-login-").FullName;
    private readonly SoftToken _token = new();

    public void Dispose()
    {
        _bank.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(2048)]
    [InlineData(256)]
    [InlineData(384)]
    [InlineData(521)]
    public async Task A_key_of_the_token_opens_and_opens_nothing_while_the_token_is_away(int bits)
    {
        var key = InToken(bits);
        await File.AppendAllTextAsync(_bank.Keys.AuthorizedKeysFile, AgentKey.Of(key)!.Line);
        Assert.Equal(new Delivery.Done(null), await SendAsync(key));

        using (SoftToken.Away())
            Assert.True(Assert.IsType<Delivery.Refused>(await SendAsync(key)).MayRetry);
        Assert.Equal(new Delivery.Done(null), await SendAsync(key));
    }

    [Theory]
    [InlineData(2048)]
    [InlineData(256)]
    public async Task A_key_of_the_token_opens_under_a_certificate_where_it_is_unknown_itself(int bits)
    {
        var key = InToken(bits);
        var authority = Path.Combine(_folder, "authority");
        Processes.Run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", authority);
        var own = Path.Combine(_folder, "own.pub");
        await File.WriteAllTextAsync(own, AgentKey.Of(key)!.Line);
        Processes.Run("ssh-keygen", "-q", "-s", authority, "-I", "acme", "-n", Environment.UserName, "-V", "+1h", own);
        _bank.Server.Stop();
        await File.AppendAllTextAsync(_bank.ServerConfiguration, $"TrustedUserCAKeys {authority}.pub\n");
        _bank.Server.Start();

        Assert.IsType<Delivery.Refused>(await SendAsync(key));
        var certificate = $"file:{Path.Combine(_folder, "own-cert.pub")}";
        Assert.Equal(new Delivery.Done(null), await SendAsync(key, certificate));
        using (SoftToken.Away())
            Assert.IsType<Delivery.Refused>(await SendAsync(key, certificate));
    }

    private NamedKey InToken(int bits)
    {
        using AsymmetricAlgorithm algorithm = bits switch
        {
            256 => ECDsa.Create(ECCurve.NamedCurves.nistP256),
            384 => ECDsa.Create(ECCurve.NamedCurves.nistP384),
            521 => ECDsa.Create(ECCurve.NamedCurves.nistP521),
            _ => RSA.Create(bits),
        };
        _token.Import(algorithm, "ssh", "41");
        return new NamedKey
        {
            Name = "bank", Id = "1", Uses = new HashSet<KeyUse> { KeyUse.Ssh }, Algorithm = _token.Key("ssh").Open(),
        };
    }

    private async Task<Delivery> SendAsync(NamedKey key, string? certificate = null)
    {
        var shipment = _bank.Shipment(1000);
        var options = new Dictionary<string, string> { ["privateKey"] = "key:bank" };
        if (certificate is not null)
            options["certificate"] = certificate;
        var sender = _bank.Sender(options: options, keys: new NamedKeys([key], TimeProvider.System));
        var delivery = await sender.SendAsync(shipment.File, shipment.Ticket(), default);
        Assert.Equal(delivery is Delivery.Done, _bank.Holds(shipment));
        return delivery;
    }
}
