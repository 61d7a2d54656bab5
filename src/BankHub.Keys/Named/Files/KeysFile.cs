using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using BankHub.Core.Findings;
using BankHub.Core.Ports;

namespace BankHub.Keys.Named.Files;

/// <summary>The file of named keys. It holds descriptions and references; the keys themselves lie elsewhere.</summary>
public sealed class KeysFile(string path)
{
    /// <summary>The rule of a key whose token does not give it: it may pass without a change of the file.</summary>
    public const string TokenRule = "key-token";

    /// <summary>The file's path.</summary>
    public string Path => path;

    /// <summary>All keys with their material; null when there are findings, of which none quotes a secret.</summary>
    public IReadOnlyList<NamedKey>? Read(ISecrets secrets, FindingList findings)
    {
        var entries = Entries(findings);
        var keys = entries.Select(entry => (Entry: entry, Key: KeyReading.Read(entry, secrets, findings))).ToList();
        // An id that follows from the key may meet one that was given.
        foreach (var group in keys.Where(k => k.Key is not null).GroupBy(k => (k.Key!.Name, k.Key.Id)))
        {
            foreach (var (entry, _) in group.Skip(1).Where(k => k.Entry.Id is null))
                findings.Add(entry.Path, KeysRules.SameId);
        }

        return findings.HasAny ? null : [.. keys.Select(k => k.Key!)];
    }

    /// <summary>The keys without anything secret: for a machine that has none, and for what a configuration is held against.</summary>
    public IReadOnlyList<NamedKey> Describe(FindingList findings) => [.. Entries(findings).Select(entry => entry.Described)];

    /// <summary>Changes whenever the file or anything that it refers to does; says nothing of either.</summary>
    public byte[] Digest(ISecrets secrets)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(Bytes() ?? []);
        foreach (var reference in Entries(new FindingList()).SelectMany(entry => entry.Source.References).Distinct())
        {
            Add(Encoding.UTF8.GetBytes(reference));
            Add(Look(secrets, reference));
        }

        return hash.GetHashAndReset();

        void Add(byte[] part)
        {
            Span<byte> length = stackalloc byte[sizeof(int)];
            BinaryPrimitives.WriteInt32BigEndian(length, part.Length);
            hash.AppendData(length);
            hash.AppendData(part);
        }
    }

    private static byte[] Look(ISecrets secrets, string reference)
    {
        try
        {
            return secrets.Get(reference);
        }
        catch (KeyNotFoundException)
        {
            return [];
        }
    }

    private IReadOnlyList<KeyEntry> Entries(FindingList findings)
    {
        if (Bytes() is { } bytes)
            return KeyEntries.Read(bytes, findings);
        findings.Add("$", KeysRules.Missing);
        return [];
    }

    private byte[]? Bytes()
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
