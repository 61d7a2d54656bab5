using BankHub.Channels.Examining;
using BankHub.Channels.Expiring;
using BankHub.Channels.Files;
using BankHub.Channels.Protection.Files;
using BankHub.Core.Ports;

namespace BankHub.Channels;

/// <summary>What one endpoint of one connection can do; its role says which of the first three is there.</summary>
internal sealed record ChannelEnd(
    ISender? Sender = null, IPickUp? PickUp = null, ICallbackVerifier? Verifier = null, Examination? Examine = null,
    IOpener? Opener = null)
{
    /// <summary>What its servers showed; null where there is no TLS.</summary>
    public ShownCertificates? Shown { get; init; }

    /// <summary>The files of certificates that its options name.</summary>
    public IReadOnlyList<CertificateFile> Files { get; init; } = [];

    /// <summary>The same end for files that are protected on their way.</summary>
    public ChannelEnd Behind(FileChain chain) => Sender is { } sender
        ? this with { Sender = new ProtectedSender(sender is FileSender files ? files.With(chain.Beside) : sender, chain) }
        : this with { PickUp = PickUp is FilePickUp pickUp ? pickUp.With(chain) : PickUp, Opener = chain };
}
