using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace BankHub.Hub.Store;

/// <summary>
/// The hash chain of a payment's events: each hash covers the one before and every field of its event, so that a row that was changed,
/// removed, inserted or reordered behind the hub shows.
/// </summary>
public static class EventChain
{
    /// <summary>The chain's value before the first event.</summary>
    public static readonly byte[] Start = new byte[32];

    public static byte[] Next(byte[] previous, EventRow e)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous);
        hash.AppendData(e.PaymentId.ToByteArray());
        Span<byte> number = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(number, e.Version);
        hash.AppendData(number);
        // PostgreSQL keeps microseconds; the hash must not see more.
        BinaryPrimitives.WriteInt64BigEndian(number, e.At.UtcTicks / TimeSpan.TicksPerMicrosecond);
        hash.AppendData(number);
        Append(hash, e.State);
        Append(hash, e.Actor);
        Append(hash, e.Cause);
        Append(hash, e.Detail ?? "");
        hash.AppendData(e.FirstBodyHash ?? SHA256.HashData(e.Body ?? []));
        return hash.GetHashAndReset();
    }

    // With its length before it, so that no two different events give the same bytes.
    private static void Append(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}

/// <summary>One transition of a payment.</summary>
/// <param name="PaymentId">The payment.</param>
/// <param name="Version">From 1, without gaps.</param>
/// <param name="At">The database's time.</param>
/// <param name="State">The state from now on.</param>
/// <param name="Actor">Who: a step, or a caller's id.</param>
/// <param name="Cause">Why, in a word: intake, sealed, evidence, cancel …</param>
/// <param name="Detail">JSON without account numbers: attempt, message, reason, conflicts.</param>
/// <param name="Body">The encrypted canonical document, with the first event only.</param>
public sealed record EventRow(
    Guid PaymentId, int Version, DateTimeOffset At, string State, string Actor, string Cause, string? Detail, byte[]? Body)
{
    /// <summary>SHA-256 of the body as first written, where it was sealed again since under another key: what the chain covers.</summary>
    public byte[]? FirstBodyHash { get; init; }
}
