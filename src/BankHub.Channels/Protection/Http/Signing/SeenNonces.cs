using System.Security.Cryptography;

namespace BankHub.Channels.Protection.Http.Signing;

/// <summary>
/// The nonces of genuine messages of the last while. The same message again is a repetition, which the store recognises by the bank's
/// event id on every node; another message under a used nonce is refused. Bounded: the oldest are forgotten first.
/// </summary>
internal sealed class SeenNonces(TimeSpan window)
{
    private const int Most = 100_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, byte[]> _messages = new(StringComparer.Ordinal);
    private readonly Queue<(DateTimeOffset Until, string Nonce)> _order = new();

    /// <summary>Whether the nonce came before with another message.</summary>
    public bool IsReused(string nonce, ReadOnlySpan<byte> message, DateTimeOffset now)
    {
        var hash = SHA256.HashData(message);
        lock (_gate)
        {
            while (_order.TryPeek(out var oldest) && (oldest.Until < now || _order.Count > Most))
                _messages.Remove(_order.Dequeue().Nonce);
            if (_messages.TryGetValue(nonce, out var earlier))
                return !earlier.AsSpan().SequenceEqual(hash);
            _messages.Add(nonce, hash);
            _order.Enqueue((now + window + window, nonce));
            return false;
        }
    }
}
