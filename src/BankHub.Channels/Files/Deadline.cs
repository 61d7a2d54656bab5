using BankHub.Core.Ports;

namespace BankHub.Channels.Files;

/// <summary>The end of the time that one piece of work has.</summary>
internal static class Deadline
{
    public static CancellationTokenSource Of(SendTicket ticket, TimeSpan timeout, CancellationToken cancellationToken) =>
        Of(ticket.Deadline < timeout ? ticket.Deadline : timeout, cancellationToken);

    public static CancellationTokenSource Of(TimeSpan timeout, CancellationToken cancellationToken)
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        source.CancelAfter(timeout > TimeSpan.Zero ? timeout : TimeSpan.Zero);
        return source;
    }
}
