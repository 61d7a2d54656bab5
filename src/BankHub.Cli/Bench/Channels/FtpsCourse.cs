using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BankHub.Cli.Bench.Channels;

/// <summary>FTPS against a private proftpd, beside <c>curl --ssl-reqd</c>.</summary>
internal sealed class FtpsCourse(string folder, BenchSizes sizes) : IDisposable
{
    private const string Nothing = "quote = \"NOOP\"\n";

    private FtpsServer? _server;

    private string Home => Path.Combine(folder, "home");

    private string Inbox => Path.Combine(Home, "in");

    private string Authority => Path.Combine(folder, "ca.pem");

    private string Password => Path.Combine(folder, "password");

    public async IAsyncEnumerable<CourseResult> RunAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        Directory.CreateDirectory(Inbox);
        Directory.CreateDirectory(Path.Combine(Home, "out"));
        await File.WriteAllTextAsync(Password, FtpsServer.Password, cancel);
        _server = new FtpsServer(folder, Certificate());
        var (large, small) = (BenchLoad.Of(sizes.Large), BenchLoad.Of(sizes.Small));
        await File.WriteAllBytesAsync(Path.Combine(folder, "large.bin"), large.Bytes, cancel);
        await File.WriteAllBytesAsync(Path.Combine(Home, "out", "large.bin"), large.Bytes, cancel);
        await File.WriteAllBytesAsync(Path.Combine(folder, "small.bin"), small.Bytes, cancel);

        using var plain = Door(readBack: false);
        using var verified = Door(readBack: true);
        Func<int, Task> theirs = times => CurlAsync(Enumerable.Range(0, times).Select(n => Upload("large.bin", $"in/theirs{n}", Nothing)));
        yield return Throughput(
            "ftps: a file up, renamed",
            await Course.RunAsync(() => Course.DropAsync(plain, large, Inbox), theirs, cancel));
        yield return Throughput(
            "ftps: the same, read back and compared",
            await Course.RunAsync(() => Course.DropAsync(verified, large, Inbox), theirs, cancel));
        yield return Throughput("ftps: a file down", await Course.RunAsync(
            () => Course.TimeAsync(() => plain.FetchAsync()),
            times => CurlAsync(Enumerable.Range(0, times).Select(Download)), cancel));
        yield return CourseResult.Each("ftps: small files up, 16 at once", sizes.Files, await Course.RunAsync(
            () => Course.DropAsync(plain, small, Inbox, sizes.Files),
            times => CurlAsync(Small(times * sizes.Files)), cancel));
    }

    public void Dispose() => _server?.Dispose();

    /// <summary>Each file is renamed ahead of the next one, the last after all.</summary>
    private IEnumerable<string> Small(int files) => Enumerable.Range(0, files).Select(n =>
        Upload("small.bin", $"in/t{n}.part", n == 0 ? Nothing : Renaming(n - 1, "")) + (n == files - 1 ? Renaming(n, "-") : ""));

    private string Renaming(int number, string when) =>
        $"quote = \"{when}RNFR {Inbox}/t{number}.part\"\nquote = \"{when}RNTO {Inbox}/t{number}\"\n";

    private string Download(int number) => Url("out/large.bin", Nothing) + $"output = \"{folder}/theirs{number}\"\n";

    private string Upload(string file, string to, string before) => $"{Url(to, before)}upload-file = \"{folder}/{file}\"\n";

    // Paths are whole, as ours are: curl need not enter folders. The rest spares curl 7.88 its sleeps, which would be measured instead: it
    // overlooks answers while it waits for the server on the line for data, for up to a second. Hence something is always said ahead of
    // EPSV, and nothing between that line's opening and the transfer (SIZE). TYPE stands in the first transfer of a session only.
    private string Url(string path, string before) =>
        $"url = \"ftp://localhost:{_server!.Port}/%2F{Home[1..]}/{path}\"\nssl-reqd\ntlsv1.2\nsilent\nshow-error\nfail\n"
        + $"ftp-method = \"nocwd\"\nignore-content-length\ncacert = \"{Authority}\"\n"
        + $"user = \"{FtpsServer.User}:{FtpsServer.Password}\"\n{before}";

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

        // A session that begins right after another has ended waits for proftpd, which rests for 0.4 s then; a start counts for nobody.
        await Task.Delay(TimeSpan.FromSeconds(0.5));
        await Course.ProgramAsync("curl", ["-K", batch]);
    }
}
