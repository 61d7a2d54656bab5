using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BankHub.Channels.Http.Tls;

namespace BankHub.Tests.Channels.Http;

/// <summary>The list of revoked certificates, also in the moment in which its file is exchanged.</summary>
public sealed class RevocationListTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    private readonly X509Certificate2 _authority = Certificate("CN=authority", isAuthority: true);
    private readonly X509Certificate2 _good = Certificate("CN=good");
    private readonly X509Certificate2 _bad = Certificate("CN=bad");

    public void Dispose()
    {
        File.Delete(_file);
        _authority.Dispose();
        _good.Dispose();
        _bad.Dispose();
    }

    [Theory]
    [InlineData("gone")]
    [InlineData("half")]
    public void While_the_file_cannot_be_read_the_last_good_list_counts(string how)
    {
        File.WriteAllBytes(_file, Revoking(_bad));
        var list = new RevocationList(_file);
        Assert.Equal((true, false), (list.Names([_good, _bad]), list.Names([_good])));

        if (how == "gone")
            File.Delete(_file);
        else
            File.WriteAllBytes(_file, Revoking(_bad)[..40]);
        Assert.Equal((true, false), (list.Names([_bad]), list.Names([_good])));

        File.WriteAllBytes(_file, Revoking(_good));
        Assert.True(list.Names([_good]));
    }

    [Fact]
    public void Before_there_was_any_list_nobody_is_believed()
    {
        File.Delete(_file);
        Assert.Throws<FileNotFoundException>(() => new RevocationList(_file).Names([_good]));
        File.WriteAllText(_file, "nothing");
        Assert.Throws<CryptographicException>(() => new RevocationList(_file).Names([_good]));
    }

    private byte[] Revoking(X509Certificate2 certificate)
    {
        var list = new CertificateRevocationListBuilder();
        list.AddEntry(certificate);
        return list.Build(_authority, 1, TimeProvider.System.GetUtcNow().AddDays(7), HashAlgorithmName.SHA256);
    }

    private static X509Certificate2 Certificate(string name, bool isAuthority = false)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, false, 0, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(8));
    }
}
