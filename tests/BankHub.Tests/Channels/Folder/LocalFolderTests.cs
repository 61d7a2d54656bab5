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

    [Fact]
    public async Task A_rename_that_the_file_system_cannot_make_is_told_from_one_that_failed()
    {
        Directory.CreateDirectory(Path.Combine(_path, "folder"));

        // Linux answers EINVAL, as it does for RENAME_NOREPLACE on NFS.
        var refused = await Assert.ThrowsAsync<FolderException>(() =>
            new LocalFolder(_path).RenameAsync("folder", "folder/below", default));
        Assert.Equal((FolderFault.Unsupported, false), (refused.Fault, refused.MayPass));
    }

    [Fact]
    public async Task A_pipe_is_no_file_and_nobody_waits_for_it()
    {
        using (var made = System.Diagnostics.Process.Start("mkfifo", Path.Combine(_path, "pipe")))
            await made.WaitForExitAsync();
        var folder = new LocalFolder(_path);
        Assert.False(Assert.Single(await folder.ListAsync(100, default)).IsFile);
        Assert.False((await folder.StatAsync("pipe", default))!.IsFile);
        var reading = Task.Run(() => folder.ReadAsync("pipe", 1024, default));
        var refused = await Assert.ThrowsAsync<FolderException>(() => reading.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.Equal(FolderFault.Unsupported, refused.Fault);
    }

    [Fact]
    public async Task A_link_is_not_followed_when_it_is_read()
    {
        var outside = Path.Combine(_path, "outside");
        await File.WriteAllTextAsync(outside, "x");
        File.CreateSymbolicLink(Path.Combine(_path, "link"), outside);
        await Assert.ThrowsAsync<FolderException>(() => new LocalFolder(_path).ReadAsync("link", 1024, default));
        Assert.Equal("x"u8.ToArray(), await new LocalFolder(_path).ReadAsync("outside", 1024, default));
    }

    private FileSender Sender() => Drops.Sender(_ => Task.FromResult<IFolder>(new LocalFolder(_path)), readBack: true, finalStays: true);
}
