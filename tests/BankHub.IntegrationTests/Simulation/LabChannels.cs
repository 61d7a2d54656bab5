using System.Text;
using BankHub.Core.Ports;
using BankHub.Core.Wire;

namespace BankHub.IntegrationTests.Simulation;

/// <summary>Transports that fail in every way a transport can, and answer honestly how far they got.</summary>
internal sealed class LabChannels(LabBank bank) : IChannels, ISender, IPickUp, ICallbackVerifier
{
    public ISender Sender(string connection, string endpoint) => this;

    public IPickUp PickUp(string connection, string endpoint) => this;

    public ICallbackVerifier Verifier(string connection, string endpoint) => this;

    public Task<CallbackCheck> CheckAsync(Callback callback, DateTimeOffset now) => Task.FromResult(new CallbackCheck(callback, null));

    public Task<Delivery> SendAsync(OutboundMessage message, SendTicket ticket, CancellationToken cancellationToken) => message switch
    {
        FileDrop drop => DropAsync(drop, ticket, cancellationToken),
        Request request => AskAsync(request, ticket, cancellationToken),
        _ => throw new NotSupportedException(),
    };

    public Task<Delivery> ProbeAsync(OutboundMessage message, SendTicket ticket, CancellationToken cancellationToken)
    {
        var drop = (FileDrop)message;
        Delivery found = bank.Temporary.Remove(Temporary(drop, ticket)) ? new Delivery.Refused("never renamed", true)
            : bank.Happens(0.5) ? new Delivery.InDoubt("taken away already")
            : bank.Taken.ContainsKey(drop.FileName) ? new Delivery.Done(null)
            : new Delivery.InDoubt("nothing there");
        return Task.FromResult(found);
    }

    public Task<Listing> ListAsync(CancellationToken cancellationToken)
    {
        Fail();
        return Task.FromResult(new Listing(
            [.. bank.Outbox.Select(f => new RemoteFile(f.Key, f.Value.Length, DateTimeOffset.UnixEpoch)).OrderBy(f => f.Name)]));
    }

    public Task<ReadOnlyMemory<byte>?> FetchAsync(RemoteFile file, long limit, CancellationToken cancellationToken)
    {
        Fail();
        return Task.FromResult<ReadOnlyMemory<byte>?>(bank.Outbox.TryGetValue(file.Name, out var bytes) ? bytes : null);
    }

    public Task ReleaseAsync(RemoteFile file, CancellationToken cancellationToken)
    {
        Fail();
        bank.Release(file.Name);
        return Task.CompletedTask;
    }

    private async Task<Delivery> DropAsync(FileDrop drop, SendTicket ticket, CancellationToken cancellationToken)
    {
        if (bank.IsAway || bank.Happens(0.1))
        {
            return new Delivery.Refused("no connection", true) { IsOutOfReach = true };
        }

        bank.Temporary.Add(Temporary(drop, ticket));
        if (bank.Happens(0.1))
        {
            bank.Temporary.Remove(Temporary(drop, ticket));
            return new Delivery.Refused("cut in mid-upload", true);
        }

        await SleepAsync(0.15, drop, ticket);
        if (!await ticket.StillHeld(cancellationToken))
        {
            bank.Temporary.Remove(Temporary(drop, ticket));
            return new Delivery.Refused("the lease is gone", true);
        }

        await SleepAsync(0.15, drop, ticket);
        if (!bank.Temporary.Remove(Temporary(drop, ticket)))
        {
            return new Delivery.InDoubt("the temporary file is gone");
        }

        bank.TakeFile(drop.FileName, drop.Body.ToArray());
        if (bank.Instead is { } instead)
        {
            bank.Instead = null;
            return await instead();
        }

        return bank.Happens(0.1) ? new Delivery.InDoubt("cut after the rename") : new Delivery.Done(null);
    }

    private async Task<Delivery> AskAsync(Request request, SendTicket ticket, CancellationToken cancellationToken)
    {
        if (bank.IsAway || bank.Happens(0.08))
        {
            return new Delivery.Refused("no connection", true) { IsOutOfReach = true };
        }

        await SleepAsync(0.05, request, ticket);
        if (request.Effect == Effect.Execute && !await ticket.StillHeld(cancellationToken))
        {
            return new Delivery.Refused("the lease is gone", true);
        }

        await SleepAsync(0.05, request, ticket);
        if (bank.Happens(0.06))
        {
            return new Delivery.InDoubt("cut before the bank read it");
        }

        if (bank.Happens(0.05))
        {
            return Answer(429, "BUSY");
        }

        if (bank.Happens(0.05))
        {
            return Answer(503, "<html>proxy</html>");
        }

        var (status, body) = bank.Handle(request);
        if (request.Effect == Effect.Execute && bank.Instead is { } instead)
        {
            bank.Instead = null;
            return await instead();
        }

        await SleepAsync(0.05, request, ticket);
        return bank.Happens(0.08) ? new Delivery.InDoubt("no answer")
            : bank.Happens(0.06) ? Answer(500, "INTERNAL")
            : bank.Happens(0.04) ? Answer(200, "WHO KNOWS")
            : Answer(status, body);
    }

    /// <summary>The sender may sleep past its lease; somebody else may look into its message meanwhile.</summary>
    private Task SleepAsync(double probability, OutboundMessage message, SendTicket ticket) =>
        bank.Happens(probability) && bank.Stopped is { } stopped ? stopped(message, ticket) : Task.CompletedTask;

    private void Fail()
    {
        if (bank.Happens(0.05))
        {
            throw new IOException("the link is down");
        }
    }

    private static Delivery.Done Answer(int status, string body) => new(new Reply(status, [], Encoding.ASCII.GetBytes(body)));

    private static string Temporary(FileDrop drop, SendTicket ticket) => $"{ticket.Name}.{ticket.Send}.part";
}
