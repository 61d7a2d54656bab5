using BankHub.Core.Wire;
using BankHub.IntegrationTests.Faults;

namespace BankHub.IntegrationTests.Channels.Sftp;

/// <summary>One drop over a line that breaks: the answer must be true, and the file must arrive once in the end.</summary>
internal sealed class UploadTrial(SftpBank bank, FaultProxy proxy, int size)
{
    /// <summary>The bytes that a whole drop takes in this direction.</summary>
    public async Task<long> MeasureAsync(Way way)
    {
        Assert.Equal(new Delivery.Done(null), await SendAsync(bank.Shipment(size), seconds: 30));
        return way == Way.ToServer ? proxy.ToServer : proxy.ToClient;
    }

    /// <param name="fault">Where the lines break.</param>
    /// <param name="seconds">The time of the send.</param>
    /// <param name="lines">How many lines break: with one the same send goes on over another.</param>
    public async Task RunAsync((Way Way, long After, Break How) fault, double seconds, int lines = int.MaxValue)
    {
        var shipment = bank.Shipment(size);
        (proxy.Fault, proxy.LinesToBreak) = (fault, lines);
        var delivery = await SendAsync(shipment, seconds);
        proxy.Fault = null;
        await AgreesAsync(shipment, delivery, $"{fault} on {lines} lines: {delivery}");
    }

    /// <summary>Each send on channels of its own: a broken line is a new one.</summary>
    private async Task<Delivery> SendAsync(Shipment shipment, double seconds)
    {
        using var channels = bank.Open(proxy.Port);
        return await channels.Sender("test-ach", "inbound").SendAsync(shipment.File, shipment.Ticket(seconds: seconds), default);
    }

    private async Task AgreesAsync(Shipment shipment, Delivery delivery, string what)
    {
        var held = bank.Holds(shipment);
        Assert.True(delivery is Delivery.InDoubt || held == delivery is Delivery.Done, what);
        using var channels = bank.Open(proxy.Port);
        var sender = channels.Sender("test-ach", "inbound");
        if (delivery is Delivery.InDoubt)
        {
            // The bank takes nothing here, so the probe knows; and what it says stays true.
            delivery = await sender.ProbeAsync(shipment.File, shipment.Ticket(), default);
            Assert.True(delivery is not Delivery.InDoubt && bank.Holds(shipment) == delivery is Delivery.Done, $"{what}; {delivery}");
        }

        if (delivery is Delivery.Refused { MayRetry: true })
            Assert.Equal(new Delivery.Done(null), await sender.SendAsync(shipment.File, shipment.Ticket(send: 2), default));
        Assert.True(bank.Holds(shipment), what);
    }
}
