using BankHub.Core.Ports;
using BankHub.Core.Wire;

namespace BankHub.IntegrationTests.Api;

/// <summary>Channels that lead nowhere; callbacks are authentic when they carry the right word.</summary>
public sealed class StubChannels : IChannels, ICallbackVerifier
{
    public const string Word = "open-sesame";

    public IReadOnlyList<WatchedCertificate> Certificates { get; set; } = [];

    public ISender Sender(string connection, string endpoint) => throw new NotSupportedException("No step runs here.");

    public IPickUp PickUp(string connection, string endpoint) => throw new NotSupportedException("No step runs here.");

    public ICallbackVerifier Verifier(string connection, string endpoint) => this;

    public Task<CallbackCheck> CheckAsync(Callback callback, DateTimeOffset now) => Task.FromResult(
        callback.Headers.Any(h => h.Name.Equals("x-word", StringComparison.OrdinalIgnoreCase) && h.Value == Word)
            ? new CallbackCheck(callback, null)
            : new CallbackCheck(null, "no word"));
}
