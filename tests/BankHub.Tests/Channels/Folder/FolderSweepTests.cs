using BankHub.Channels.Files;
using BankHub.Channels.Folder;
using BankHub.Core.Wire;
using BankHub.Tests.Channels.Sftp;

namespace BankHub.Tests.Channels.Folder;

/// <summary>A folder goes away before, in and after every operation of a drop: the answer is true, and the file arrives once.</summary>
public sealed class FolderSweepTests : IDisposable
{
    private const int MostOperations = 12;

    private static readonly FileChannelOptions Renaming = new(ReadBack: true, FinalStays: true, TimeSpan.FromSeconds(30));

    private readonly string _path = Directory.CreateTempSubdirectory("bankhub-sweep-").FullName;

    private string Final => Path.Combine(_path, Drops.FinalName);

    public void Dispose() => Directory.Delete(_path, recursive: true);

    [Theory]
    [InlineData("Before", 1)]
    [InlineData("Halfway", 1)]
    [InlineData("After", 1)]
    [InlineData("Before", 99)]
    [InlineData("Halfway", 99)]
    [InlineData("After", 99)]
    public async Task The_answer_is_true_and_the_next_send_arrives(string moment, int lines)
    {
        for (var at = 0; at < MostOperations; at++)
        {
            var what = $"{moment} operation {at}, {lines} lines";
            var delivery = await SendAsync(Renaming, at, Enum.Parse<Moment>(moment), lines);
            Assert.True(!Whole(what) || delivery is not Delivery.Refused, $"{what}: {delivery}");
            Assert.True(Whole(what) || delivery is not Delivery.Done, $"{what}: {delivery}");
            var honest = Drops.Sender(Open, Renaming);
            if (delivery is Delivery.InDoubt)
                delivery = await honest.ProbeAsync(Drops.File, Drops.Ticket(), default);
            Assert.True(delivery is not Delivery.InDoubt && Whole(what) == delivery is Delivery.Done, $"{what}: {delivery}");
            if (delivery is Delivery.Refused)
                Assert.Equal(new Delivery.Done(null), await honest.SendAsync(Drops.File, Drops.Ticket(send: 2), default));
            Assert.True(Whole(what), what);
            Empty();
        }
    }

    [Theory]
    [InlineData("Before")]
    [InlineData("Unsent")]
    [InlineData("Denied")]
    [InlineData("Halfway")]
    [InlineData("After")]
    public async Task Where_nothing_is_renamed_refused_means_that_no_byte_left(string moment)
    {
        for (var at = 0; at < MostOperations; at++)
        {
            var options = Renaming with { Renames = false, Release = new CompanionName("{name}.done") };
            var what = $"{moment} operation {at}";
            var delivery = await SendAsync(options, at, Enum.Parse<Moment>(moment), lines: 1);
            Assert.True(delivery is not Delivery.Refused || !File.Exists(Final), $"{what}: {delivery}");
            var size = File.Exists(Final) ? new FileInfo(Final).Length : 0;
            var released = File.Exists(Final + ".done");
            Assert.True(!released || size == Drops.Body.Length, $"{what}: half a file is released");
            Assert.True(delivery is not Delivery.Done || released, $"{what}: {delivery}");
            Empty();
        }
    }

    private Task<IFolder> Open(CancellationToken cancellationToken) => Task.FromResult<IFolder>(new LocalFolder(_path));

    private Task<Delivery> SendAsync(FileChannelOptions options, int at, Moment moment, int lines)
    {
        var sender = Drops.Sender(
            _ => Task.FromResult<IFolder>(lines-- > 0 ? new BreakingFolder(new LocalFolder(_path), at, moment) : new LocalFolder(_path)),
            options);
        return sender.SendAsync(Drops.File, Drops.Ticket(), default);
    }

    private bool Whole(string what)
    {
        if (!File.Exists(Final))
            return false;
        Assert.True(File.ReadAllBytes(Final).AsSpan().SequenceEqual(Drops.Body), $"{what}: half a file has the final name");
        return true;
    }

    private void Empty()
    {
        foreach (var file in Directory.GetFiles(_path))
            File.Delete(file);
    }
}
