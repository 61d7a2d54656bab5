using BankHub.Channels;
using BankHub.Channels.Expiring;
using BankHub.Core.Adapters;
using BankHub.IntegrationTests.Faults;
using BankHub.Keys;
using BankHub.Keys.Named;
using Microsoft.Extensions.Logging.Abstractions;

namespace BankHub.IntegrationTests.Channels.Sftp.Login;

/// <summary>The end of a certificate is read from what ssh-keygen itself writes.</summary>
public sealed class SshCertificateEndTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bankhub-ssh-certificate-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("ed25519")]
    [InlineData("rsa")]
    [InlineData("ecdsa")]
    public void The_end_and_the_name_are_those_that_were_signed(string type)
    {
        var end = Assert.Single(Ends(type, "-n", "acme,other", "-V", "20260101000000Z:20991231235959Z"));
        Assert.Equal(("who we are", DateTimeOffset.Parse("2099-12-31T23:59:59Z", null)), (end.Subject, end.Until));
    }

    [Fact]
    public void One_without_an_end_has_none() => Assert.Empty(Ends("ed25519", "-V", "always:forever"));

    [Fact]
    public void One_of_a_server_is_not_ours() => Assert.Empty(Ends("ed25519", "-h", "-V", "+1d"));

    [Theory]
    [InlineData("-1d:+400d", -1, true)]
    [InlineData("+1d:+400d", -1, false)] // the certificate does not go yet
    [InlineData("-1d:+400d", 1, false)] // the key does not
    [InlineData("-1d:+2d", -1, false)]
    public void That_beside_a_named_key_is_watched_at_its_door_until_another_key_of_the_name_has_a_longer_one(
        string next, int nextFrom, bool follows)
    {
        var ring = new NamedKeys(
            [
                Key("old", "-1d:+5d", from: -30), Key("next", next, nextFrom), Key("gone", "-1d:+1d", from: -30, until: -1),
                Key("other", "-1d:+900d", from: -30) with { Name = "other" },
            ],
            TimeProvider.System);
        var target = new EndpointTarget("sftp://acme@bank.example:22/", new Dictionary<string, string>
        {
            ["privateKey"] = "key:bank", ["hostKey"] = $"ssh-ed25519 {File.ReadAllText(Made("host") + ".pub").Split(' ')[1]}",
        });
        using var channels = ConnectedChannels.Open(
            [Sources.Of("test-bank", target, Sources.Send("inbound", "sftp", TimeSpan.FromSeconds(1)))],
            new ReferencedSecrets(), ring, TimeProvider.System, NullLoggerFactory.Instance);
        var watched = channels.Certificates.ToDictionary(c => c.Subject);
        Assert.Equal(["next", "old"], watched.Keys.Order());
        var old = watched["old"];
        Assert.Equal(("test-bank", "inbound", "privateKey", follows), (old.Connection, old.Endpoint, old.Option, old.HasSuccessor));
        Assert.Equal(TimeProvider.System.GetUtcNow().AddDays(5), old.Until, TimeSpan.FromMinutes(5));
    }

    private NamedKey Key(string id, string signed, int from, int until = 400)
    {
        var (key, authority) = (Made(id), Made("authority"));
        Processes.Run("ssh-keygen", "-q", "-s", authority, "-I", id, "-V", signed, key + ".pub");
        var now = TimeProvider.System.GetUtcNow();
        return new NamedKey
        {
            Name = "bank", Id = id, Uses = new HashSet<KeyUse> { KeyUse.Ssh }, Form = KeyForm.OpenSsh, Secret = File.ReadAllBytes(key),
            ValidFrom = now.AddDays(from), ValidUntil = now.AddDays(until), SshCertificate = File.ReadAllBytes(key + "-cert.pub"),
        };
    }

    private string Made(string name)
    {
        var path = Path.Combine(_folder, name);
        if (!File.Exists(path))
            Processes.Run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", path);
        return path;
    }

    private IReadOnlyList<CertificateEnd> Ends(string type, params string[] signed)
    {
        var (key, authority) = (Path.Combine(_folder, "key"), Path.Combine(_folder, "authority"));
        Processes.Run("ssh-keygen", "-q", "-t", type, "-N", "", "-C", "key", "-f", key);
        Processes.Run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "authority", "-f", authority);
        Processes.Run("ssh-keygen", ["-q", "-s", authority, "-I", "who we are", .. signed, key + ".pub"]);
        return new CertificateFile("certificate", $"file:{key}-cert.pub", IsOurs: true)
            .Ends(new ReferencedSecrets(), NamedKeys.None, TimeProvider.System.GetUtcNow());
    }
}
