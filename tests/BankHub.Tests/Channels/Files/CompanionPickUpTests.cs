using System.Security.Cryptography;
using System.Text;
using BankHub.Channels.Files;
using BankHub.Channels.Files.Beside;
using BankHub.Channels.Folder;
using BankHub.Channels.Protection.Files;
using BankHub.Channels.Protection.Files.Hashed;
using BankHub.Core.Ports;
using Microsoft.Extensions.Logging.Abstractions;

namespace BankHub.Tests.Channels.Files;

/// <summary>Files that come with a companion: without it they are never read, which is told; and only what was seen goes.</summary>
public sealed class CompanionPickUpTests : IDisposable
{
    private static readonly DateTime Noon = new(2026, 11, 20, 12, 0, 0, DateTimeKind.Utc);

    private readonly string _path = Directory.CreateTempSubdirectory("bankhub-companion-").FullName;
    private readonly SetClock _clock = new();

    public void Dispose() => Directory.Delete(_path, recursive: true);

    [Theory]
    [InlineData(null)]
    [InlineData(-1)]
    public async Task A_file_whose_companion_does_not_come_or_is_an_earlier_ones_is_told_after_a_while_and_read_once_it_comes(int? second)
    {
        var pickUp = PickUp();
        Put("a.txt", 0);
        if (second is { } older)
            Put("a.txt.done", older);
        Assert.Empty(await pickUp.ListAsync(default));
        _clock.Now += TimeSpan.FromMinutes(14);
        Assert.Empty(await pickUp.ListAsync(default));
        _clock.Now += TimeSpan.FromMinutes(1);
        var told = Assert.Single(await pickUp.ListAsync(default));
        Assert.Equal(("a.txt", true), (told.Name, told.Waits));
        Assert.Contains(second is null ? "does not come" : "older", told.Refusal, StringComparison.Ordinal);

        Put("a.txt.done", 1);
        var file = Assert.Single(await pickUp.ListAsync(default));
        Assert.Equal((null, false), (file.Refusal, file.Waits));
        Assert.NotNull(await pickUp.FetchAsync(file, 1000, default));
        await pickUp.ReleaseAsync(file, default);
        Assert.Empty(Directory.GetFiles(_path));
    }

    [Fact]
    public async Task A_file_that_is_still_being_written_is_not_told_however_long_it_takes()
    {
        var pickUp = PickUp();
        for (var i = 0; i < 10; i++)
        {
            Put("a.txt", i, new string('x', i));
            Assert.Empty(await pickUp.ListAsync(default));
            _clock.Now += TimeSpan.FromMinutes(14);
        }
    }

    [Theory]
    [InlineData("{name}.done", "a.txt.done")]
    [InlineData("{stem}.ok", "a.ok")]
    [InlineData("done_{name}", "done_a.txt")]
    public async Task A_companion_that_was_left_alone_is_no_file_that_waits(string template, string companion)
    {
        var pickUp = PickUp(Named(template));
        Put(companion, 0);
        Put("b.txt", 0);
        Assert.Empty(await pickUp.ListAsync(default));
        _clock.Now += TimeSpan.FromMinutes(15);
        Assert.Equal(["b.txt"], (await pickUp.ListAsync(default)).Select(f => f.Name));
    }

    [Fact]
    public async Task A_flood_of_files_without_companions_is_cut_and_the_oldest_are_told()
    {
        var pickUp = PickUp();
        for (var i = 0; i < 300; i++)
            Put($"{i:D3}.txt", -i);
        Assert.Empty(await pickUp.ListAsync(default));
        _clock.Now += TimeSpan.FromMinutes(15);
        var told = await pickUp.ListAsync(default);
        Assert.Equal((100, "299.txt"), (told.Count, told[0].Name));
    }

