using System.Diagnostics;
using System.Net;
using BankHub.Channels.Examining;
using BankHub.Channels.Files;
using BankHub.Channels.Http.Tokens;
using BankHub.Channels.Protection;
using BankHub.Core.Adapters;

namespace BankHub.Channels.Http;

/// <summary>Looks at a bank's API: its certificate, whether it gives us a token, and how it answers a HEAD.</summary>
internal sealed class HttpExamination(HttpDoor door, Endpoint endpoint, TimeProvider clock)
{
    private readonly List<ChannelFact> _facts = [];

    public async Task<IReadOnlyList<ChannelFact>> RunAsync(CancellationToken cancellationToken)
    {
        using var deadline = Deadline.Of(endpoint.Timeout, cancellationToken);
        var address = door.Target.Base;
        try
        {
            _facts.AddRange(address.Scheme == Uri.UriSchemeHttps
                ? await TlsLook.AtAsync(address.IdnHost, address.Port, clock.GetUtcNow(), deadline.Token)
                : [new(Verdict.Doubtful, "TLS", "none: plain HTTP, for this machine only")]);
            await TokenAsync(deadline.Token);
            await HeadAsync(deadline.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            _facts.Add(new(Verdict.Broken, "answer", $"none within {endpoint.Timeout.TotalSeconds:0} s"));
        }

        return _facts;
    }

    private async Task TokenAsync(CancellationToken cancellationToken)
    {
        if (door.Tokens is not { } tokens)
            return;
        try
        {
            var started = Stopwatch.GetTimestamp();
            await tokens.GetAsync(cancellationToken);
            _facts.Add(new(Verdict.Fine, "access token", $"given after {Clocks.Since(started)}"));
        }
        catch (TokenException e)
        {
            _facts.Add(new(Verdict.Broken, "access token", e.Message));
        }
    }

    private async Task HeadAsync(CancellationToken cancellationToken)
    {
        Departure.Begin();
        using var request = new HttpRequestMessage(HttpMethod.Head, door.Target.Base)
        {
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        try
        {
            var (started, asked) = (Stopwatch.GetTimestamp(), clock.GetUtcNow());
            using var response = await door.Line.SendAsync(request, cancellationToken);

            // Many APIs know no HEAD: an answer proves the line. A server that fails may do so at every path, the right one or another.
            _facts.Add(new(
                (int)response.StatusCode < 500 ? Verdict.Fine : Verdict.Doubtful,
                "answer",
                $"{(int)response.StatusCode} to HEAD after {Clocks.Since(started)}: the line stands; "
                    + "whether path and rights are right, only a request shows"));
            if (response.Headers.Date is { } theirs)
                _facts.Add(Clocks.Compare(theirs, asked, clock.GetUtcNow()));
        }
        catch (Exception e) when (e is KeyNotFoundException or SchemeException)
        {
            _facts.Add(new(Verdict.Broken, "our certificate", e.Message));
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            _facts.Add(new(
                Verdict.Broken, "answer", Failure.IsIdentity(e) ? "the bank could not prove who it is" : $"none ({Failure.Of(e)})"));
        }
    }
}
