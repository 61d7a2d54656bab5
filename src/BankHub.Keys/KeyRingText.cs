using System.Globalization;
using BankHub.Core.Findings;

namespace BankHub.Keys;

/// <summary>
/// The key ring as text, in a file or an environment variable: one statement a line (or between semicolons),
/// <c>key ID BASE64</c>, <c>current ID</c> and <c>hash BASE64</c>; # begins a comment.
/// </summary>
public static class KeyRingText
{
    private static readonly Rule Unknown = new("key-ring-statement", "Expected `key ID BASE64`, `current ID` or `hash BASE64`.");
    private static readonly Rule BadId = new("key-ring-id", "A key id is a number from 1, and each is given once.");
    private static readonly Rule BadKey = new("key-ring-key", "A key is 32 bytes in Base64.");
    private static readonly Rule NoCurrent = new("key-ring-current", "Exactly one `current` names a key that is on the ring.");
    private static readonly Rule NoHash = new("key-ring-hash", "Exactly one `hash` key is needed.");

    /// <summary>Reads a ring; null when there are findings. No finding quotes the text: it is all secret.</summary>
    public static KeyRing? Read(string text, FindingList findings)
    {
        var keys = new List<MasterKey>();
        var current = new List<uint>();
        var hash = new List<byte[]>();
        var number = 0;
        foreach (var line in text.Split('\n', ';'))
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