    [Theory]
    [InlineData(99_997, null)]
    [InlineData(99_998, 100_000)]
    public async Task A_folder_that_is_not_seen_to_its_end_says_so_and_of_none_that_its_companion_does_not_come(int crowd, int? cut)
    {
        var entries = Enumerable.Range(0, crowd).Select(i => new FolderEntry($"{i}.part", true, 1, Noon)).ToList();
        var pickUp = PickUp(folder: () => new BusyFolder(new LocalFolder(_path), _ => { }) { Crowd = entries });
        Put("a.txt", 0);
        Put("b.txt", 0);
        Assert.Equal(cut, (await pickUp.ListAsync(default)).CutAt);
        _clock.Now += TimeSpan.FromMinutes(15);
        Assert.Equal(cut is null ? ["a.txt", "b.txt"] : [], (await pickUp.ListAsync(default)).Select(f => f.Name));
    }

    [Fact]
    public async Task A_companion_that_is_gone_or_an_earlier_ones_when_the_file_is_fetched_lets_it_wait()
    {
        var pickUp = PickUp();
        Put("a.txt", 0);
        Put("a.txt.done", 1);
        var file = Assert.Single(await pickUp.ListAsync(default));
        Put("a.txt.done", -1);
        Assert.Null(await pickUp.FetchAsync(file, 1000, default));
        File.Delete(Path.Combine(_path, "a.txt.done"));
        Assert.Null(await pickUp.FetchAsync(file, 1000, default));
        Put("a.txt.done", 1);
        Assert.NotNull(await pickUp.FetchAsync(file, 1000, default));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task The_next_file_of_the_name_and_all_beside_it_stay_whenever_it_comes_while_the_one_before_is_released(
        bool isChecked, bool archives)
    {
        if (archives)
            Directory.CreateDirectory(Path.Combine(_path, "old"));
        for (var at = 0; ; at++)
        {
            var came = false;
            foreach (var left in Directory.GetFiles(_path, "*", SearchOption.AllDirectories))
                File.Delete(left);
            Bring(0, "first");
            IFolder folder = new LocalFolder(_path);
            var options = Named("{name}.done") with { Archive = archives ? "old" : null };
            var pickUp = PickUp(options, isChecked, () => folder);
            var file = Assert.Single(await pickUp.ListAsync(default));
            Assert.NotNull(await pickUp.FetchAsync(file, 1000, default));
            folder = new BusyFolder(new LocalFolder(_path), look =>
            {
                if (look != at)
                    return;
                Bring(10, "other");
                came = true;
            });
            await pickUp.ReleaseAsync(file, default);
            if (!came)
            {
                Assert.True(at > 1);
                return;
            }

            folder = new LocalFolder(_path);
            var next = Assert.Single(await pickUp.ListAsync(default));
            Assert.Equal((null, Noon.AddSeconds(10)), (next.Refusal, next.Modified.UtcDateTime));
            Assert.NotNull(await pickUp.FetchAsync(next, 1000, default));
            await pickUp.ReleaseAsync(next, default);
            Assert.Empty(Directory.GetFiles(_path));
        }

        void Bring(int second, string text)
        {
            Put("a.txt", second, text);
            if (isChecked)
                Put("a.txt.sha256", second, Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(text))));
            Put("a.txt.done", second);
        }
    }

    private static PickUpOptions Named(string template) =>
        new(TimeSpan.FromMinutes(1)) { Companion = new CompanionName(template) };

    private FilePickUp PickUp(PickUpOptions? options = null, bool isChecked = false, Func<IFolder>? folder = null)
    {
        var pickUp = new FilePickUp(
            _ => Task.FromResult(folder?.Invoke() ?? new LocalFolder(_path)), new NamePattern("*"), options ?? Named("{name}.done"),
            NullLogger<FilePickUp>.Instance, _clock);
        var check = new CheckFile(new CompanionName("{name}.sha256"), 64, (_, _) => []);
        return isChecked ? pickUp.With(new FileChain([new HashFileStep(HashAlgorithmName.SHA256, check)], "")) : pickUp;
    }

    private void Put(string name, int second, string text = "x")
    {
        var path = Path.Combine(_path, name);
        File.WriteAllText(path, text);
        File.SetLastWriteTimeUtc(path, Noon.AddSeconds(second));
    }
}
