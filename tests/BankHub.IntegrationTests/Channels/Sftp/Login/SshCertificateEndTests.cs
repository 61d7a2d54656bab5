using BankHub.Channels.Expiring;
using BankHub.IntegrationTests.Faults;
using BankHub.Keys;

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

    private IReadOnlyList<CertificateEnd> Ends(string type, params string[] signed)
    {
        var (key, authority) = (Path.Combine(_folder, "key"), Path.Combine(_folder, "authority"));
        Processes.Run("ssh-keygen", "-q", "-t", type, "-N", "", "-C", "key", "-f", key);
        Processes.Run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "authority", "-f", authority);
        Processes.Run("ssh-keygen", ["-q", "-s", authority, "-I", "who we are", .. signed, key + ".pub"]);
        return new CertificateFile("certificate", $"file:{key}-cert.pub", IsOurs: true).Ends(new ReferencedSecrets());
    }
}
