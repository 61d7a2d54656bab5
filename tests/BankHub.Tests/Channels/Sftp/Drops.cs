using System.Security.Cryptography;
using BankHub.Channels.Files;
using BankHub.Core.Ports;
using BankHub.Core.Wire;

namespace BankHub.Tests.Channels.Sftp;

/// <summary>One message to drop, and the sender that drops it.</summary>
internal static class Drops
{
    public const string MessageId = "7F3A000000000001";
    public const string Final = "/in/" + FinalName;
    public const string Temporary = "/in/" + MessageId + ".1.part";
    public const string Void = "/in/" + MessageId + ".1.void.part";
    public const string FinalName = "fc-" + MessageId + ".ach";

    public static byte[] Body { get; } = Enumerable.Range(0, 100_000).Select(i => (byte)(i * 7 % 251)).ToArray();

    public static FileDrop File { get; } = new("inbound", FinalName, Body);

    public static FileSender Sender(OpenFolder folder, bool readBack = false, bool finalStays = false) =>
        Sender(folder, new FileChannelOptions(readBack, finalStays, TimeSpan.FromSeconds(30)));

    public static FileSender Sender(OpenFolder folder, FileChannelOptions options) =>
        new(folder, options, new LeftoverSweep(TimeProvider.System, options));

    public static SendTicket Ticket(int seconds = 20, Func<CancellationToken, Task<bool>>? stillHeld = null, int send = 1) => new(
        MessageId, send, SHA256.HashData(Body), TimeSpan.FromSeconds(seconds), stillHeld ?? (_ => Task.FromResult(true)));

    public static string Kind(Delivery delivery) => delivery switch
    {
        Delivery.Done => "Done",
        Delivery.Refused { MayRetry: true } => "Refused, may retry",
        Delivery.Refused => "Refused",
        _ => "InDoubt",
    };
}
