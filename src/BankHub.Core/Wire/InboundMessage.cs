namespace BankHub.Core.Wire;

/// <summary>Bytes that came from a bank, stored before anything reads them.</summary>
/// <param name="Endpoint">The manifest's endpoint through which they came.</param>
/// <param name="Body">The bytes as received.</param>
public abstract record InboundMessage(string Endpoint, ReadOnlyMemory<byte> Body);

/// <summary>A file that was picked up at the bank.</summary>
public sealed record FilePickup(string Endpoint, string FileName, ReadOnlyMemory<byte> Body) : InboundMessage(Endpoint, Body);

/// <summary>The bank's answer to one of our messages.</summary>
/// <param name="Endpoint">The endpoint that was asked.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Headers">The answer's headers.</param>
/// <param name="Body">The answer's body.</param>
/// <param name="InReplyTo">What was asked.</param>
public sealed record ReplyMessage(
    string Endpoint,
    int Status,
    IReadOnlyList<Header> Headers,
    ReadOnlyMemory<byte> Body,
    SentMessage InReplyTo) : InboundMessage(Endpoint, Body);

/// <summary>A call from the bank, authenticated by the channel before it was stored.</summary>
public sealed record Callback(
    string Endpoint,
    string Method,
    string Path,
    string Query,
    IReadOnlyList<Header> Headers,
    ReadOnlyMemory<byte> Body) : InboundMessage(Endpoint, Body);

/// <summary>What an answer answers: the outbound message with the adapter's state and the references that were declared for it.</summary>
/// <param name="MessageId">The hub's id of the message, never reused on a connection.</param>
/// <param name="Effect">What the message was to do.</param>
/// <param name="State">The adapter's own words at encoding.</param>
/// <param name="References">The references by which the bank may name the message or its payments.</param>
public sealed record SentMessage(string MessageId, Effect Effect, string? State, IReadOnlyList<Reference> References);
