using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BankHub.Channels;
using BankHub.Core.Adapters;
using BankHub.Core.Ports;
using BankHub.Keys;
using BankHub.Keys.Named;
using Microsoft.Extensions.Logging.Abstractions;

namespace BankHub.Tests.Channels.Expiring;

/// <summary>Every certificate that a connection names by file is watched, whatever the option, and as the file is now.</summary>
public sealed class CertificateFileTests : IDisposable
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private readonly string _folder = Directory.CreateTempSubdirectory("bankhub-certificates-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("http", "https://bank.example/", "caFile", "")]
    [InlineData("http", "https://bank.example/", "tlsCertificate", "file:")]
    [InlineData("ftps", "ftps://user@bank.example/", "caFile", "")]
    [InlineData("ftps", "ftps://user@bank.example/", "clientKey", "file:")]
    [InlineData("soap", "https://bank.example/", "verifyCaFile", "")]
    public void Each_option_that_names_a_file_has_its_certificates_watched(string kind, string address, string option, string scheme)
    {
        var path = Write("one.pem", Pem("CN=one", 20, withKey: true));
        using var channels = Open(kind, new(address, Options(kind, option, scheme + path)));
        var watched = Assert.Single(channels.Certificates);
        Assert.Equal(("test-bank", "door", option, "CN=one"), (watched.Connection, watched.Endpoint, watched.Option, watched.Subject));
        Assert.Equal(Now.AddDays(20), watched.Until, TimeSpan.FromSeconds(1));
        Assert.False(watched.HasSuccessor);
    }

    [Theory]
    [InlineData("http", "https://bank.example/", "tlsCertificate", "tlsPassword")]
    [InlineData("ftps", "ftps://user@bank.example/", "clientKey", "clientKeyPassword")]
    public void One_in_a_locked_file_is_watched_too(string kind, string address, string option, string password)
    {
        var path = Path.Combine(_folder, "own.pfx");
        using (var own = Certificate("CN=locked", 5))
            File.WriteAllBytes(path, own.Export(X509ContentType.Pkcs12, "open"));
        var options = Options(kind, option, $"file:{path}");
        options[password] = $"file:{Write("word", "open")}";
        using var channels = Open(kind, new(address, options));
        Assert.Equal("CN=locked", Assert.Single(channels.Certificates).Subject);
    }

    [Fact]
    public void A_file_that_is_replaced_counts_at_once_and_one_that_is_gone_is_no_reason_to_stop()
    {
        var path = Write("own.pem", Pem("CN=old", 5, withKey: true));
        using var channels = Open("http", new("https://bank.example/", Options("http", "tlsCertificate", $"file:{path}")));
        Assert.Equal("CN=old", Assert.Single(channels.Certificates).Subject);
        Write("own.pem", Pem("CN=new", 300, withKey: true));
        Assert.Equal("CN=new", Assert.Single(channels.Certificates).Subject);
        Write("own.pem", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----");
        Assert.Empty(channels.Certificates);
        File.Delete(path);
        Assert.Empty(channels.Certificates);
    }

    [Fact]
    public void An_authority_that_another_of_its_name_outlasts_has_a_successor()
    {
        var path = Write("ca.pem", Pem("CN=authority", 5) + Pem("CN=authority", 400) + Pem("CN=other", 6));
        using var channels = Open("http", new("https://bank.example/", Options("http", "caFile", path)));
        Assert.Equal(
            [("CN=authority", true), ("CN=other", false), ("CN=authority", false)],
            channels.Certificates.OrderBy(c => c.Until).Select(c => (c.Subject, c.HasSuccessor)));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(1, false)]
    public void A_later_authority_is_a_successor_once_it_goes(int begins, bool follows)
    {
        var path = Write("ca.pem", Pem("CN=authority", 5) + Pem("CN=authority", 400, from: begins));
        using var channels = Open("http", new("https://bank.example/", Options("http", "caFile", path)));
        Assert.Equal([follows, false], channels.Certificates.OrderBy(c => c.Until).Select(c => c.HasSuccessor));
    }

    [Theory]
    [InlineData("first", "second")]
    [InlineData("second", "first")]
    public void One_of_two_files_is_told_once_for_the_door_at_which_it_has_no_successor(string followed, string alone)
    {
        var ending = Pem("CN=authority", 5);
        EndpointTarget Target(string name, string text) => new("https://bank.example/", Options("http", "caFile", Write(name, text)));
        using var channels = OpenAll("http", new()
        {
            [followed] = Target("both.pem", ending + Pem("CN=authority", 400)), [alone] = Target("old.pem", ending),
        });
        var told = channels.Certificates.MinBy(c => c.Until)!;
        Assert.Equal((alone, false), (told.Endpoint, told.HasSuccessor));
        Assert.Equal(2, channels.Certificates.Count);
    }

    [Fact]
    public void A_later_one_in_our_own_file_is_no_successor_since_the_first_is_shown()
    {
        var path = Write("own.pem", Pem("CN=we", 5, withKey: true) + Pem("CN=we", 400));
        using var channels = Open("http", new("https://bank.example/", Options("http", "tlsCertificate", $"file:{path}")));
        Assert.All(channels.Certificates, c => Assert.False(c.HasSuccessor));
    }

    [Fact]
    public void A_file_that_several_doors_share_is_told_once()
    {
        var target = new EndpointTarget("https://bank.example/", Options("http", "caFile", Write("ca.pem", Pem("CN=authority", 5))));
        using var channels = OpenAll("http", new() { ["door"] = target, ["another"] = target });
        Assert.Equal("another", Assert.Single(channels.Certificates).Endpoint);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static X509Certificate2 Certificate(string name, int days, int from = -1)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new CertificateRequest(name, key, HashAlgorithmName.SHA256).CreateSelfSigned(Now.AddDays(from), Now.AddDays(days));
    }

    private static string Pem(string name, int days, bool withKey = false, int from = -1)
    {
        using var certificate = Certificate(name, days, from);
        var key = withKey ? certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem() + "\n" : "";
        return certificate.ExportCertificatePem() + "\n" + key;
    }

    private static Dictionary<string, string> Options(string kind, string option, string value)
    {
        var options = new Dictionary<string, string> { [option] = value };
        if (kind == "soap")
        {
            options["verifySubject"] = "CN=bank";
            options["signKey"] = "key:ours";
        }

        if (kind == "ftps" && option != "clientKey")
            options["password"] = "env:PASSWORD";
        return options;
    }

    private static ConnectedChannels Open(string kind, EndpointTarget target) =>
        OpenAll(kind, new() { ["door"] = target });

    private static ConnectedChannels OpenAll(string kind, Dictionary<string, EndpointTarget> doors)
    {
        var endpoints = doors.Keys.Select(id => new Endpoint
        {
            Id = id, Channels = [kind == "soap" ? "http" : kind], Role = "send", Path = "/in", Parallel = 1,
            Timeout = TimeSpan.FromSeconds(1), Answers = [], Auth = doors[id].Options.ContainsKey("clientKey") ? ["mtls"] : [],
            Protections = kind == "soap" ? ["ws-security"] : [],
        });
        var connection = new Connection
        {
            Id = "test-bank", Adapter = "test-bank", Settings = new Dictionary<string, string>(), Endpoints = doors, Accounts = [],
            HoldDuplicates = false, Gather = TimeSpan.Zero,
        };
        var manifest = new AdapterManifest
        {
            Id = "test-bank", Name = "Test Bank", Contract = AdapterManifest.CurrentContract, TimeZone = "UTC", Calendar = "none",
            Products = [], Endpoints = [.. endpoints], Settings = new Dictionary<string, SettingRule>(), Acknowledgements = [],
        };
        return ConnectedChannels.Open(
            [new(connection, manifest)], new ReferencedSecrets(), NamedKeys.None, TimeProvider.System, NullLoggerFactory.Instance);
    }
}
