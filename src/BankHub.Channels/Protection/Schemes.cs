using System.Collections.Frozen;
using BankHub.Channels.Protection.Http.Cavage;
using BankHub.Channels.Protection.Http.Jws;
using BankHub.Channels.Protection.Http.Mac;
using BankHub.Channels.Protection.Http.Messages;
using BankHub.Channels.Protection.Soap;
using BankHub.Core.Adapters;
using BankHub.Core.Ports;
using BankHub.Keys.Named;

namespace BankHub.Channels.Protection;

/// <summary>The schemes of requests by the words that manifests give them.</summary>
internal sealed class Schemes(ISecrets secrets, NamedKeys keys)
{
    // Null with findings at the options.
    private static readonly FrozenDictionary<string, Func<SchemeSource, IRequestScheme?>> Words =
        new Dictionary<string, Func<SchemeSource, IRequestScheme?>>(StringComparer.Ordinal)
        {
            ["hmac"] = HmacScheme.Read,
            ["http-signature"] = HttpSignatureScheme.Read,
            ["cavage"] = CavageScheme.Read,
            ["jws"] = JwsScheme.Read,
            ["ws-security"] = SoapScheme.Read,
        }.ToFrozenDictionary();

    /// <summary>The chain that the connection chose, in the order of the way out; null with findings.</summary>
    public SchemeChain? Chain(Endpoint endpoint, OptionReader options) => Chain(endpoint, options, endpoint.ProtectionOf(options.Target));

    /// <summary>The same of the callbacks that come in: where the manifest names no scheme, they carry an HMAC.</summary>
    public SchemeChain? CallbackChain(Endpoint endpoint, OptionReader options) =>
        Chain(endpoint, options, endpoint.ProtectionOf(options.Target) is { Count: > 0 } words ? words : ["hmac"]);

    private SchemeChain? Chain(Endpoint endpoint, OptionReader options, IReadOnlyList<string> words)
    {
        var source = new SchemeSource(endpoint, options, secrets, keys);
        var chain = new List<IRequestScheme>();
        foreach (var word in words)
        {
            if (!Words.TryGetValue(word, out var read))
                options.RefuseChoice("protection", ChannelRules.Protection);
            else if (read(source) is { } scheme)
                chain.Add(scheme);
        }

        return options.HasFindings ? null : new SchemeChain(chain);
    }
}
