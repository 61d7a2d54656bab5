using BankHub.Core.Wire;
using BankHub.IntegrationTests.Faults;

namespace BankHub.IntegrationTests.Channels.Files;

/// <summary>One drop over lines that break: the answer must be true, and the file must arrive once in the end.</summary>
internal sealed class UploadTrial(FileBank bank, BankLines lines, int size)
{
    /// <summary>The bytes that a whole drop takes on this line in this direction.</summary>
    public async Task<long> MeasureAsync(Line line, Way way)
    {
        Assert.Equal(new Delivery.Done(null), await SendAsync(bank.Shipment(size), seconds: 30));
        return lines.Bytes(line, way);
    }

    /// <summary>The answer over these lines, which was true.</summary>
    /// <param name="fault">Where the lines break.</param>
    /// <param name="seconds">The time of the send.</param>
    public async Task<Delivery> RunAsync(LineFault fault, double seconds)
    {
        var shipment = bank.Shipment(size);
        lines.Fault = fault;
        var delivery = await SendAsync(shipment, seconds);
        lines.Fault = null;
        await AgreesAsync(shipment, delivery, $"{fault}: {delivery}", isForPeople: fault.How == Break.Duplicate);
        return delivery;
    }

    /// <summary>Each send on channels of its own: a broken line is a new one.</summary>
    private async Task<Delivery> SendAsync(Shipment shipment, double seconds)
    {
        using var channels = bank.Open(lines);
        return await channels.Sender("test-ach", "inbound").SendAsync(shipment.File, shipment.Ticket(seconds: seconds), default);
    }

    // What comes twice within a handshake looks like a server that was set up otherwise: people are told, and nothing goes again by itself.
    private async Task AgreesAsync(Shipment shipment, Delivery delivery, string what, bool isForPeople)
    {
        var held = bank.Holds(shipment);
        Assert.True(delivery is Delivery.InDoubt || held == delivery is Delivery.Done, what);
        if (isForPeople && delivery is Delivery.Refused { MayRetry: false })
            return;
        if (delivery is Delivery.InDoubt)
        {
            // The bank takes nothing here, so the probe knows; and what it says stays true.
            delivery = await Honest.ProbeAsync(shipment.File, shipment.Ticket(), default);
            Assert.True(delivery is not Delivery.InDoubt && bank.Holds(shipment) == delivery is Delivery.Done, $"{what}; {delivery}");
        }

        if (delivery is Delivery.Refused { MayRetry: true })
            Assert.Equal(new Delivery.Done(null), await Honest.SendAsync(shipment.File, shipment.Ticket(send: 2), default));
        Assert.True(bank.Holds(shipment), what);
    }

    /// <summary>The next attempts, over lines that hold: one session serves them all.</summary>
    private Core.Ports.ISender Honest => _honest ??= bank.Sender();

    private Core.Ports.ISender? _honest;
}
