using BankHub.Core.Findings;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Wire;

namespace BankHub.Core.Adapters;

/// <summary>
/// A bank. Pure: no I/O, no clock, no state, no secrets; the same input gives the same bytes. A capability is declared by implementing
/// its interface. The catalog constructs an adapter from its manifest and mapping: a public constructor
/// <c>(AdapterManifest manifest, BankMapping mapping)</c>.
/// </summary>
public interface IBankAdapter
{
    /// <summary>What is true of the bank for every customer.</summary>
    AdapterManifest Manifest { get; }
}

/// <summary>Knows more of what its connections must say than a manifest can tell.</summary>
public interface IConnectionCheck : IBankAdapter
{
    /// <summary>What is wrong with a connection, by the path in its file; its settings may be missing or wrong.</summary>
    IEnumerable<Finding> Check(Connection connection);
}

/// <summary>Knows what two of its connections must not both use, such as the same numbers at the bank.</summary>
public interface IConnectionComparison : IBankAdapter
{
    /// <summary>What is wrong with a connection beside another one, by the path in its file; settings may be missing or wrong.</summary>
    IEnumerable<Finding> Compare(Connection connection, Connection other);
}

/// <summary>Turns canonical payments into the bank's bytes.</summary>
public interface IPaymentEncoder : IBankAdapter
{
    /// <summary>
    /// Encodes a batch of one product and one group; what cannot be said is a problem of its payment, never an exception.
    /// </summary>
    Encoded Encode(PaymentBatch batch, AdapterContext context);
}

/// <summary>Reads replies, files, statements and callbacks.</summary>
public interface IMessageDecoder : IBankAdapter
{
    /// <summary>
    /// Enumerates, lazily and always in the same order, what the message says. Never throws for what a bank can send: what cannot be
    /// understood is a <see cref="DecodedFinding"/>, and its neighbours still apply.
    /// </summary>
    IEnumerable<DecodedItem> Decode(InboundMessage message, AdapterContext context);
}

/// <summary>Asks the bank what became of a payment: the way out of doubt.</summary>
public interface IInquiryEncoder : IBankAdapter
{
    /// <summary>The inquiry; its effect is <see cref="Effect.Inquire"/>.</summary>
    OutboundMessage EncodeInquiry(SentPayment payment, AdapterContext context);
}

/// <summary>Asks the bank to cancel a payment that it has.</summary>
public interface ICancellationEncoder : IBankAdapter
{
    /// <summary>The request; its effect is <see cref="Effect.Cancel"/>.</summary>
    OutboundMessage EncodeCancellation(SentPayment payment, ReasonCode reason, AdapterContext context);
}

/// <summary>A bank that must be asked for news.</summary>
public interface IFeedEncoder : IBankAdapter
{
    /// <summary>
    /// The request for what came after <paramref name="cursor"/>, null at the beginning; its effect is <see cref="Effect.Poll"/>.
    /// </summary>
    OutboundMessage EncodePoll(string feed, string? cursor, AdapterContext context);
}

/// <summary>A bank that wants words back for its callbacks, given after our commit.</summary>
public interface ICallbackResponder : IBankAdapter
{
    /// <summary>The answer to a callback that is stored.</summary>
    CallbackAnswer Answer(Callback callback, AdapterContext context);

    /// <summary>The bank's own id of the event, by which repeated callbacks are recognised; null when it has none.</summary>
    string? EventId(Callback callback);
}

/// <summary>What the bank hears back.</summary>
public sealed record CallbackAnswer(int Status, string ContentType, ReadOnlyMemory<byte> Body);
