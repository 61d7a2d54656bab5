using BankHub.Core.Adapters;

namespace BankHub.Channels.Protection;

/// <summary>Calls from the bank: the schemes that sign them; all must agree, and there is at least one.</summary>
internal static class CallbackChannel
{
    public static ChannelEnd? End(Endpoint endpoint, OptionReader options, Schemes schemes, Once once) =>
        schemes.CallbackChain(endpoint, options) is { } chain ? new ChannelEnd(Verifier: new CallVerifier(chain, once)) : null;
}
