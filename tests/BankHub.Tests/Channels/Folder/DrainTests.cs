using BankHub.Channels.Files;
using BankHub.Channels.Folder;
using Microsoft.Extensions.Logging.Abstractions;

namespace BankHub.Tests.Channels.Folder;

/// <summary>A folder of ten thousand files is listed and drained, one file in memory at a time.</summary>
[Collection(AloneCollection.Name)]
public sealed class DrainTests : IDisposable
{
    private const int Count = 10_000;
    private const int Size = 8_000;

    private readonly string _path = Directory.CreateTempSubdirectory("bankhub-drain-").FullName;

    public void Dispose() => Directory.Delete(_path, recursive: true);

    [Fact]
    public async Task Ten_thousand_files_take_no_more_memory_than_their_names()
    {
        var bytes = new byte[Size];
        for (var i = 0; i < Count; i++)
            await File.WriteAllBytesAsync(Path.Combine(_path, $"f{i:D5}.txt"), bytes);
        var pickUp = new FilePickUp(
            _ => Task.FromResult<IFolder>(new LocalFolder(_path)), new NamePattern("*.txt"), new PickUpOptions(TimeSpan.FromMinutes(1)),
            NullLogger<FilePickUp>.Instance, TimeProvider.System);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var most = 0L;
        var files = await pickUp.ListAsync(default);
        Assert.Equal(Count, files.Count);
        for (var i = 0; i < files.Count; i++)
        {
            Assert.Equal(Size, (await pickUp.FetchAsync(files[i], Size, default))!.Value.Length);
            await pickUp.ReleaseAsync(files[i], default);
            if (i % 1000 == 999)
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        Assert.Empty(Directory.GetFiles(_path));
        Assert.InRange(most, 0, 20_000_000);
    }
}
