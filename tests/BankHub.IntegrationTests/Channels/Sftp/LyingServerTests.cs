using BankHub.Channels;
using BankHub.Core.Adapters;
using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.IntegrationTests.Channels.Files;
using BankHub.Keys;
using BankHub.Keys.Named;
using BankHub.Simulators;
using BankHub.Simulators.FirstCoastAch.Sftp;
using Microsoft.Extensions.Logging.Abstractions;

namespace BankHub.IntegrationTests.Channels.Sftp;

/// <summary>A file server behind a real sshd that lies, fails, dies and stalls over each request of a drop.</summary>
public sealed class LyingServerTests : IAsyncLifetime
{
    private static readonly SftpOperation[] Operations =
        [SftpOperation.Open, SftpOperation.Write, SftpOperation.Flush, SftpOperation.Close, SftpOperation.Stat, SftpOperation.Rename];

    private static readonly SftpMisdeed[] Quick =
        [SftpMisdeed.Lie, SftpMisdeed.Fail, SftpMisdeed.FailAfter, SftpMisdeed.DieBefore, SftpMisdeed.DieAfter];

    private SimulatedBanks _banks = null!;
    private ConnectedChannels _channels = null!;
    private int _messages;

    private ISender Sender => _channels.Sender("test-ach", "inbound");

    public async Task InitializeAsync()
    {
        _banks = await SimulatedBanks.StartAsync(new SimulatorOptions
        {
            FirstCoast = new FirstCoastOptions { FaultySftp = true },
            Meridian = new MeridianOptions { Enabled = false },
        });
        var bank = _banks.FirstCoast;
        bank.PickUpPaused = true;
        var options = new Dictionary<string, string> { ["hostKey"] = bank.HostKey, ["privateKey"] = $"file:{bank.UserKeyFile}" };
        var target = new EndpointTarget($"sftp://{bank.UserName}@{bank.Host}:{bank.Port}/~/", options);
        var source = Sources.Of("test-ach", target, Sources.Send("inbound", "sftp", TimeSpan.FromSeconds(60)));
        _channels = ConnectedChannels.Open(
            [source], new ReferencedSecrets(), NamedKeys.None, TimeProvider.System, NullLoggerFactory.Instance);
    }

    public async Task DisposeAsync()
    {
        _channels.Dispose();
        await _banks.DisposeAsync();
    }

    [Fact]
    public async Task Whatever_one_request_is_answered_the_delivery_is_true_and_the_file_arrives_once_in_the_end()
    {
        foreach (var operation in Operations)
        {
            foreach (var misdeed in Quick)
                await TryAsync(new SftpFault(operation, misdeed), seconds: 20);
        }
    }

    [Fact]
    public async Task A_request_that_is_never_answered_ends_in_time_and_the_delivery_is_true()
    {
        foreach (var operation in new[] { SftpOperation.Open, SftpOperation.Write, SftpOperation.Close, SftpOperation.Rename })
        {
            await TryAsync(new SftpFault(operation, SftpMisdeed.Stall), seconds: 2);
            await TryAsync(new SftpFault(operation, SftpMisdeed.StallAfter), seconds: 2);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_000)]
    public async Task Writes_that_are_confirmed_and_not_stored_are_found_out_before_the_rename(long after)
    {
        _banks.FirstCoast.SftpFaults.Order(new SftpFault(SftpOperation.Write, SftpMisdeed.Lie, Times: 100, AfterBytes: after));
        var shipment = Next();
        var refused = Assert.IsType<Delivery.Refused>(await Sender.SendAsync(shipment.File, shipment.Ticket(), default));
        Assert.StartsWith("ALARM", refused.Reason, StringComparison.Ordinal);
        Assert.False(Holds(shipment));
    }

    private async Task TryAsync(SftpFault fault, double seconds)
    {
        var shipment = Next();
        _banks.FirstCoast.SftpFaults.Order(fault);
        var first = await Sender.SendAsync(shipment.File, shipment.Ticket(seconds: seconds), default);
        _banks.FirstCoast.SftpFaults.Clear();
        var what = $"{fault.Operation} {fault.Misdeed}: {first}";
        Assert.True(first is Delivery.InDoubt || Holds(shipment) == first is Delivery.Done, what);
        var second = first is Delivery.InDoubt ? await Sender.ProbeAsync(shipment.File, shipment.Ticket(), default) : first;
        Assert.True(second is not Delivery.InDoubt && Holds(shipment) == second is Delivery.Done, $"{what}; {second}");
        if (second is Delivery.Refused)
            Assert.Equal(new Delivery.Done(null), await Sender.SendAsync(shipment.File, shipment.Ticket(send: 2), default));
        Assert.True(Holds(shipment), what);
    }

    private Shipment Next()
    {
        var id = $"7F3B{++_messages:D12}";
        var bytes = new byte[200_000];
        new Random(_messages).NextBytes(bytes);
        return new Shipment(id, new FileDrop("inbound", $"fc-{id}.ach", bytes));
    }

    private bool Holds(Shipment shipment)
    {
        var path = Path.Combine(_banks.FirstCoast.InboundFolder, shipment.File.FileName);
        if (!File.Exists(path))
            return false;
        Assert.True(File.ReadAllBytes(path).AsSpan().SequenceEqual(shipment.File.Body.Span), "A short or changed file has the final name.");
        return true;
    }
}
