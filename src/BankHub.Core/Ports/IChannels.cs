namespace BankHub.Core.Ports;

/// <summary>The transports of all configured connections.</summary>
public interface IChannels
{
    /// <summary>The sender of an endpoint; the catalog has checked at start that there is one.</summary>
    ISender Sender(string connection, string endpoint);

    /// <summary>The pick-up of an endpoint.</summary>
    IPickUp PickUp(string connection, string endpoint);

    /// <summary>The check of callbacks that come in for an endpoint.</summary>
    ICallbackVerifier Verifier(string connection, string endpoint);

    /// <summary>
    /// The certificates in the files that connections name, as the files are now, and those by which the banks' servers were believed since
    /// the start.
    /// </summary>
    IReadOnlyList<WatchedCertificate> Certificates => [];

    /// <summary>What undoes the protection of an endpoint's files; null where none is agreed.</summary>
    IOpener? Opener(string connection, string endpoint) => null;
}
