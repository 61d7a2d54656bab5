using BankHub.Core.Wire;

namespace BankHub.Tests.Channels.Sftp;

/// <summary>The lease is asked directly before the rename, and what is known to be lost is not published.</summary>
public sealed class LeaseTests
{
    private readonly MemorySftpServer _server = new();

    [Fact]
    public async Task A_lost_lease_publishes_nothing_and_leaves_the_temporary_file_as_proof()
    {
        var sender = Drops.Sender(_server.Folder());
        var delivery = await sender.SendAsync(Drops.File, Drops.Ticket(stillHeld: _ => Task.FromResult(false)), default);
        Assert.Equal("Refused, may retry", Drops.Kind(delivery));
        Assert.Equal([Drops.Temporary], _server.Files.Keys);
        Assert.Equal("Refused, may retry", Drops.Kind(await sender.ProbeAsync(Drops.File, Drops.Ticket(), default)));
    }

    [Fact]
    public async Task A_lease_that_cannot_be_asked_counts_as_lost()
    {
        var ticket = Drops.Ticket(stillHeld: _ => throw new TimeoutException());
        Assert.Equal("Refused, may retry", Drops.Kind(await Drops.Sender(_server.Folder()).SendAsync(Drops.File, ticket, default)));
        Assert.DoesNotContain(Drops.Final, _server.Files.Keys);
    }

    [Fact]
    public async Task A_sender_that_slept_past_its_deadline_does_not_trust_an_old_answer_about_its_lease()
    {
        var ticket = Drops.Ticket(seconds: 1, stillHeld: _ =>
        {
            Thread.Sleep(1500);
            return Task.FromResult(true);
        });
        Assert.Equal("Refused, may retry", Drops.Kind(await Drops.Sender(_server.Folder()).SendAsync(Drops.File, ticket, default)));
        Assert.DoesNotContain(Drops.Final, _server.Files.Keys);
    }

    [Fact]
    public async Task A_sender_that_wakes_after_the_probe_cannot_publish_any_more()
    {
        // The other node has renamed the temporary file away; this one believes that its lease stands.
        var probe = Drops.Sender(_server.Folder());
        Delivery? probed = null;
        var ticket = Drops.Ticket(stillHeld: async token =>
        {
            probed = await probe.ProbeAsync(Drops.File, Drops.Ticket(), token);
            return true;
        });
        var delivery = await Drops.Sender(_server.Folder()).SendAsync(Drops.File, ticket, default);
        Assert.Equal("Refused, may retry", Drops.Kind(probed!));
        Assert.NotEqual("Done", Drops.Kind(delivery));
        Assert.DoesNotContain(Drops.Final, _server.Files.Keys);
    }

    [Fact]
    public async Task A_send_that_is_called_off_while_it_writes_has_not_delivered()
    {
        using var source = new CancellationTokenSource();
        _server.Before = _ => source.Cancel();
        var delivery = await Drops.Sender(_server.Folder()).SendAsync(Drops.File, Drops.Ticket(), source.Token);
        Assert.Equal("Refused, may retry", Drops.Kind(delivery));
    }
}
