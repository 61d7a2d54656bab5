using BankHub.Core.Adapters;
using BankHub.Core.Ports;
using BankHub.Keys.Named;

namespace BankHub.Channels.Protection;

/// <summary>What a scheme is made of, once at start.</summary>
/// <param name="Endpoint">Of the manifest; its role says whether requests are signed or callbacks checked.</param>
/// <param name="Options">Of the connection; they take what is wrong.</param>
/// <param name="Secrets">Read anew at each use.</param>
/// <param name="Keys">The named keys, asked at each use, so that a new one counts at once.</param>
internal sealed record SchemeSource(Endpoint Endpoint, OptionReader Options, ISecrets Secrets, NamedKeys Keys)
{
    public bool IsCallback => Endpoint.Role == "callback";
}
