using BankHub.Channels.Examining;
using BankHub.Core.Ports;

namespace BankHub.Channels;

/// <summary>What one endpoint of one connection can do; its role says which of the first three is there.</summary>
internal sealed record ChannelEnd(
    ISender? Sender = null, IPickUp? PickUp = null, ICallbackVerifier? Verifier = null, Examination? Examine = null);
