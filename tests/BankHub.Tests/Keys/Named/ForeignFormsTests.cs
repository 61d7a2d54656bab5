using static BankHub.Tests.Keys.Named.KeyFolder;

namespace BankHub.Tests.Keys.Named;

/// <summary>Keys in the forms of other programs: of ssh-keygen and gpg, made for these tests; the ids are what those show.</summary>
public sealed class ForeignFormsTests : IDisposable
{
    private readonly KeyFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(OpenSsh, true)]
    [InlineData(OpenSshPublic, false)]
    public void An_OpenSSH_key_bears_the_fingerprint_that_ssh_keygen_shows(string text, bool isPrivate)
    {
        _folder.Write(Key("openssh", ["ssh"], ("key", _folder.Put("id", text))));
        var (keys, findings) = _folder.Read();
        if (isPrivate)
            Assert.Equal(OpenSshFingerprint, Assert.Single(keys).Id);
        else
            Assert.Equal(["$.keys[0].uses: key-use"], findings);
    }

    [Theory]
    [InlineData(PgpPublic, "verify")]
    [InlineData(PgpPrivate, "sign")]
    public void An_OpenPGP_key_bears_the_fingerprint_that_gpg_shows(string text, string use)
    {
        _folder.Write(Key("openpgp", [use], ("key", _folder.Put("pgp.asc", text)), ("id", PgpFingerprint)));
        Assert.Equal(PgpFingerprint, Assert.Single(_folder.Read().Keys).Id);
    }

    [Fact]
    public void Another_fingerprint_than_the_keys_own_is_a_finding()
    {
        _folder.Write(Key("openpgp", ["verify"], ("key", _folder.Put("pgp.asc", PgpPublic)), ("id", "00" + PgpFingerprint[2..])));
        Assert.Equal(["$.keys[0].id: key-id"], _folder.Read().Findings);
    }

    [Fact]
    public void A_public_OpenPGP_key_signs_nothing()
    {
        _folder.Write(Key("openpgp", ["sign"], ("key", _folder.Put("pgp.asc", PgpPublic))));
        Assert.Equal(["$.keys[0].uses: key-use"], _folder.Read().Findings);
    }

    private const string OpenSshFingerprint = "SHA256:d2FJSdqcz8ceKfY+soQAGZVi1Ix+I93w7WcQFvPupFg";

    private const string PgpFingerprint = "3DC29792DAFA594C4EAC54CD0C31A549F70824B9";

    private const string OpenSsh = """
        -----BEGIN OPENSSH PRIVATE KEY-----
        b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW
        QyNTUxOQAAACDrRdqncxlj+Bft2zPWBtbcQlZVZc2v0emV18ucUbYPoQAAAIg7GsmJOxrJ
        iQAAAAtzc2gtZWQyNTUxOQAAACDrRdqncxlj+Bft2zPWBtbcQlZVZc2v0emV18ucUbYPoQ
        AAAEA6Ub52c4LGMxsJiczl3UeNLyOBAXgsKVvKQfKUhH44uutF2qdzGWP4F+3bM9YG1txC
        VlVlza/R6ZXXy5xRtg+hAAAABHRlc3QB
        -----END OPENSSH PRIVATE KEY-----
        """;

    private const string OpenSshPublic = """
        ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOtF2qdzGWP4F+3bM9YG1txCVlVlza/R6ZXXy5xRtg+h test
        """;

    private const string PgpPublic = """
        -----BEGIN PGP PUBLIC KEY BLOCK-----
        
        mDMEawJdNBYJKwYBBAHaRw8BAQdA5ggtVUmcUQhC7ufq/+cv5CqXY3BbuYAWz/P5
        ZuYn7IC0GHRlc3QgPHRlc3RAYmFuay5leGFtcGxlPoiQBBMWCAA4FiEEPcKXktr6
        WUxOrFTNDDGlSfcIJLkFAmsCXTQCGwMFCwkIBwIGFQoJCAsCBBYCAwECHgECF4AA
        CgkQDDGlSfcIJLlcugEAvMmcFeuMdBCvvW4lcowpZ8Kz+NXfYUYr/a2WTQ+WMcAB
        APtbimNcqFUDcbrwixFsRPCQbvD3trGCM6w1i+WLWW4A
        =RVEk
        -----END PGP PUBLIC KEY BLOCK-----
        """;

    private const string PgpPrivate = """
        -----BEGIN PGP PRIVATE KEY BLOCK-----
        
        lFgEawJdNBYJKwYBBAHaRw8BAQdA5ggtVUmcUQhC7ufq/+cv5CqXY3BbuYAWz/P5
        ZuYn7IAAAQDONoUnW+m2Yo7/55M8q4fJhpC/+FS+Q6MaKf9NsATPjxGxtBh0ZXN0
        IDx0ZXN0QGJhbmsuZXhhbXBsZT6IkAQTFggAOBYhBD3Cl5La+llMTqxUzQwxpUn3
        CCS5BQJrAl00AhsDBQsJCAcCBhUKCQgLAgQWAgMBAh4BAheAAAoJEAwxpUn3CCS5
        XLoBALzJnBXrjHQQr71uJXKMKWfCs/jV32FGK/2tlk0PljHAAQD7W4pjXKhVA3G6
        8IsRbETwkG7w97axgjOsNYvli1luAA==
        =4/ZE
        -----END PGP PRIVATE KEY BLOCK-----
        """;
}
