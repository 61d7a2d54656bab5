using System.Globalization;
using System.Security.Cryptography;
using BankHub.Core.Findings;

namespace BankHub.Keys;

/// <summary>
/// The key ring as text, in a file or an environment variable: one statement a line (or between semicolons),
/// <c>key ID BASE64</c>, <c>current ID</c> and <c>hash BASE64</c>; # begins a comment. Before BASE64 may stand the RFC 7512 URI of an AES
/// key in a token, with the PIN's reference as pin-source: then BASE64 is the key wrapped under that one.
/// </summary>
public static class KeyRingText
{
    private const string Scheme = "pkcs11:";

    private static readonly Rule Unknown = new("key-ring-statement", "Expected `key ID BASE64`, `current ID` or `hash BASE64`.");
    private static readonly Rule BadId = new("key-ring-id", "A key id is a number from 1, and each is given once.");
    private static readonly Rule BadKey = new("key-ring-key", "A key is 32 bytes in Base64.");
    private static readonly Rule Closed = new("key-ring-wrapped", "A wrapped key needs the token that wrapped it.");
    private static readonly Rule NoCurrent = new("key-ring-current", "Exactly one `current` names a key that is on the ring.");
    private static readonly Rule NoHash = new("key-ring-hash", "Exactly one `hash` key is needed.");

    /// <summary>
    /// The statements: lines, or what stands between semicolons, but for a line with a URI, which has some of its own. A comment goes to
    /// the end of its line, whatever stands in it.
    /// </summary>
    public static IEnumerable<string> Statements(string text) => text.Split('\n').SelectMany(line =>
    {
        var length = line.IndexOf('#', StringComparison.Ordinal) is var at and >= 0 ? at : line.Length;
        string[] statements = line[..length].Contains(Scheme, StringComparison.Ordinal) ? [line[..length]] : line[..length].Split(';');
        statements[^1] += line[length..];
        return statements;
    });

    private static bool IsUri(string word) => word.StartsWith(Scheme, StringComparison.Ordinal);

    /// <summary>Reads a ring; null when there are findings. No finding quotes the text: it is all secret.</summary>
    /// <param name="text">The ring.</param>
    /// <param name="findings">Take what is wrong.</param>
    /// <param name="unwrap">Opens a wrapped key, by the URI, what it is and its bytes; null where no token can be asked.</param>
    public static KeyRing? Read(string text, FindingList findings, Func<string, string, byte[], byte[]>? unwrap = null)
    {
        var keys = new List<MasterKey>();
        var current = new List<uint>();
        var hash = new List<byte[]>();
        var number = 0;
        foreach (var line in Statements(text))
        {
            number++;
            var words = line.Split('#')[0].Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 0)
                ReadStatement(words, $"line {number}");
        }

        if (current.Count != 1 || keys.All(k => k.Id != current[0]))
            findings.Add("current", NoCurrent);
        if (hash.Count != 1)
            findings.Add("hash", NoHash);
        return findings.HasAny ? null : new KeyRing(keys, current[0], hash[0]);

        void ReadStatement(string[] words, string path)
        {
            switch (words)
            {
                case ["key", var id, var key]:
                    if (ReadId(id, path) is { } keyId && ReadKey(key, path) is { } bytes)
                        AddKey(new MasterKey(keyId, bytes), path);
                    break;
                case ["key", var id, var uri, var wrapped] when IsUri(uri):
                    if (ReadId(id, path) is { } wrappedId && Unwrap(uri, $"key {wrappedId}", wrapped, path) is { } opened)
                        AddKey(new MasterKey(wrappedId, opened), path);
                    break;
                case ["hash", var uri, var wrapped] when IsUri(uri):
                    if (Unwrap(uri, "hash", wrapped, path) is { } openedHash)
                        hash.Add(openedHash);
                    break;
                case ["current", var id]:
                    if (ReadId(id, path) is { } currentId)
                        current.Add(currentId);
                    break;
                case ["hash", var key]:
                    if (ReadKey(key, path) is { } hashKey)
                        hash.Add(hashKey);
                    break;
                default:
                    findings.Add(path, Unknown);
                    break;
            }
        }

        void AddKey(MasterKey key, string path)
        {
            if (keys.Any(k => k.Id == key.Id))
                findings.Add(path, BadId);
            else
                keys.Add(key);
        }

        uint? ReadId(string word, string path)
        {
            if (uint.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0)
                return id;
            findings.Add(path, BadId);
            return null;
        }

        byte[]? Unwrap(string uri, string what, string wrapped, string path)
        {
            var bytes = new byte[wrapped.Length];
            if (unwrap is null || !Convert.TryFromBase64String(wrapped, bytes, out var length))
            {
                findings.Add(path, Closed);
                return null;
            }

            try
            {
                if (unwrap(uri, what, bytes[..length]) is { Length: MasterKey.Length } key)
                    return key;
                findings.Add(path, BadKey);
            }
            catch (Exception e) when (e is CryptographicException or KeyNotFoundException)
            {
                // Names the token and its answer, or the reference of the PIN.
                findings.Add(path, Closed.Name, $"{Closed.Message} {e.Message}");
            }

            return null;
        }

        byte[]? ReadKey(string word, string path)
        {
            var bytes = new byte[MasterKey.Length];
            if (Convert.TryFromBase64String(word, bytes, out var length) && length == MasterKey.Length)
                return bytes;
            findings.Add(path, BadKey);
            return null;
        }
    }
}
