using BankHub.Channels.Files;
using BankHub.Channels.Folder;
using BankHub.Core.Wire;
using BankHub.Tests.Channels.Sftp;

namespace BankHub.Tests.Channels.Folder;

/// <summary>The same drops and pick-ups over a folder of this machine.</summary>
public sealed class LocalFolderTests : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("bankhub-folder-").FullName;

    private string Final => Path.Combine(_path, Drops.FinalName);

    private string Temporary => Path.Combine(_path, Drops.MessageId + ".1.part");

    public void Dispose() => Directory.Delete(_path, recursive: true);

    [Fact]
    public async Task A_drop_leaves_the_file_once_under_its_final_name_and_nothing_else()
    {
        Assert.Equal(new Delivery.Done(null), await Sender().SendAsync(Drops.File, Drops.Ticket(), default));
        Assert.Equal(Drops.Body, await File.ReadAllBytesAsync(Final));
        Assert.Single(Directory.GetFiles(_path));
    }

    [Fact]
    public async Task An_existing_file_is_never_overwritten()
    {
        await File.WriteAllTextAsync(Final, "theirs");
        Assert.IsType<Delivery.InDoubt>(await Sender().SendAsync(Drops.File, Drops.Ticket(), default));
        Assert.Equal("theirs", await File.ReadAllTextAsync(Final));
    }

    [Fact]
    public async Task A_file_that_appears_between_the_look_and_the_rename_is_not_overwritten_either()
    {
        await File.WriteAllTextAsync(Temporary, "ours");
        await File.WriteAllTextAsync(Final, "theirs");
        var refused = await Assert.ThrowsAsync<FolderException>(() =>
            new LocalFolder(_path).RenameAsync(Path.GetFileName(Temporary), Drops.FinalName, default));
        Assert.Equal(FolderFault.Failed, refused.Fault);
        Assert.Equal("theirs", await File.ReadAllTextAsync(Final));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_refused_for_people()
    {
        var sender = Drops.Sender(_ => Task.FromResult<IFolder>(new LocalFolder(Path.Combine(_path, "none"))), readBack: true);
        Assert.Equal("Refused", Drops.Kind(await sender.SendAsync(Drops.File, Drops.Ticket(), default)));
    }

    [Fact]
    public async Task A_crashed_drop_is_proven_undelivered()
    {
        await File.WriteAllBytesAsync(Temporary, [1, 2, 3]);
        Assert.Equal("Refused, may retry", Drops.Kind(await Sender().ProbeAsync(Drops.File, Drops.Ticket(), default)));
        Assert.Equal("Refused, may retry", Drops.Kind(await Sender().ProbeAsync(Drops.File, Drops.Ticket(), default)));
        Assert.False(File.Exists(Temporary));
    }

    [Fact]
    public async Task Links_and_folders_are_no_files()
    {
        var target = Path.Combine(_path, "target");
        await File.WriteAllTextAsync(target, "x");
        File.CreateSymbolicLink(Path.Combine(_path, "link"), target);
        File.CreateSymbolicLink(Path.Combine(_path, "dangling"), "/nowhere");
        Directory.CreateDirectory(Path.Combine(_path, "folder"));
        var entries = await new LocalFolder(_path).ListAsync(100, default);
        Assert.Equal(["target"], entries.Where(e => e.IsFile).Select(e => e.Name));
        Assert.False((await new LocalFolder(_path).StatAsync("link", default))!.IsFile);
    }

    private FileSender Sender() => Drops.Sender(_ => Task.FromResult<IFolder>(new LocalFolder(_path)), readBack: true, finalStays: true);
}
