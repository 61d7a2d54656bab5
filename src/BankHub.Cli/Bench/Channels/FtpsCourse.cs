using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BankHub.Cli.Bench.Channels;

/// <summary>FTPS against a private proftpd, beside <c>curl --ssl-reqd</c>.</summary>
internal sealed class FtpsCourse(string folder, BenchSizes sizes) : IDisposable
{
    private FtpsServer? _server;

    private string Home => Path.Combine(folder, "home");

    private string Inbox => Path.Combine(Home, "in");

    private string Authority => Path.Combine(folder, "ca.pem");

    private string Password => Path.Combine(folder, "password");

    public async IAsyncEnumerable<CourseResult> RunAsync()
    {
        Directory.CreateDirectory(Inbox);
        Directory.CreateDirectory(Path.Combine(Home, "out"));
        await File.WriteAllTextAsync(Password, FtpsServer.Password);
        _server = new FtpsServer(folder, Certificate());
        var (large, small) = (BenchLoad.Of(sizes.Large), BenchLoad.Of(sizes.Small));
        await File.WriteAllBytesAsync(Path.Combine(folder, "large.bin"), large.Bytes);
        await File.WriteAllBytesAsync(Path.Combine(Home, "out", "large.bin"), large.Bytes);
        await File.WriteAllBytesAsync(Path.Combine(folder, "small.bin"), small.Bytes);

        using var plain = Door(readBack: false);
        using var verified = Door(readBack: true);
        Func<int, Task> theirs = times => CurlAsync(Enumerable.Range(0, times).Select(n => Upload("large.bin", $"in/theirs{n}")));
        yield return Throughput("ftps: a file up, renamed", await Course.RunAsync(() => Course.DropAsync(plain, large, Inbox), theirs));
        yield return Throughput(
            "ftps: the same, read back and compared", await Course.RunAsync(() => Course.DropAsync(verified, large, Inbox), theirs));
        yield return Throughput("ftps: a file down", await Course.RunAsync(
            () => Course.TimeAsync(() => plain.FetchAsync()),
            times => CurlAsync(Enumerable.Range(0, times).Select(n => $"{Url("out/large.bin")}output = \"{folder}/theirs{n}\"\n"))));
        yield return CourseResult.Each("ftps: small files up, 16 at once", sizes.Files, await Course.RunAsync(
            () => Course.DropAsync(plain, small, Inbox, sizes.Files),
            times => CurlAsync(Enumerable.Range(0, times * sizes.Files).Select(Small))));
    }

    public void Dispose() => _server?.Dispose();

    private string Small(int number) =>
        Upload("small.bin", $"in/t{number}.part") + $"quote = \"-RNFR {Inbox}/t{number}.part\"\nquote = \"-RNTO {Inbox}/t{number}\"\n";

    private string Upload(string file, string to) => $"{Url(to)}upload-file = \"{folder}/{file}\"\n";

    // Paths are whole, as ours are: curl need not enter folders.
    private string Url(string path) =>
        $"url = \"ftp://localhost:{_server!.Port}/%2F{Home[1..]}/{path}\"\nssl-reqd\ntlsv1.2\nsilent\nshow-error\nfail\n"
        + $"ftp-method = \"nocwd\"\ncacert = \"{Authority}\"\nuser = \"{FtpsServer.User}:{FtpsServer.Password}\"\n";

    private CourseResult Throughput(string what, (double, double) seconds) => CourseResult.Throughput(what, sizes.Large, seconds);

    private BenchDoor Door(bool readBack) => new(
        "ftps",
        $"ftps://{FtpsServer.User}@localhost:{_server!.Port}{Home}",
        new() { ["caFile"] = Authority, ["password"] = $"file:{Password}", ["readBack"] = readBack ? "true" : "false" });

    private string Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllText(Authority, certificate.ExportCertificatePem());
        var own = Path.Combine(folder, "server.pem");
        FtpsServer.Secret(own, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        return own;
    }

    private async Task CurlAsync(IEnumerable<string> transfers)
    {
        var batch = Path.Combine(folder, "curl");
        await File.WriteAllTextAsync(batch, string.Join("next\n", transfers));
        await Course.ProgramAsync("curl", ["-K", batch]);
    }
}
