using System.Diagnostics;
using BankHub.Core.Ports;
using BankHub.Core.Wire;

namespace BankHub.Channels.Files;

/// <summary>Drops files into a folder of the bank; what can go wrong becomes one of the three answers.</summary>
internal sealed class FileSender(OpenFolder open, FileChannelOptions options, LeftoverSweep sweep) : ISender
{
    public Task<Delivery> SendAsync(OutboundMessage message, SendTicket ticket, CancellationToken cancellationToken) =>
        RunAsync((FileDrop)message, ticket, SendAsync, cancellationToken);

    public Task<Delivery> ProbeAsync(OutboundMessage message, SendTicket ticket, CancellationToken cancellationToken) =>
        RunAsync((FileDrop)message, ticket, ProbeAsync, cancellationToken);

    private static async Task<Delivery> RunAsync(
        FileDrop file,
        SendTicket ticket,
        Func<FileDrop, SendTicket, CancellationToken, Task<Delivery>> step,
        CancellationToken cancellationToken)
    {
        if (!FileName.IsPlain(file.FileName) || !DropNames.IsLeftover(DropNames.Of(file.FileName, ticket).Temporary))
            return new Delivery.Refused("The file name or the message id is not one that can be dropped.", MayRetry: false);
        return await step(file, ticket, cancellationToken);
    }

    private async Task<Delivery> SendAsync(FileDrop file, SendTicket ticket, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        using var deadline = Deadline.Of(ticket, options.Timeout, cancellationToken);
        IFolder folder;
        try
        {
            folder = await open(deadline.Token);
        }
        catch (FolderException e)
        {
            return new Delivery.Refused($"Not connected: {e.Message}", e.MayPass);
        }
        catch (OperationCanceledException)
        {
            return new Delivery.Refused("Not connected in time.", MayRetry: true);
        }

        var drop = new Drop(folder, file, ticket, options, started);
        try
        {
            return await drop.RunAsync(deadline.Token);
        }
        finally
        {
            _ = sweep.ReleaseAsync(folder, drop.FolderTime);
        }
    }

    private async Task<Delivery> ProbeAsync(FileDrop file, SendTicket ticket, CancellationToken cancellationToken)
    {
        using var deadline = Deadline.Of(ticket, options.Timeout, cancellationToken);
        try
        {
            await using var folder = await open(deadline.Token);
            return await new Probe(folder, file, ticket).RunAsync(deadline.Token);
        }
        catch (FolderException e)
        {
            return new Delivery.InDoubt($"Could not be found out: {e.Message}");
        }
        catch (OperationCanceledException)
        {
            return new Delivery.InDoubt("Could not be found out in time.");
        }
    }
}
