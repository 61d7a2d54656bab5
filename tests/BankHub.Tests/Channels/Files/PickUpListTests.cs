using BankHub.Channels.Files;

namespace BankHub.Tests.Channels.Files;

/// <summary>Which of a folder's entries are shown, and which of them may be fetched.</summary>
public sealed class PickUpListTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("{name}.done", "a.txt.done")]
    [InlineData("{stem}.ok", "a.ok")]
    [InlineData("{stem}.ok.txt", "a.ok.txt")]
    public void A_file_is_complete_when_its_companion_lies_beside_it(string template, string companion)
    {
        var waits = With(template);
        Assert.Empty(Names(waits, File("a.txt")));
        Assert.Equal(["a.txt"], Names(waits, File("a.txt"), File(companion, 1), File("b.txt")));
    }

    [Fact]
    public void A_companion_that_is_older_than_its_file_was_an_earlier_ones() =>
        Assert.Empty(Names(With("{name}.done"), File("a.txt", 10), File("a.txt.done", 9)));

    [Fact]
    public void A_companion_that_is_no_file_says_nothing() =>
        Assert.Empty(Names(With("{name}.done"), File("a.txt"), File("a.txt.done") with { IsFile = false }));

    [Fact]
    public void Companions_are_found_in_other_letters_where_the_server_takes_them_for_the_same()
    {
        var options = With("{name}.done");
        Assert.Empty(Names(options, File("a.TXT"), File("A.txt.DONE")));
        Assert.Equal(["a.TXT"], Names(options with { IgnoresCase = true }, File("a.TXT"), File("A.txt.DONE")));
    }

    [Theory]
    [InlineData("*", "a.txt.part")]
    [InlineData("*", "a.TMP")]
    [InlineData("a*", "a.filepart")]
    public void What_other_programs_call_unfinished_is_passed_over(string pattern, string name) =>
        Assert.Empty(new PickUpList(new NamePattern(pattern), new PickUpOptions(default)).Of([File(name)]));

    [Fact]
    public void A_pattern_that_means_such_names_gets_them() =>
        Assert.Single(new PickUpList(new NamePattern("*.tmp"), new PickUpOptions(default)).Of([File("a.tmp")]));

    [Fact]
    public void What_is_never_fetched_is_shown_with_its_reason_and_a_flood_of_it_is_cut()
    {
        var entries = Enumerable.Range(0, 500).Select(i => File($"x\n{i}.txt")).Append(File("good.txt")).ToList();
        var listed = new PickUpList(new NamePattern("*.txt"), new PickUpOptions(default)).Of(entries);
        Assert.Equal(101, listed.Count);
        Assert.Single(listed, f => f.Refusal is null);
    }

    [Fact]
    public void Where_files_go_ten_thousand_are_shown_and_where_they_stay_all()
    {
        var entries = Enumerable.Range(0, 10_020).Select(i => File($"{i:D5}.txt", i)).ToList();
        var list = new PickUpList(new NamePattern("*.txt"), new PickUpOptions(default)).Of(entries);
        Assert.Equal((10_000, "00000.txt"), (list.Count, list[0].Name));
        Assert.Equal(10_020, new PickUpList(new NamePattern("*.txt"), new PickUpOptions(default) { Leaves = true }).Of(entries).Count);
    }

    private static PickUpOptions With(string template) => new(default) { Companion = new CompanionName(template) };

    private static FolderEntry File(string name, int second = 0) => new(name, true, 10, Noon.AddSeconds(second));

    private static IEnumerable<string> Names(PickUpOptions options, params FolderEntry[] entries) =>
        new PickUpList(new NamePattern("*.txt", options.IgnoresCase), options).Of(entries).Select(f => f.Name);
}
