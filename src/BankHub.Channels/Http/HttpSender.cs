using System.Diagnostics;
using System.Security.Cryptography;
using BankHub.Channels.Files;
using BankHub.Channels.Protection;
using BankHub.Core.Ports;
using BankHub.Core.Wire;

namespace BankHub.Channels.Http;

/// <summary>Sends requests to one endpoint of a bank's API: once each, and honest about whether a byte may have left.</summary>
internal sealed class HttpSender(HttpDoor door, SchemeChain schemes, string path, TimeSpan timeout, TimeProvider clock) : ISender
{
    private const int Unauthorized = 401;

    public async Task<Delivery> SendAsync(OutboundMessage message, SendTicket ticket, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var request = (Request)message;
        if (HttpRequests.Wire(request, door.Target.Address(path, request.Path)) is not { } sealedRequest)
            return new Delivery.Refused("The method, the path or a header of the request cannot be sent.", MayRetry: false);
        using var deadline = Deadline.Of(ticket, timeout, cancellationToken);
        string? token;
        WireRequest signed;
        try
        {
            token = door.Tokens is { } tokens ? await tokens.GetAsync(deadline.Token) : null;
            var known = token is null ? sealedRequest : sealedRequest.With(new Header("Authorization", $"Bearer {token}"));
            signed = schemes.Sign(known, clock.GetUtcNow());
        }
        catch (TokenException e)
        {
            return new Delivery.Refused($"No access token: {e.Message}.", MayRetry: true);
        }
        catch (OperationCanceledException)
        {
            return new Delivery.Refused("No access token in time.", MayRetry: true);
        }
        catch (Exception e) when (e is SchemeException or KeyNotFoundException or CryptographicException)
        {
            return new Delivery.Refused(
                $"Not signed: {(e is CryptographicException ? "the key cannot sign" : e.Message)}", MayRetry: true);
        }

        using var http = HttpRequests.Make(signed, request.Effect);
        if (http is null)
            return new Delivery.Refused("A header of the request cannot be sent.", MayRetry: false);
        if (await MayGoAsync(request, ticket, started, deadline.Token) is { } reason)
            return new Delivery.Refused(reason, MayRetry: true);
        var delivery = await SendAsync(http, deadline.Token);
        if (token is not null && delivery is Delivery.Done { Reply.Status: Unauthorized })
            door.Tokens!.Forget(token);
        return delivery is Delivery.Done { Reply: { } reply } ? Checked(signed, reply) : delivery;
    }

    // What is not the bank's word is no answer, whatever it says: it is kept, and neither its status nor its body is believed.
    private Delivery Checked(WireRequest signed, Reply reply)
    {
        try
        {
            var check = schemes.Check(signed, reply, clock.GetUtcNow());
            return check.Readable is { } readable
                ? new Delivery.Done(readable)
                : new Delivery.InDoubt($"The answer ({reply.Status}) is not the bank's word: {check.Refused}") { Unproved = reply };
        }
        catch (Exception e)
        {
            return new Delivery.InDoubt($"The answer ({reply.Status}) could not be checked: {e.GetType().Name}.") { Unproved = reply };
        }
    }

    public Task<Delivery> ProbeAsync(OutboundMessage message, SendTicket ticket, CancellationToken cancellationToken) =>
        Task.FromResult<Delivery>(new Delivery.InDoubt("What became of a request after a crash cannot be told from here."));

    /// <summary>Why the request may not leave any more; null when it may. The token may have taken long, and the lease with it.</summary>
    private static async Task<string?> MayGoAsync(
        Request request, SendTicket ticket, long started, CancellationToken cancellationToken)
    {
        try
        {
            if (request.Effect == Effect.Execute && !await ticket.StillHeld(cancellationToken))
                return "the lease is gone";
        }
        catch (Exception e)
        {
            return $"Whether the lease still stands could not be asked: {e.GetType().Name}.";
        }

        // A process that was stopped here and woken has an old answer about its lease; its clock ran on.
        return cancellationToken.IsCancellationRequested || Stopwatch.GetElapsedTime(started) >= ticket.Deadline
            ? "The time ran out before the request left."
            : null;
    }

    private async Task<Delivery> SendAsync(HttpRequestMessage http, CancellationToken cancellationToken)
    {
        var departure = Departure.Begin();
        try
        {
            CrashPoint.At("http.sending");
            using var response = await door.Line.SendAsync(http, cancellationToken);
            CrashPoint.At("http.answered");
            return new Delivery.Done(await ReplyReader.ReadAsync(response, door.Target.MaxReply, cancellationToken));
        }
        catch (Exception e)
        {
            var reason = e is OperationCanceledException ? "the time ran out" : Failure.Of(e);
            if (!departure.CallOff())
                return new Delivery.InDoubt($"The request may have left, and then: {reason}.");
            return Failure.IsIdentity(e)
                ? new Delivery.Refused($"ALARM: the bank could not prove who it is ({reason}).", MayRetry: false)
                : new Delivery.Refused($"Not connected: {reason}.", MayRetry: true);
        }
    }
}
