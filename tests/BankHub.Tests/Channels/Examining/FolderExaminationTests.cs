using BankHub.Channels.Examining;
using BankHub.Channels.Files;
using BankHub.Core.Adapters;
using BankHub.Tests.Channels.Revocation;

namespace BankHub.Tests.Channels.Examining;

/// <summary>What a look at a folder leaves there, and what it says of rights and clocks.</summary>
public sealed class FolderExaminationTests
{
    private static readonly FileChannelOptions Plain = new(true, false, TimeSpan.FromSeconds(30));

    private static readonly FileChannelOptions Direct = Plain with { Renames = false };

    private readonly SetClock _clock = new() { Now = new(2026, 11, 23, 12, 0, 0, 500, TimeSpan.Zero) };

    [Theory]
    [InlineData(null, true)]
    [InlineData("tmp", true)]
    [InlineData(null, false)]
    public async Task Where_the_bank_takes_whatever_appears_nothing_is_written(string? below, bool writes)
    {
        var folder = new TriedFolder(_clock);
        var facts = await LookAsync(folder, Direct with { TemporaryFolder = below }, writes);
        Assert.Empty(folder.Ever);
        var writing = Assert.Single(facts, fact => fact.What == "writing");
        Assert.Equal(Verdict.Fine, writing.Verdict);
        Assert.StartsWith("not tried: without rename and release the bank may take", writing.Seen, StringComparison.Ordinal);
        Assert.DoesNotContain(facts, fact => fact.What is "renaming" or "removing");

        folder.Failing["ListAsync"] = FolderFault.Denied;
        var listing = Assert.Single(await LookAsync(folder, Direct, writes), fact => fact.What == "listing");
        Assert.Equal(Verdict.Doubtful, listing.Verdict);
        Assert.DoesNotContain("--write", listing.Seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_another_must_release_is_tried_where_it_would_lie()
    {
        var folder = new TriedFolder(_clock);
        var facts = await LookAsync(folder, Direct with { Release = new("{name}.done"), TemporaryFolder = "tmp" });
        Assert.Equal(["CHECK20261123120000.1.part"], folder.Ever);
        Assert.Empty(folder.Left);
        Assert.All(facts, fact => Assert.Equal(Verdict.Fine, fact.Verdict));
    }

    [Theory]
    [InlineData(".part", null)]
    [InlineData(".filepart", null)]
    [InlineData(".filepart", "tmp")]
    public async Task Every_name_of_a_trial_ends_as_agreed_and_is_one_that_the_sweep_knows(string suffix, string? below)
    {
        var folder = new TriedFolder(_clock);
        var facts = await LookAsync(folder, Plain with { Suffix = suffix, TemporaryFolder = below });
        var place = below is null ? "" : below + "/";
        Assert.Equal([$"{place}CHECK20261123120000.1{suffix}", $"{place}CHECK20261123120000.1.void{suffix}"], folder.Ever);
        Assert.All(folder.Ever, name => Assert.True(DropNames.IsLeftover(name[place.Length..], suffix)));
        Assert.Empty(folder.Left);
        Assert.All(facts, fact => Assert.Equal(Verdict.Fine, fact.Verdict));
    }

    [Fact]
    public async Task What_a_send_left_is_known_by_the_agreed_end()
    {
        var folder = new TriedFolder(_clock);
        folder.Put("7F3A00000001.1.filepart");
        folder.Put("7F3A00000002.1.void.filepart");
        folder.Put("7F3A00000003.1.part");
        var facts = await LookAsync(folder, Plain with { Suffix = ".filepart" }, writes: false);
        Assert.StartsWith("2 files of sends", Assert.Single(facts, fact => fact.What == "leftovers").Seen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(FolderFault.Denied), "not permitted")]
    [InlineData(nameof(FolderFault.Unsupported), "not permitted")]
    [InlineData(nameof(FolderFault.Failed), "refused")]
    public async Task A_bank_that_lets_nobody_remove_can_be_sent_to_and_what_is_left_is_named(string fault, string how)
    {
        var folder = new TriedFolder(_clock) { Failing = { ["RemoveAsync"] = Enum.Parse<FolderFault>(fault) } };
        var facts = await LookAsync(folder, Plain);
        Assert.Equal(
            new ChannelFact(
                Verdict.Doubtful, "removing",
                $"{how}, and sending does not need it; {Assert.Single(folder.Left)} is left: ask the bank to remove it"),
            facts[^1]);
        Assert.DoesNotContain(facts, fact => fact.Verdict == Verdict.Broken);
    }

    [Fact]
    public async Task What_a_broken_trial_left_is_named_and_nothing_else_is()
    {
        var folder = new TriedFolder(_clock) { Failing = { ["RenameAsync"] = FolderFault.Lost, ["RemoveAsync"] = FolderFault.Denied } };
        var facts = await LookAsync(folder, Plain);
        Assert.Equal(Verdict.Broken, Assert.Single(facts, fact => fact.What == "renaming").Verdict);
        Assert.Equal(
            new ChannelFact(Verdict.Doubtful, "leftovers", "CHECK20261123120000.1.part may be left: ask the bank to remove it"),
            Assert.Single(facts, fact => fact.What == "leftovers"));
    }

    [Fact]
    public async Task Where_nobody_can_tell_what_is_left_every_name_is_told()
    {
        var folder = new TriedFolder(_clock) { Failing = { ["RenameAsync"] = FolderFault.Lost, ["RemoveAsync"] = FolderFault.Lost } };
        var left = (await LookAsync(folder, Plain)).Where(fact => fact.What == "leftovers").Select(fact => fact.Seen.Split(' ')[0]);
        Assert.Equal(["CHECK20261123120000.1.part", "CHECK20261123120000.1.void.part"], left);
    }

    [Fact]
    public async Task A_file_that_was_never_made_is_not_said_to_be_left()
    {
        var folder = new TriedFolder(_clock);
        foreach (var operation in new[] { "WriteAsync", "StatAsync", "RemoveAsync" })
            folder.Failing[operation] = FolderFault.Denied;
        var facts = await LookAsync(folder, Plain);
        Assert.Equal(Verdict.Broken, Assert.Single(facts, fact => fact.What == "writing").Verdict);
        Assert.DoesNotContain(facts, fact => fact.What == "leftovers");
    }

    [Theory]
    [InlineData("WriteAsync")]
    [InlineData("StatAsync")]
    public async Task A_bank_that_is_slow_has_no_wrong_clock_for_it(string slow)
    {
        var folder = new TriedFolder(_clock) { Lasting = { [slow] = TimeSpan.FromSeconds(40) } };
        var clock = Assert.Single(await LookAsync(folder, Plain), fact => fact.What == "clock");
        Assert.Equal(new ChannelFact(Verdict.Fine, "clock", "as ours"), clock);
    }

    [Theory]
    [InlineData(60, "59 s ahead of ours")]
    [InlineData(-60, "59 s behind ours")]
    public async Task A_clock_that_differs_is_told_by_how_much_at_least(int seconds, string seen)
    {
        var folder = new TriedFolder(_clock) { Ahead = TimeSpan.FromSeconds(seconds) };
        var clock = Assert.Single(await LookAsync(folder, Plain), fact => fact.What == "clock");
        Assert.Equal(new ChannelFact(Verdict.Doubtful, "clock", seen), clock);
    }

    private Task<IReadOnlyList<ChannelFact>> LookAsync(TriedFolder folder, FileChannelOptions options, bool writes = true)
    {
        var endpoint = new Endpoint
        {
            Id = "in", Channels = ["sftp"], Role = "send", Path = "/in", Parallel = 1, Timeout = options.Timeout, Answers = [],
        };
        return new FolderExamination(endpoint, _ => Task.FromResult<IFolder>(folder), options, _clock).RunAsync(writes, default);
    }
}
