using System.Security.Cryptography;
using BankHub.Core.Ports;
using BankHub.Core.Wire;

namespace BankHub.IntegrationTests.Channels.Files;

/// <summary>One message and the tickets for its sends.</summary>
public sealed record Shipment(string MessageId, FileDrop File)
{
    public SendTicket Ticket(int send = 1, double seconds = 40, Func<Task<bool>>? stillHeld = null) => new(
        MessageId,
        send,
        SHA256.HashData(File.Body.Span),
        TimeSpan.FromSeconds(seconds),
        _ => stillHeld is null ? Task.FromResult(true) : stillHeld());
}
