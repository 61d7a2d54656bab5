using System.Text;
using BankHub.Core.Ports;
using BankHub.IntegrationTests.Channels.Ftps;

namespace BankHub.IntegrationTests.Channels.Files;

/// <summary>Pick-ups from real servers.</summary>
public abstract class PickUpTests(FileBank bank) : FileBankTests(bank)
{
    [Fact]
    public async Task Files_are_listed_by_pattern_read_whole_and_released()
    {
        Bank.Write("FCACK_1.txt", "one");
        Bank.Write("FCACK_2 with spaces [x]{y}.txt", "two");
        Bank.Write("FCACK_3.txt.part", "three");
        var pickUp = Bank.PickUp();
        var files = await pickUp.ListAsync(default);
        Assert.Equal(["FCACK_1.txt", "FCACK_2 with spaces [x]{y}.txt"], files.Select(f => f.Name).Order());
        foreach (var file in files)
        {
            var bytes = await pickUp.FetchAsync(file, 1000, default);
            Assert.Equal(file.Name == "FCACK_1.txt" ? "one" : "two", Encoding.UTF8.GetString(bytes!.Value.Span));
            await pickUp.ReleaseAsync(file, default);
        }

        Assert.Empty(await pickUp.ListAsync(default));
        Assert.True(File.Exists(Path.Combine(Bank.Outbound, "FCACK_3.txt.part")));
    }

    [Fact]
    public async Task A_large_file_comes_as_it_is()
    {
        var bytes = new byte[30_000_000];
        new Random(7).NextBytes(bytes);
        await File.WriteAllBytesAsync(Path.Combine(Bank.Outbound, "big.txt"), bytes);
        var pickUp = Bank.PickUp();
        var fetched = await pickUp.FetchAsync((await pickUp.ListAsync(default))[0], 100_000_000, default);
        Assert.True(fetched!.Value.Span.SequenceEqual(bytes));
    }

