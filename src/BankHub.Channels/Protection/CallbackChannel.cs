using BankHub.Core.Ports;

namespace BankHub.Channels.Protection;

/// <summary>Calls from the bank: which header signs them, with which secret, and how old they may be.</summary>
internal static class CallbackChannel
{
    public static ChannelEnd? End(OptionReader options, ISecrets secrets)
    {
        var header = options.Required("signatureHeader");
        var secret = options.Secret("callbackSecret");
        var tolerance = options.Seconds("toleranceSeconds", 1, 3600, 300);
        return options.HasFindings ? null : new ChannelEnd(Verifier: new HmacVerifier(header, secret, tolerance, secrets));
    }
}
