namespace BankHub.Channels.Protection.Http.Messages;

/// <summary>How a bank wants its HTTP Message Signatures.</summary>
internal sealed record MessageForm
{
    /// <summary>The label of our signature.</summary>
    public string Label { get; init; } = "sig1";

    /// <summary>What our signature covers; null for method, target, content and what identifies us.</summary>
    public IReadOnlyList<string>? Covers { get; init; }

    public string Digest { get; init; } = "sha-256";

    /// <summary>How long our signature is good; null for unsaid.</summary>
    public TimeSpan? Expires { get; init; }

    /// <summary>The purpose that our signature names; null for none.</summary>
    public string? Tag { get; init; }

    /// <summary>Whether our signature names its algorithm.</summary>
    public bool NamesAlgorithm { get; init; } = true;

    /// <summary>How the bank binds an answer to our request: signature, request or none.</summary>
    public string Binding { get; init; } = "signature";

    /// <summary>What else the bank's signature must cover.</summary>
    public IReadOnlyList<string> MustCover { get; init; } = [];

    /// <summary>Where the bank calls us, as it sees it; null where the Host header says so, over https.</summary>
    public Uri? PublicAddress { get; init; }
}
