using BankHub.Core.Wire;

namespace BankHub.Core.Ports;

/// <summary>What protecting a message came to, before any socket opens.</summary>
public abstract record Protected
{
    private Protected()
    {
    }

    /// <summary>The message as it leaves: the same one where nothing is agreed with the bank.</summary>
    public sealed record Leaves(OutboundMessage Message) : Protected;

    /// <summary>Nothing left and nothing will, until the step works.</summary>
    /// <param name="Step">The step of the chain (pgp, gzip …).</param>
    /// <param name="Reason">What went wrong, without secrets or account numbers.</param>
    /// <param name="MayPass">False where only people can help: a key is missing, expired or revoked.</param>
    public sealed record Failed(string Step, string Reason, bool MayPass) : Protected;
}
