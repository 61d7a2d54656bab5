using System.Net;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;

namespace BankHub.Cli.Bench.Channels;

/// <summary>HTTPS against a server that reads and forgets, beside <c>curl</c>.</summary>
internal sealed class HttpCourse(string folder, BenchSizes sizes) : IAsyncDisposable
{
    private WebApplication? _server;

    private string Authority => Path.Combine(folder, "ca.pem");

    public async IAsyncEnumerable<CourseResult> RunAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var address = await StartAsync();
        var (large, small) = (BenchLoad.Of(sizes.Large), BenchLoad.Of(sizes.Small));
        await File.WriteAllBytesAsync(Path.Combine(folder, "large.bin"), large.Bytes, cancel);
        await File.WriteAllBytesAsync(Path.Combine(folder, "small.bin"), small.Bytes, cancel);
        using var door = new BenchDoor("http", address, new() { ["caFile"] = Authority });

        yield return CourseResult.Throughput("https: a large body", sizes.Large, await Course.RunAsync(
            () => Course.TimeAsync(() => door.PostAsync(large)), times => CurlAsync(address, "large.bin", times), cancel));
        yield return CourseResult.Each("https: small requests, one after another", sizes.Files, await Course.RunAsync(
            () => Course.TimeAsync(async () =>
            {
                for (var n = 0; n < sizes.Files; n++)
                {
                    await door.PostAsync(small);
                }
            }),
            times => CurlAsync(address, "small.bin", times * sizes.Files), cancel));
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    private async Task<string> StartAsync()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var now = TimeProvider.System.GetUtcNow();
        var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        await File.WriteAllTextAsync(Authority, certificate.ExportCertificatePem());

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate));
        });
        _server = builder.Build();
        _server.Run(async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            context.Response.ContentLength = 2;
            await context.Response.WriteAsync("ok");
        });
        await _server.StartAsync();
        return _server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
    }

    private async Task CurlAsync(string address, string file, int times)
    {
        // A file of its own for each request: curl keeps the connection between them.
        var lines = Enumerable.Range(0, times).Select(n =>
            $"{(n > 0 ? "next\n" : "")}url = \"{address}/\"\nsilent\nfail\noutput = \"/dev/null\"\ncacert = \"{Authority}\"\n"
            + $"http1.1\nheader = \"Expect:\"\nheader = \"Content-Type: application/octet-stream\"\ndata-binary = \"@{folder}/{file}\"");
        var batch = Path.Combine(folder, "curl");
        await File.WriteAllLinesAsync(batch, lines);
        await Course.ProgramAsync("curl", ["-K", batch]);
    }
}
