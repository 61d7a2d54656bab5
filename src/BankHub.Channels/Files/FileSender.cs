using System.Diagnostics;
using BankHub.Channels.Files.Beside;
using BankHub.Core.Ports;
using BankHub.Core.Wire;

namespace BankHub.Channels.Files;

/// <summary>Drops files into a folder of the bank; what can go wrong becomes one of the three answers.</summary>
internal sealed class FileSender(OpenFolder open, FileChannelOptions options, LeftoverSweep sweep) : ISender
{
    private const int ProbeTries = 3;

    /// <summary>The most lines that one send uses: a file of hours is not begun anew because a line broke once.</summary>
    private const int Lines = 3;

    /// <summary>The same with files beside each dropped one.</summary>
    public FileSender With(IReadOnlyList<CheckFile> beside) => new(open, options with { Checks = beside }, sweep);

    public Task<Delivery> SendAsync(OutboundMessage message, SendTicket ticket, CancellationToken cancellationToken) =>
        RunAsync((FileDrop)message, ticket, SendAsync, cancellationToken);

    public Task<Delivery> ProbeAsync(OutboundMessage message, SendTicket ticket, CancellationToken cancellationToken) =>
        RunAsync((FileDrop)message, ticket, ProbeAsync, cancellationToken);

    private async Task<Delivery> RunAsync(
        FileDrop file,
        SendTicket ticket,
        Func<FileDrop, SendTicket, CancellationToken, Task<Delivery>> step,
        CancellationToken cancellationToken)
    {
        if (!FileName.IsPlain(file.FileName) || !DropNames.AreFit(ticket, options))
            return new Delivery.Refused("The file name or the message id is not one that can be dropped.", MayRetry: false);
        return await step(file, ticket, cancellationToken);
    }

    private async Task<Delivery> SendAsync(FileDrop file, SendTicket ticket, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        using var deadline = Deadline.Of(ticket, options.Timeout, cancellationToken);
        for (var line = 1; ; line++)
        {
            var (delivery, mayGoOn) = await OnOneLineAsync(file, ticket, started, line, deadline.Token);
            if (!mayGoOn || line == Lines || deadline.IsCancellationRequested)
                return delivery;
        }
    }

    private async Task<(Delivery Delivery, bool MayGoOn)> OnOneLineAsync(
        FileDrop file, SendTicket ticket, long started, int line, CancellationToken cancellationToken)
    {
        IFolder folder;
        try
        {
            folder = await open(cancellationToken);
        }
        catch (Exception e) when (e is FolderException or OperationCanceledException)
        {
            // After a line that broke it may be this very file that the bank does not bear.
            var (reason, mayPass) = e is FolderException fault ? ($"Not connected: {e.Message}", fault.MayPass)
                : ("Not connected in time.", true);
            return (new Delivery.Refused(reason, mayPass) { IsOutOfReach = mayPass && line == 1 }, false);
        }

        CrashPoint.At("drop.connected");
        if (!options.Renames)
        {
            await using (folder)
                return (await new DirectDrop(folder, file, ticket, options, started).RunAsync(cancellationToken), false);
        }

        var drop = new Drop(folder, file, ticket, options, started, continues: line > 1);
        try
        {
            var delivery = await drop.RunAsync(cancellationToken);
            return (delivery, drop.LineBroke && delivery is Delivery.Refused { MayRetry: true });
        }
        finally
        {
            _ = sweep.ReleaseAsync(folder, drop.FolderTime);
        }
    }

    private async Task<Delivery> ProbeAsync(FileDrop file, SendTicket ticket, CancellationToken cancellationToken)
    {
        using var deadline = Deadline.Of(ticket, options.Timeout, cancellationToken);
        var reason = "The time ran out.";

        // A probe can be repeated: what it renamed away stays away. Doubt costs two people's time, so one bad line is not enough for it.
        for (var left = ProbeTries; left > 0 && !deadline.IsCancellationRequested; left--)
        {
            using var once = Deadline.Of(Min(ticket.Deadline, options.Timeout) / ProbeTries, deadline.Token);
            try
            {
                await using var folder = await open(once.Token);
                return options.Renames
                    ? await new Probe(folder, file, ticket, options).RunAsync(once.Token)
                    : await new DirectDrop(folder, file, ticket, options, started: 0).ProbeAsync(once.Token);
            }
            catch (FolderException e)
            {
                reason = e.Message;
                if (!e.MayPass)
                    break;
            }
            catch (OperationCanceledException)
            {
                reason = "No session was free in time.";
            }
        }

        return new Delivery.InDoubt($"Could not be found out: {reason}");
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
