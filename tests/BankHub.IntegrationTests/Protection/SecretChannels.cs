using System.Security.Cryptography;
using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Protection;

/// <summary>Channels whose files are protected by a toy that is random like the real ones: every send makes other bytes.</summary>
internal sealed class SecretChannels(LabBank bank) : IChannels, ISender, IOpener
{
    public const string Suffix = ".secret";

    private readonly LabChannels _plain = new(bank);

    /// <summary>Whether the key is there; without it nothing leaves and nothing opens.</summary>
    public bool HasKey { get; set; } = true;

    /// <summary>Every file as it stands at the bank.</summary>
    public Dictionary<string, byte[]> AtBank { get; } = [];

    public SendTicket? Probed { get; private set; }

    public int Protections { get; private set; }

    public ISender Sender(string connection, string endpoint) => endpoint == "drop" ? this : _plain;

    public IPickUp PickUp(string connection, string endpoint) => _plain;

    public ICallbackVerifier Verifier(string connection, string endpoint) => _plain;

    public IOpener? Opener(string connection, string endpoint) => endpoint == "news" ? this : null;

    public static byte[] Wrap(ReadOnlySpan<byte> plain)
    {
        var nonce = RandomNumberGenerator.GetBytes(16);
        return [.. nonce, .. plain.ToArray().Select((b, i) => (byte)(b ^ nonce[i % 16])), .. SHA256.HashData(plain)];
    }

    public Task<Protected> ProtectAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        Protections++;
        var drop = (FileDrop)message;
        return Task.FromResult<Protected>(HasKey
            ? new Protected.Leaves(drop with { FileName = drop.FileName + Suffix, Body = Wrap(drop.Body.Span) })
            : new Protected.Failed("toy", "No key.", MayPass: false));
    }

    public async Task<Delivery> SendAsync(OutboundMessage message, SendTicket ticket, CancellationToken cancellationToken)
    {
        var drop = (FileDrop)message;
        Assert.Equal(SHA256.HashData(drop.Body.Span), ticket.Sha256.ToArray());
        Assert.Equal(drop.Body.Length, ticket.Size);
        var plain = Unwrap(drop.Body) ?? throw new InvalidOperationException("The bank cannot read it.");
        var delivery = await _plain.SendAsync(
            drop with { FileName = drop.FileName[..^Suffix.Length], Body = plain }, ticket, cancellationToken);
        AtBank[drop.FileName] = drop.Body.ToArray();
        return delivery;
    }

    public Task<Delivery> ProbeAsync(OutboundMessage message, SendTicket ticket, CancellationToken cancellationToken)
    {
        Probed = ticket;
        return Task.FromResult<Delivery>(
            AtBank.TryGetValue(((FileDrop)message).FileName, out var there) && there.Length == ticket.Size
            && SHA256.HashData(there).AsSpan().SequenceEqual(ticket.Sha256.Span)
                ? new Delivery.Done(null)
                : new Delivery.InDoubt("something else is there"));
    }

    public Task<Opened> OpenAsync(string fileName, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        Task.FromResult<Opened>(!HasKey ? new Opened.Refused("toy", "No key.", MayPass: false)
            : Unwrap(bytes) is { } plain ? new Opened.Plain(fileName, plain)
            : new Opened.Refused("toy", "It is not protected as agreed.", MayPass: false));

    private static byte[]? Unwrap(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length < 48)
            return null;
        var all = bytes.ToArray();
        byte[] plain = [.. all[16..^32].Select((b, i) => (byte)(b ^ all[i % 16]))];
        return SHA256.HashData(plain).AsSpan().SequenceEqual(all.AsSpan()[^32..]) ? plain : null;
    }
}