    [Fact]
    public async Task An_empty_file_is_listed_and_read_as_empty()
    {
        Bank.Write("empty.txt", "");
        var pickUp = Bank.PickUp();
        Assert.Equal(0, (await pickUp.FetchAsync((await pickUp.ListAsync(default))[0], 10, default))!.Value.Length);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_not_read()
    {
        Bank.Write("long.txt", "0123456789");
        var pickUp = Bank.PickUp();
        var file = (await pickUp.ListAsync(default))[0];
        Assert.NotNull(await pickUp.FetchAsync(file, 10, default));
        Assert.Null(await pickUp.FetchAsync(file, 9, default));
    }

    [Fact]
    public async Task A_file_that_changed_since_it_was_listed_is_not_read_and_not_released()
    {
        Bank.Write("grows.txt", "0123456789");
        var pickUp = Bank.PickUp();
        var file = (await pickUp.ListAsync(default))[0];
        await File.AppendAllTextAsync(Path.Combine(Bank.Outbound, "grows.txt"), "more");
        Assert.Null(await pickUp.FetchAsync(file, 1000, default));
        await pickUp.ReleaseAsync(file, default);
        Assert.True(File.Exists(Path.Combine(Bank.Outbound, "grows.txt")));
    }

    [Fact]
    public async Task A_file_that_is_overwritten_within_its_minute_by_one_of_its_size_is_neither_read_nor_released_for_it()
    {
        Put("one", second: 5);
        var pickUp = Bank.PickUp();
        var first = Assert.Single(await pickUp.ListAsync(default));
        Put("two", second: 40);
        Assert.Null(await pickUp.FetchAsync(first, 1000, default));
        await pickUp.ReleaseAsync(first, default);
        var second = Assert.Single(await pickUp.ListAsync(default));
        Assert.Equal("two", Encoding.UTF8.GetString((await pickUp.FetchAsync(second, 1000, default))!.Value.Span));
        Put("six", second: 41);
        await pickUp.ReleaseAsync(second, default);
        var third = Assert.Single(await pickUp.ListAsync(default));
        Assert.Equal("six", Encoding.UTF8.GetString((await pickUp.FetchAsync(third, 1000, default))!.Value.Span));
        await pickUp.ReleaseAsync(third, default);
        Assert.Empty(await pickUp.ListAsync(default));

        void Put(string text, int second)
        {
            Bank.Write("news.txt", text);
            File.SetLastWriteTimeUtc(Path.Combine(Bank.Outbound, "news.txt"), new DateTime(2026, 11, 20, 8, 0, second, DateTimeKind.Utc));
        }
    }

    [Fact]
    public async Task A_file_that_is_gone_is_no_error()
    {
        Bank.Write("gone.txt", "x");
        var pickUp = Bank.PickUp();
        var file = (await pickUp.ListAsync(default))[0];
        File.Delete(Path.Combine(Bank.Outbound, "gone.txt"));
        Assert.Null(await pickUp.FetchAsync(file, 1000, default));
        await pickUp.ReleaseAsync(file, default);
    }

    [Fact]
    public async Task Ten_thousand_names_are_listed_and_the_rest_later()
    {
        for (var i = 0; i < 10_020; i++)
            Bank.Write($"f{i:D5}.txt", "");
        Assert.Equal(10_000, (await Bank.PickUp().ListAsync(default)).Count);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_an_error_and_not_an_empty_one()
    {
        Directory.Delete(Bank.Outbound);
        await Assert.ThrowsAnyAsync<IOException>(() => Bank.PickUp().ListAsync(default));
    }

    [Fact]
    public async Task A_fetched_file_is_archived_over_no_other()
    {
        Directory.CreateDirectory(Path.Combine(Bank.Outbound, "done"));
        var options = new Dictionary<string, string> { ["afterPickUp"] = "archive", ["archive"] = "done" };
        var pickUp = Bank.PickUp(options: options);
        foreach (var text in new[] { "one", "two", "three" })
        {
            Bank.Write("news.txt", text);
            File.SetLastWriteTimeUtc(Path.Combine(Bank.Outbound, "news.txt"), new DateTime(2026, 11, 20, 8, 0, 0, DateTimeKind.Utc));
            await pickUp.ReleaseAsync(Assert.Single(await pickUp.ListAsync(default)), default);
        }

        Assert.Empty(await pickUp.ListAsync(default));
        var archived = Directory.GetFiles(Path.Combine(Bank.Outbound, "done"));
        Assert.Equal(["one", "three", "two"], archived.Select(File.ReadAllText).Order());
    }

    [Fact]
    public async Task A_file_goes_with_its_companion_and_without_one_that_was_put_anew()
    {
        Bank.Companion = "{name}.done";
        var pickUp = Bank.PickUp();
        Put("news.txt", second: 5);
        Assert.Empty(await pickUp.ListAsync(default));
        Put("news.txt.done", second: 4);
        foreach (var early in await pickUp.ListAsync(default))
            Assert.Null(await pickUp.FetchAsync(early, 1000, default));
        Put("news.txt.done", second: 6);
        var first = Assert.Single(await pickUp.ListAsync(default));
        Assert.NotNull(await pickUp.FetchAsync(first, 1000, default));
        Put("news.txt.done", second: 40);
        await pickUp.ReleaseAsync(first, default);
        Assert.Equal(["news.txt.done"], Directory.GetFiles(Bank.Outbound).Select(Path.GetFileName));
        Put("news.txt", second: 39);
        var next = Assert.Single(await pickUp.ListAsync(default));
        Assert.NotNull(await pickUp.FetchAsync(next, 1000, default));
        await pickUp.ReleaseAsync(next, default);
        Assert.Empty(Directory.GetFiles(Bank.Outbound));

        void Put(string name, int second)
        {
            Bank.Write(name, "x");
            File.SetLastWriteTimeUtc(Path.Combine(Bank.Outbound, name), new DateTime(2026, 11, 20, 8, 0, second, DateTimeKind.Utc));
        }
    }

    [Fact]
    public async Task A_file_that_is_left_stays()
    {
        Bank.Write("news.txt", "one");
        var pickUp = Bank.PickUp(options: new() { ["afterPickUp"] = "leave" });
        Assert.True(pickUp.Leaves);
        await pickUp.ReleaseAsync(Assert.Single(await pickUp.ListAsync(default)), default);
        Assert.Single(await pickUp.ListAsync(default));
    }

    [Fact]
    public async Task An_archive_that_is_not_there_fails_this_file_and_says_so()
    {
        Bank.Write("news.txt", "one");
        var pickUp = Bank.PickUp(options: new() { ["afterPickUp"] = "archive", ["archive"] = "none" });
        var file = Assert.Single(await pickUp.ListAsync(default));
        var failed = await Assert.ThrowsAsync<PickUpException>(() => pickUp.ReleaseAsync(file, default));
        Assert.Equal(PickUpFault.File, failed.Fault);
        Assert.True(File.Exists(Path.Combine(Bank.Outbound, "news.txt")));
    }

    [Fact]
    public async Task A_bank_that_is_away_is_unreachable_and_no_alarm()
    {
        Bank.StopServer();
        var away = await Assert.ThrowsAsync<PickUpException>(() => Bank.PickUp().ListAsync(default));
        Assert.Equal(PickUpFault.Unreachable, away.Fault);
    }
}

/// <summary>From proftpd.</summary>
public sealed class ProftpdPickUpTests() : PickUpTests(new FtpsBank(Kind.Proftpd));

/// <summary>From vsftpd.</summary>
public sealed class VsftpdPickUpTests() : PickUpTests(new FtpsBank(Kind.Vsftpd));
