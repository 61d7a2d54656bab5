using BankHub.Channels.Files;
using BankHub.Channels.Folder;
using BankHub.Core.Wire;
using BankHub.Tests.Channels.Folder;
using BankHub.Tests.Channels.Sftp;

namespace BankHub.Tests.Channels.Files;

/// <summary>A bank is out of reach only where nothing of the file was begun: then the file keeps its place in the queue.</summary>
public sealed class OutOfReachTests : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("bankhub-reach-").FullName;

    public void Dispose() => Directory.Delete(_path, recursive: true);

    [Theory]
    [InlineData("NotSent", true)]
    [InlineData("Lost", true)]
    [InlineData("Failed", true)]
    [InlineData("Misconfigured", false)]
    [InlineData("Denied", false)]
    public async Task Without_a_line_or_a_login_for_now_it_is(string fault, bool isOutOfReach)
    {
        var refused = await RefusedAsync(_ => throw new FolderException(Enum.Parse<FolderFault>(fault), "nobody there"));
        Assert.Equal((isOutOfReach, isOutOfReach), (refused.IsOutOfReach, refused.MayRetry));
    }

    [Fact]
    public async Task Where_no_session_is_free_in_time_it_is() =>
        Assert.True((await RefusedAsync(token => Task.FromCanceled<IFolder>(new CancellationToken(true)))).IsOutOfReach);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Once_a_line_broke_under_the_file_it_is_not_though_no_other_comes_about(int at)
    {
        var lines = 0;
        var refused = await RefusedAsync(_ => ++lines == 1
            ? Task.FromResult<IFolder>(new BreakingFolder(new LocalFolder(_path), at, Moment.Before))
            : throw new FolderException(FolderFault.NotSent, "nobody there"));
        Assert.Equal((2, true, false), (lines, refused.MayRetry, refused.IsOutOfReach));
    }

    private static async Task<Delivery.Refused> RefusedAsync(OpenFolder open) =>
        Assert.IsType<Delivery.Refused>(await Drops.Sender(open).SendAsync(Drops.File, Drops.Ticket(), default));
}
