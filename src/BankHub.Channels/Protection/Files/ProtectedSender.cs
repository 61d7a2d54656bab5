using BankHub.Core.Ports;
using BankHub.Core.Wire;

namespace BankHub.Channels.Protection.Files;

/// <summary>Sends files as they are agreed with the bank to look: what it is told to send is protected already.</summary>
internal sealed class ProtectedSender(ISender inner, FileChain chain) : ISender
{
    public Task<Protected> ProtectAsync(OutboundMessage message, CancellationToken cancellationToken) =>
        chain.ProtectAsync((FileDrop)message, cancellationToken);

    public Task<Delivery> SendAsync(OutboundMessage message, SendTicket ticket, CancellationToken cancellationToken) =>
        inner.SendAsync(message, ticket, cancellationToken);

    public Task<Delivery> ProbeAsync(OutboundMessage message, SendTicket ticket, CancellationToken cancellationToken) =>
        inner.ProbeAsync(message, ticket, cancellationToken);
}
