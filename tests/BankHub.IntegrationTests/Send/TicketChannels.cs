using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Send;

/// <summary>The plain transports, and what the hub gave them to send with.</summary>
internal sealed class TicketChannels(LabBank bank) : IChannels, ISender
{
    private readonly LabChannels _plain = new(bank);

    public List<(string Name, Effect Effect, TimeSpan Left, DateTimeOffset? Now)> Tickets { get; } = [];

    public ISender Sender(string connection, string endpoint) => this;

    public IPickUp PickUp(string connection, string endpoint) => _plain;

    public ICallbackVerifier Verifier(string connection, string endpoint) => _plain;

    public Task<Delivery> SendAsync(OutboundMessage message, SendTicket ticket, CancellationToken cancellationToken)
    {
        Tickets.Add((ticket.Name, message.Effect, ticket.Deadline, ticket.Now?.Invoke()));
        return _plain.SendAsync(message, ticket, cancellationToken);
    }

    public Task<Delivery> ProbeAsync(OutboundMessage message, SendTicket ticket, CancellationToken cancellationToken) =>
        _plain.ProbeAsync(message, ticket, cancellationToken);
}
