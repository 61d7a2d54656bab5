using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using BankHub.Core.Findings;
using BankHub.Core.Ports;

namespace BankHub.Keys;

/// <summary>The cipher of a key ring that is read again when it changes, while the hub runs.</summary>
public sealed class LiveRing : ICipher, IMasterKeys
{
    private static readonly Rule Unread = new("key-ring-there", "The key ring cannot be read; the one before stays in use.");
    private static readonly Rule Lacks = new(
        "key-ring-lacks", "The key ring lacks a key under which rows are stored; the one before stays in use.");

    private static readonly Rule Other = new(
        "key-ring-other", "A key has other bytes than before under its number; the ring before stays in use.");

    private static readonly Rule Hash = new("key-ring-hash", "The hash key does not rotate; the ring before stays in use.");

    private readonly ISecrets _secrets;
    private readonly string _reference;
    private readonly Lock _changing = new();
    private volatile State _state;
    private State? _looked;

    /// <summary>KeyNotFoundException when the reference leads nowhere, KeyRingException when it is no ring.</summary>
    public LiveRing(ISecrets secrets, string reference)
    {
        (_secrets, _reference) = (secrets, reference);

        // Once: between two readings another could put a new ring there, which would then pass for known.
        var bytes = secrets.Get(reference);
        var ring = MasterKeyFile.Parse(secrets, reference, bytes);
        _state = new State(ring, new RingCipher(ring), ring.Current.Id, Digest(bytes));
    }

    public IReadOnlyCollection<uint> Held => _state.Ring.Ids;

    public uint Wanted => _state.Wanted;

    public uint Writes => _state.Ring.Current.Id;

    public IReadOnlyDictionary<string, byte[]> Prints => _state.Ring.Prints();

    public void WriteUnder(uint id)
    {
        lock (_changing)
        {
            if (id != Writes)
            {
                var ring = _state.Ring.Under(id);
                _state = _state with { Ring = ring, Cipher = new RingCipher(ring) };
            }
        }
    }

    public IReadOnlyDictionary<string, byte[]>? Look(IReadOnlyCollection<uint> needed, FindingList findings)
    {
        lock (_changing)
        {
            _looked = null;
            if (Read(findings) is not var (text, digest) || digest.AsSpan().SequenceEqual(_state.Digest))
                return null;
            if (KeyRingText.Read(text, findings, HsmWrap.Opener(_secrets)) is not { } ring)
                return null;
            if (!ring.HasHashOf(_state.Ring))
                findings.Add("hash", Hash);
            if (!needed.All(ring.Ids.Contains))
                findings.Add("keys", Lacks);
            if (ring.HasOtherThan(_state.Ring))
                findings.Add("keys", Other);
            if (findings.HasAny)
                return null;
            // What it writes under stays until all nodes hold the new one.
            var under = ring.Ids.Contains(Writes) ? ring.Under(Writes) : ring;
            _looked = new State(under, new RingCipher(under), ring.Current.Id, digest);
            return under.Prints();
        }
    }

    public void Take()
    {
        lock (_changing)
        {
            _state = _looked ?? throw new InvalidOperationException("No ring was looked at that could be taken.");
            _looked = null;
        }
    }

    public uint? KeyOf(ReadOnlySpan<byte> sealedBytes) => sealedBytes.Length >= Blob.Overhead && sealedBytes[0] == Blob.Version
        ? BinaryPrimitives.ReadUInt32BigEndian(sealedBytes[1..])
        : null;

    public byte[] Seal(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> associated) => _state.Cipher.Seal(plain, associated);

    public byte[] Open(ReadOnlySpan<byte> sealedBytes, ReadOnlySpan<byte> associated) => _state.Cipher.Open(sealedBytes, associated);

    public byte[] KeyedHash(ReadOnlySpan<byte> value) => _state.Cipher.KeyedHash(value);

    private (string Text, byte[] Digest)? Read(FindingList findings)
    {
        try
        {
            var bytes = _secrets.Get(_reference);
            return (Encoding.UTF8.GetString(bytes), Digest(bytes));
        }
        catch (KeyNotFoundException)
        {
            findings.Add("$", Unread);
            return null;
        }
    }

    private static byte[] Digest(byte[] text) => SHA256.HashData(text);

    private sealed record State(KeyRing Ring, RingCipher Cipher, uint Wanted, byte[] Digest);
}
