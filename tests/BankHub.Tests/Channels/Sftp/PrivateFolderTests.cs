using BankHub.Channels.Sftp;

namespace BankHub.Tests.Channels.Sftp;

public sealed class PrivateFolderTests
{
    [Fact]
    public void Its_files_are_for_the_owner_alone_and_go_with_it()
    {
        string path;
        using (var folder = new PrivateFolder())
        {
            path = folder.Write("key", "secret"u8);
            if (!OperatingSystem.IsWindows())
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
                Assert.Equal(
                    UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                    File.GetUnixFileMode(Path.GetDirectoryName(path)!));
            }
        }

        Assert.False(Directory.Exists(Path.GetDirectoryName(path)));
    }

    [Fact]
    public void What_a_killed_process_left_behind_is_swept_and_what_is_in_use_is_not()
    {
        using var left = new PrivateFolder();
        using var used = new PrivateFolder();
        var (old, young) = (left.Write("key", "secret"u8), used.Write("key", "secret"u8));
        Directory.SetLastWriteTimeUtc(Path.GetDirectoryName(old)!, TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-6));
        using var next = new PrivateFolder();
        Assert.False(File.Exists(old));
        Assert.True(File.Exists(young));
    }
}
