using System.Text.Json.Nodes;
using BankHub.IntegrationTests.Faults;
using BankHub.Simulators.FirstCoastAch;

namespace BankHub.IntegrationTests.Cli;

/// <summary><c>bankhub channel check</c> at folders of this machine.</summary>
public sealed class FolderCheckTests : IDisposable
{
    private readonly CheckedDoors _doors = new();
    private readonly TemporaryFolder _bank = new("bankhub-bank-");

    public FolderCheckTests()
    {
        Directory.CreateDirectory(Inbound);
        Directory.CreateDirectory(Path.Combine(_bank.Path, "outbound"));
    }

    private string Inbound => Path.Combine(_bank.Path, "inbound");

    public void Dispose()
    {
        _doors.Dispose();
        _bank.Dispose();
    }

    [Fact]
    public async Task A_folder_that_opens_shows_rights_and_clock_and_nothing_is_left_behind()
    {
        var (code, said) = await CheckAsync([], new() { ["afterPickUp"] = "archive", ["archive"] = "done" }, writes: true);
        Assert.True(code == 0, said);
        Assert.Contains("\u2713 clock          as ours", said, StringComparison.Ordinal);
        Assert.Contains("\u2713 renaming       permitted", said, StringComparison.Ordinal);
        Assert.Matches("forced to the disk, compared [^,]*, [^,]* and renamed, never over another[.]", said);
        Assert.Contains("stored, and then moved into done at the bank.", said, StringComparison.Ordinal);
        Assert.EndsWith("every door is open, and no message was sent\n", said, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(Inbound));
    }

    [Fact]
    public async Task Where_nothing_is_renamed_nothing_is_and_the_words_say_so()
    {
        var (code, said) = await CheckAsync(
            new() { ["rename"] = "false", ["release"] = "{name}.done" }, new() { ["afterPickUp"] = "leave" }, writes: true);
        Assert.True(code == 0, said);
        Assert.Contains("\u2713 renaming       not tried", said, StringComparison.Ordinal);
        Assert.Matches("under its final name, never over another, compared [^,]*, [^,]* and released by {name}.done;", said);
        Assert.Contains("stored, and then left at the bank.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("temporary name", said, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(Inbound));
    }

    [Fact]
    public async Task Where_the_bank_reads_whatever_appears_nothing_is_written_and_the_words_say_why()
    {
        var untouched = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        Directory.SetLastWriteTimeUtc(Inbound, untouched);
        var (code, said) = await CheckAsync(new() { ["rename"] = "false" }, [], writes: true);
        Assert.True(code == 0, said);
        Assert.Contains("\u2713 writing        not tried: without rename and release the bank may take", said, StringComparison.Ordinal);
        Assert.Equal(untouched, Directory.GetLastWriteTimeUtc(Inbound));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Temporary_files_are_tried_where_they_will_lie(bool isThere)
    {
        var folder = Path.Combine(Inbound, "tmp");
        if (isThere)
            Directory.CreateDirectory(folder);
        var (code, said) = await CheckAsync(new() { ["temporaryFolder"] = "tmp", ["temporarySuffix"] = ".filepart" }, [], writes: true);
        Assert.Equal(isThere ? 0 : 1, code);
        Assert.Equal(isThere, !Broken(said, "writing", "no such file or folder"));
        Assert.Empty(Directory.GetFiles(Inbound, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_shown()
    {
        Directory.Delete(Inbound);
        var (code, said) = await CheckAsync([], [], writes: false);
        Assert.Equal(1, code);
        Assert.True(Broken(said, "listing", "no such file or folder"), said);
    }

    [MountFact]
    public async Task A_folder_into_which_nothing_can_be_written_is_shown()
    {
        using var frozen = new FrozenFolder(Inbound);
        frozen.Freeze();
        var (code, said) = await CheckAsync([], [], writes: true);
        Assert.Equal(1, code);
        Assert.True(Broken(said, "writing", "Writing"), said);
    }

    [MountFact]
    public async Task On_a_full_disk_nothing_is_left_behind_either()
    {
        using var disk = SmallDisk.TryMount(Inbound, kilobytes: 64);
        await File.WriteAllBytesAsync(Path.Combine(Inbound, "filler"), new byte[64 * 1024]);
        var (code, said) = await CheckAsync([], [], writes: true);
        Assert.Equal(1, code);
        Assert.True(Broken(said, "writing", "Writing failed"), said);
        Assert.Equal(["filler"], Directory.GetFiles(Inbound).Select(Path.GetFileName));
    }

    private static bool Broken(string said, string what, string why) => said.Split('\n').Any(line =>
        line.Contains($"\u2717 {what}", StringComparison.Ordinal) && line.Contains(why, StringComparison.Ordinal));

    private Task<(int Code, string Said)> CheckAsync(Dictionary<string, string> inwards, Dictionary<string, string> outwards, bool writes)
    {
        JsonObject Door(Dictionary<string, string> options) => new()
        {
            ["address"] = new Uri(_bank.Path).AbsoluteUri,
            ["options"] = new JsonObject(options.Select(o => KeyValuePair.Create(o.Key, (JsonNode?)o.Value))),
        };
        return _doors.OfFilesAsync(() => Door(inwards), () => Door(outwards), writes);
    }
}
