using BankHub.Channels;
using BankHub.Core.Adapters;
using BankHub.Core.Wire;
using BankHub.IntegrationTests.Channels.Files;
using BankHub.IntegrationTests.Faults;
using BankHub.Keys;
using BankHub.Keys.Named;
using BankHub.Simulators.FirstCoastAch;
using Microsoft.Extensions.Logging.Abstractions;

namespace BankHub.IntegrationTests.Channels.Folder;

/// <summary>A folder on a disk that is really full: what is refused was not seen, and it goes once there is room.</summary>
public sealed class FullFolderTests : IDisposable
{
    private const int Kilobytes = 512, Size = 100_000, Page = 4096;

    private readonly TemporaryFolder _folder = new("bankhub-full-");
    private readonly Shipment _shipment = new("7F3A000000000001", new FileDrop("inbound", "fc-7F3A000000000001.ach", Bytes()));

    private string Inbound => Path.Combine(_folder.Path, "inbound");

    private string Final => Path.Combine(Inbound, _shipment.File.FileName);

    public void Dispose() => _folder.Dispose();

    // From not a page of room to all but one of the pages that the file takes.
    [MountFact]
    public async Task Nothing_is_seen_of_a_file_that_has_no_room_and_it_goes_once_there_is()
    {
        for (var room = 0; room < Size; room += 6 * Page)
        {
            using var disk = SmallDisk.TryMount(Inbound, Kilobytes);
            Fill(room);
            using var channels = Open([]);
            Assert.True(Assert.IsType<Delivery.Refused>(await SendAsync(channels, 1)).MayRetry);
            Assert.Equal(["filler"], Names());
            File.Delete(Path.Combine(Inbound, "filler"));
            Assert.Equal(new Delivery.Done(null), await SendAsync(channels, 2));
            Assert.Equal(_shipment.File.Body.ToArray(), await File.ReadAllBytesAsync(Final));
            Assert.Single(Names());
        }
    }

    [MountFact]
    public async Task Where_the_file_beside_it_has_no_room_the_file_is_not_seen_either()
    {
        using var disk = SmallDisk.TryMount(Inbound, Kilobytes);
        Fill((Size / Page * Page) + Page);
        using var channels = Open([], "hash-file");
        Assert.True(Assert.IsType<Delivery.Refused>(await SendAsync(channels, 1)).MayRetry);
        Assert.DoesNotContain(Names(), name => name != "filler" && !name.EndsWith(".part", StringComparison.Ordinal));
        File.Delete(Path.Combine(Inbound, "filler"));
        Assert.Equal(new Delivery.Done(null), await SendAsync(channels, 2));
        Assert.True(File.Exists(Final) && File.Exists(Final + ".sha256"));
    }

    [MountFact]
    public async Task Where_nothing_is_renamed_half_a_file_is_doubt_and_never_released()
    {
        using var disk = SmallDisk.TryMount(Inbound, Kilobytes);
        Fill(Size / 2);
        using var channels = Open(new() { ["rename"] = "false", ["release"] = "{name}.done" });
        Assert.IsType<Delivery.InDoubt>(await SendAsync(channels, 1));
        Assert.False(File.Exists(Final + ".done"));
        File.Delete(Path.Combine(Inbound, "filler"));

        // It may be that the bank saw it: only people end that.
        Assert.IsType<Delivery.InDoubt>(await channels.Sender("test", "inbound").ProbeAsync(_shipment.File, _shipment.Ticket(), default));
        Assert.IsType<Delivery.InDoubt>(await SendAsync(channels, 2));
        Assert.False(File.Exists(Final + ".done"));
    }

    private ConnectedChannels Open(Dictionary<string, string> options, params string[] protections)
    {
        var endpoint = Sources.Send("inbound", "folder", TimeSpan.FromSeconds(20)) with { Protections = protections };
        var target = new EndpointTarget(new Uri(_folder.Path).AbsoluteUri, options);
        return ConnectedChannels.Open(
            [Sources.Of("test", target, endpoint)], new ReferencedSecrets(), NamedKeys.None, TimeProvider.System,
            NullLoggerFactory.Instance);
    }

    private Task<Delivery> SendAsync(ConnectedChannels channels, int send) =>
        channels.Sender("test", "inbound").SendAsync(_shipment.File, _shipment.Ticket(send), default);

    private IEnumerable<string> Names() => Directory.GetFiles(Inbound).Select(path => Path.GetFileName(path));

    /// <summary>Fills the disk up to so many bytes.</summary>
    private void Fill(int room) =>
        File.WriteAllBytes(Path.Combine(Inbound, "filler"), new byte[new DriveInfo(Inbound).AvailableFreeSpace - room]);

    private static byte[] Bytes()
    {
        var bytes = new byte[Size];
        new Random(5).NextBytes(bytes);
        return bytes;
    }
}
