using BankHub.Core.Wire;

namespace BankHub.Core.Ports;

/// <summary>Sends sealed messages to one endpoint of one connection.</summary>
public interface ISender
{
    /// <summary>
    /// The message as it leaves, protected as is agreed with the bank. Encryption is random, so that every send is protected anew; the hub
    /// writes down size and hash before it sends, and a probe needs no more.
    /// </summary>
    Task<Protected> ProtectAsync(OutboundMessage message, CancellationToken cancellationToken) =>
        Task.FromResult<Protected>(new Protected.Leaves(message));

    /// <summary>Sends once. Never throws for what a network or a bank can do: the answer is one of the three deliveries.</summary>
    Task<Delivery> SendAsync(OutboundMessage message, SendTicket ticket, CancellationToken cancellationToken);

    /// <summary>
    /// Finds out, after a crash, what became of an earlier <see cref="SendAsync"/> with this ticket. A file whose temporary name could be
    /// renamed away was never dropped (<see cref="Delivery.Refused"/>); the same bytes under the final name are
    /// <see cref="Delivery.Done"/>; anything else proves nothing (<see cref="Delivery.InDoubt"/>), and so does every HTTP request.
    /// </summary>
    Task<Delivery> ProbeAsync(OutboundMessage message, SendTicket ticket, CancellationToken cancellationToken);
}

/// <summary>The right to send one message once.</summary>
/// <param name="Name">The outbound message's own: no other one has it, not even one that was sealed together with it.</param>
/// <param name="Send">Which send of it this is, from 1: part of the temporary name, so that two sends never share one.</param>
/// <param name="Sha256">The hash of the bytes as they leave: the sealed ones, or what protection made of them.</param>
/// <param name="Deadline">The time left for the whole send; shorter than the lease.</param>
/// <param name="StillHeld">
/// Asks the database whether the lease stands, and writes the yes down: without it nothing is renamed, and no request that moves money
/// leaves.
/// </param>
public sealed record SendTicket(
    string Name,
    int Send,
    ReadOnlyMemory<byte> Sha256,
    TimeSpan Deadline,
    Func<CancellationToken, Task<bool>> StillHeld)
{
    /// <summary>How many bytes leave; null where they are those of the message.</summary>
    public long? Size { get; init; }

    /// <summary>
    /// The database's time, told on since the claim; null for this machine's. What a request says of its own time and end is measured
    /// against the database's, and so is what its answer says: a node's clock may be wrong.
    /// </summary>
    public Func<DateTimeOffset>? Now { get; init; }
}
