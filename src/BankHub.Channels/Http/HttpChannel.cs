using BankHub.Channels.Http.Pacing;
using BankHub.Channels.Http.Tokens;
using BankHub.Channels.Protection;
using BankHub.Core.Adapters;
using BankHub.Core.Ports;
using BankHub.Keys.Named;

namespace BankHub.Channels.Http;

/// <summary>
/// A bank's API: <c>https://host/base</c>, the endpoint's path below it and the request's path below that. Endpoints with one
/// address and the same options share connections; token, rate and circuit are shared however many connections each may have.
/// </summary>
internal sealed class HttpChannel(ISecrets secrets, Schemes schemes, NamedKeys keys, TimeProvider clock) : IDisposable
{
    private readonly Dictionary<HttpTarget, HttpDoor> _doors = [];
    private readonly Dictionary<HttpTarget, LinePace> _paces = [];
    private readonly Dictionary<HttpTarget, AccessTokens> _tokens = [];

    public ChannelEnd? End(Endpoint endpoint, InquiryRule? inquiry, OptionReader options, Once once)
    {
        var target = new HttpOptions(endpoint, options, keys).Read();
        var chain = schemes.Chain(endpoint, options);
        if (target is null || chain is null)
            return null;
        LateMessages.Check(endpoint, inquiry, chain.TakenFor, options);
        if (options.HasFindings)
            return null;
        if (!_doors.TryGetValue(target, out var door))
            _doors.Add(target, door = Open(target));
        return new ChannelEnd(Sender: new HttpSender(door, chain, once, endpoint.Path, endpoint.Timeout, clock))
        {
            Shown = door.Shown,
            Examine = (_, cancel) => new HttpExamination(door, endpoint, clock).RunAsync(cancel),
        };
    }

    public void Dispose()
    {
        foreach (var door in _doors.Values)
            door.Dispose();
        foreach (var pace in _paces.Values)
            pace.Dispose();
        foreach (var tokens in _tokens.Values)
            tokens.Dispose();
    }

    private HttpDoor Open(HttpTarget target)
    {
        var shared = target with { Parallel = 0 };
        if (!_paces.TryGetValue(shared, out var pace))
            _paces.Add(shared, pace = new LinePace(target.Pace, clock));
        var door = new HttpDoor(target, pace, secrets, keys, clock);
        if (target.Token is { } token && !_tokens.ContainsKey(shared))
        {
            var assertion = token.Assertion is var (key, algorithm, audience)
                ? ClientAssertion.Of(key, algorithm, audience, keys)
                : null;
            _tokens.Add(shared, new AccessTokens(token, () => door.Line, assertion, () => door.Certificate, secrets, clock));
        }

        door.Tokens = _tokens.GetValueOrDefault(shared);
        return door;
    }
}
