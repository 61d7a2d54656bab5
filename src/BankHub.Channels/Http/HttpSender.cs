using System.Diagnostics;
using System.Security.Cryptography;
using BankHub.Channels.Files;
using BankHub.Channels.Http.Pacing;
using BankHub.Channels.Http.Tokens;
using BankHub.Channels.Protection;
using BankHub.Core.Ports;
using BankHub.Core.Wire;

namespace BankHub.Channels.Http;

/// <summary>
/// Sends requests to one endpoint of a bank's API: once each, and honest about whether a byte may have left. A message that goes again
/// inside its endpoint's `idempotent` has identical method, address, format headers and body; token, signature, its time and its nonce are
/// the channel's and new each time.
/// </summary>
internal sealed class HttpSender(
    HttpDoor door, SchemeChain schemes, Once once, string path, TimeSpan timeout, TimeProvider clock) : ISender
{
    private const int Unauthorized = 401;

    public async Task<Delivery> SendAsync(OutboundMessage message, SendTicket ticket, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var request = (Request)message;
        if (HttpRequests.Wire(request, door.Target.Address(path, request.Path)) is not { } plain)
            return new Delivery.Refused("The method, the path or a header of the request cannot be sent.", MayRetry: false);
        using var deadline = Deadline.Of(ticket, timeout, cancellationToken);
        var delivery = await TryAsync(plain, request.Effect, ticket, started, deadline.Token);

        // A token that the bank forgot: what only asks may ask again, once, with another.
        return delivery is Delivery.Done { Reply.Status: Unauthorized } && door.Tokens is not null
            && request.Effect is Effect.Inquire or Effect.Poll
            ? await TryAsync(plain, request.Effect, ticket, started, deadline.Token)
            : delivery;
    }

    public Task<Delivery> ProbeAsync(OutboundMessage message, SendTicket ticket, CancellationToken cancellationToken) =>
        Task.FromResult<Delivery>(new Delivery.InDoubt("What became of a request after a crash cannot be told from here."));

    private Task<Delivery> TryAsync(WireRequest plain, Effect effect, SendTicket ticket, long started, CancellationToken deadline) =>
        door.Pace.RunAsync(
            async () =>
            {
                var isTried = false;
                try
                {
                    // The token may take long: the line after it, under the certificate of that time.
                    var token = door.Tokens is { } tokens ? await tokens.GetAsync(deadline) : null;
                    var line = door.Line;
                    var signed = schemes.Sign(Known(plain, token), Now(ticket));
                    using var http = HttpRequests.Make(signed, effect);
                    if (http is null)
                        return Attempt.Refused("A header of the request cannot be sent.", mayRetry: false);
                    if (await MayGoAsync(effect, ticket, started, deadline) is { } reason)
                        return Attempt.Refused(reason);
                    var asked = Now(ticket);
                    isTried = true;
                    var attempt = await SendAsync(line, http, () => Stopwatch.GetElapsedTime(started) >= ticket.Deadline, deadline);
                    if (token is not null && attempt.Delivery is Delivery.Done { Reply.Status: Unauthorized })
                        door.Tokens!.Forget(token);
                    return attempt.Delivery is Delivery.Done { Reply: { } reply }
                        ? new Attempt(await CheckedAsync(signed, reply, asked, Now(ticket)))
                        : attempt;
                }
                catch (TokenException e)
                {
                    return Attempt.OutOfReach($"No access token: {e.Message}.", e.IsUnreachable);
                }
                catch (OperationCanceledException)
                {
                    return Attempt.OutOfReach("No access token in time.");
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    // Of our own files: what happens on the line is told by SendAsync.
                    return Attempt.Refused($"Not signed: a file of ours cannot be read ({e.GetType().Name}).");
                }
                catch (Exception e) when (e is SchemeException or KeyNotFoundException or CryptographicException)
                {
                    return Attempt.Refused($"Not signed: {(e is CryptographicException ? "the key cannot sign" : e.Message)}");
                }
                catch (Exception e) when (!isTried)
                {
                    // Whatever else it is: nothing left, and that is no doubt.
                    return Attempt.Refused($"Not made ready: {e.GetType().Name}.");
                }
            },
            (ticket.Deadline < timeout ? ticket.Deadline : timeout) / 2,
            deadline);

    private DateTimeOffset Now(SendTicket ticket) => ticket.Now?.Invoke() ?? clock.GetUtcNow();

    // Before the signature, which may cover it.
    private WireRequest Known(WireRequest plain, string? token)
    {
        var known = token is null ? plain : plain.With(new Header("Authorization", $"Bearer {token}"));
        return door.ApiKey is { } key ? known.With(new Header(door.Target.ApiKey!.Header, key)) : known;
    }

    // What is not the bank's word is no answer, whatever it says: it is kept, and neither its status nor its body is believed.
    private async Task<Delivery> CheckedAsync(WireRequest signed, Reply reply, DateTimeOffset asked, DateTimeOffset now)
    {
        try
        {
            var check = schemes.Check(signed, reply, now);
            var refused = check.Refused ?? await once.RefuseAsync(check.Marks);
            return check.Readable is { } readable && refused is null
                ? new Delivery.Done(readable with { OlderBy = AnswerAge.Of(reply, asked) }) { IsStatusOpen = check.CoversStatus == false }
                : new Delivery.InDoubt($"The answer ({reply.Status}) is not the bank's word: {refused}") { Unproved = reply };
        }
        catch (Exception e)
        {
            return new Delivery.InDoubt($"The answer ({reply.Status}) could not be checked: {e.GetType().Name}.") { Unproved = reply };
        }
    }

    /// <summary>Why the request may not leave any more; null when it may. The token may have taken long, and the lease with it.</summary>
    private static async Task<string?> MayGoAsync(Effect effect, SendTicket ticket, long started, CancellationToken cancellationToken)
    {
        try
        {
            if (effect == Effect.Execute && !await ticket.StillHeld(cancellationToken))
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

    private async Task<Attempt> SendAsync(
        HttpMessageInvoker line, HttpRequestMessage http, Func<bool> isLate, CancellationToken deadline)
    {
        using var firstByte = CancellationTokenSource.CreateLinkedTokenSource(deadline);
        var fault = door.TokenFault;
        var departure = Departure.Begin(isLate, () => firstByte.CancelAfter(door.Target.FirstByte ?? Timeout.InfiniteTimeSpan));
        try
        {
            CrashPoint.At("http.sending");
            using var response = await line.SendAsync(http, firstByte.Token);
            CrashPoint.At("http.answered");
            return new Attempt(new Delivery.Done(await ReplyReader.ReadAsync(response, door.Target.MaxReply, deadline)));
        }
        catch (Exception e)
        {
            var reason = e is OperationCanceledException ? "the time ran out" : Failure.Of(e);
            if (!departure.CallOff())
            {
                return new Attempt(new Delivery.InDoubt($"The request may have left, and then: {reason}.")
                {
                    Alarm = e is LongAnswerException ? LongAnswerException.Rule : null,
                });
            }

            if (Failure.IsIdentity(e) && !Failure.IsObjection(e) && door.TokenFault is { } ours && ours != fault)
                return Attempt.OutOfReach($"Not connected: our TLS key did not sign. {ours.Why}.");
            if (Failure.IsIdentity(e))
                return Attempt.Refused($"ALARM: the bank could not prove who it is ({reason}).", mayRetry: false);

            if (Failure.IsRevocation(e))
                return Attempt.OutOfReach($"ALARM: {reason}; without a sound one nobody is believed.");

            // Cancelled before the first byte and not by our own end: the time for connecting ran out.
            var isUnreachable = e is OperationCanceledException ? !deadline.IsCancellationRequested : Failure.IsUnreachable(e);
            return isUnreachable || e is OperationCanceledException
                ? Attempt.OutOfReach($"Not connected: {reason}.", isUnreachable)
                : Attempt.Refused($"Not connected: {reason}.");
        }
    }
}
