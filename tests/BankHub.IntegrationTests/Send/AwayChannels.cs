using System.Text;
using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Send;

/// <summary>The plain transports to banks that can be away, and what they heard.</summary>
internal sealed class AwayChannels(LabBank bank) : IChannels, ISender
{
    private readonly LabChannels _plain = new(bank);

    /// <summary>How often a way to a bank was looked for in vain.</summary>
    public int Tries { get; private set; }

    /// <summary>What came to the banks: the body of each message.</summary>
    public List<string> Heard { get; } = [];

    /// <summary>Done with each message once it is under way; what it returns becomes of the message, null for what else would.</summary>
    public Func<OutboundMessage, Task<Delivery?>>? UnderWay { get; set; }

    /// <summary>How long a message takes to be protected.</summary>
    public TimeSpan Protection { get; set; }

    public ISender Sender(string connection, string endpoint) => this;

    public IPickUp PickUp(string connection, string endpoint) => _plain;

    public ICallbackVerifier Verifier(string connection, string endpoint) => _plain;

    public async Task<Protected> ProtectAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        await Task.Delay(Protection, cancellationToken);
        return new Protected.Leaves(message);
    }

    public async Task<Delivery> SendAsync(OutboundMessage message, SendTicket ticket, CancellationToken cancellationToken)
    {
        if (UnderWay is { } underWay && await underWay(message) is { } instead)
        {
            return instead;
        }

        if (bank.IsAway)
        {
            Tries++;
            return new Delivery.Refused("nobody answers", MayRetry: true) { IsOutOfReach = true };
        }

        Heard.Add(Words(message));
        return await _plain.SendAsync(message, ticket, cancellationToken);
    }

    public Task<Delivery> ProbeAsync(OutboundMessage message, SendTicket ticket, CancellationToken cancellationToken) =>
        _plain.ProbeAsync(message, ticket, cancellationToken);

    public static string Words(OutboundMessage message) => Encoding.ASCII.GetString(message.Body.Span);
}
