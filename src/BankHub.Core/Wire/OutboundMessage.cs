namespace BankHub.Core.Wire;

/// <summary>Bytes that go to a bank, complete and sealed before any socket opens.</summary>
/// <param name="Endpoint">The id of an endpoint in the bank's manifest.</param>
/// <param name="Effect">What the message does at the bank.</param>
/// <param name="Body">The bytes as they leave; protection (PGP, signatures) is the channel's and comes on top.</param>
public abstract record OutboundMessage(string Endpoint, Effect Effect, ReadOnlyMemory<byte> Body)
{
    /// <summary>The adapter's own words, opaque to the hub, handed back with every reply to this message.</summary>
    public string? State { get; init; }

    /// <summary>
    /// Names under which the bank may speak of a message that asks about a payment (a recall's own), beside those of the payment.
    /// </summary>
    public IReadOnlyList<Reference> References { get; init; } = [];
}

/// <summary>A file that appears at the bank under its final name, whole or not at all.</summary>
/// <param name="Endpoint">The id of an endpoint in the bank's manifest.</param>
/// <param name="FileName">The final name, without a folder; contains the MessageId.</param>
/// <param name="Body">The bytes of the file.</param>
/// <param name="Effect">What the file does at the bank: a recall (camt.056) or a question (pacs.028) is a file too.</param>
public sealed record FileDrop(string Endpoint, string FileName, ReadOnlyMemory<byte> Body, Effect Effect = Effect.Execute)
    : OutboundMessage(Endpoint, Effect, Body);

/// <summary>A request over HTTP; a request that moves money always carries a body.</summary>
/// <param name="Endpoint">The id of an endpoint in the bank's manifest.</param>
/// <param name="Effect">What the request does at the bank.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">Path and query, relative to the endpoint's address, already percent-encoded.</param>
/// <param name="Headers">Headers that belong to the bank's format; credentials are the channel's.</param>
/// <param name="Body">The request body, empty for none.</param>
public sealed record Request(
    string Endpoint,
    Effect Effect,
    string Method,
    string Path,
    IReadOnlyList<Header> Headers,
    ReadOnlyMemory<byte> Body) : OutboundMessage(Endpoint, Effect, Body);
