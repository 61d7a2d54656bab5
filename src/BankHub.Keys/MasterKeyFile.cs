using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BankHub.Core.Findings;
using BankHub.Core.Ports;

namespace BankHub.Keys;

/// <summary>Where the key ring lies: a file or an environment variable, named by a secret reference.</summary>
public static class MasterKeyFile
{
    /// <summary>Reads the ring; KeyNotFoundException when the reference leads nowhere, KeyRingException when it is no ring.</summary>
    public static KeyRing Read(ISecrets secrets, string reference) => Parse(secrets, reference, secrets.Get(reference));

    internal static KeyRing Parse(ISecrets secrets, string reference, byte[] text)
    {
        var findings = new FindingList();
        return KeyRingText.Read(Encoding.UTF8.GetString(text), findings, HsmWrap.Opener(secrets))
            ?? throw new KeyRingException(reference, findings);
    }

    /// <summary>
    /// Makes a ring with one new key, readable by its owner alone; an existing file is never touched (IOException),
    /// since losing a ring loses everything that was written under it.
    /// </summary>
    /// <param name="path">Where it is to lie.</param>
    /// <param name="wrapped">What wraps a key, by what it is (<see cref="HsmWrap"/>); null for keys in the open.</param>
    public static void Create(string path, Func<string, byte[], string>? wrapped = null)
    {
        var text = $"""
            # BankHub key ring. Keep it apart from the database, and never lose it: what was written under a key opens with it alone.
            key 1 {NewKey("key 1", wrapped)}
            current 1
            hash {NewKey("hash", wrapped)}

            """;
        Write(path, text);
        Settle(path);
    }

    /// <summary>
    /// Puts one more key on a ring and lets it write; gives its id. The file is there whole at any moment. Everything else on it stays:
    /// what older keys sealed opens with them alone until a hub has sealed it again.
    /// </summary>
    public static uint Add(string path, Func<string, byte[], string>? wrapped = null)
    {
        var lines = KeyRingText.Statements(File.ReadAllText(path)).ToList();
        var ids = lines.Select(Words).Where(words => words is ["key", _, ..]).Select(words => uint.Parse(words[1], Culture)).ToList();
        var id = ids.Max() + 1;
        lines.RemoveAll(line => Words(line) is ["current", ..]);
        var text = string.Join('\n', lines).TrimEnd('\n', '\r') + $"\nkey {id} {NewKey($"key {id}", wrapped)}\ncurrent {id}\n";
        var beside = path + ".new";
        if (File.Exists(beside))
        {
            throw new IOException(
                $"{beside} is there: a key is being added just now, or that was stopped. Then the ring is whole without it: remove it.");
        }

        Write(beside, text);
        if (!OperatingSystem.IsWindows() && !Disk.TryMatch(beside, path))
        {
            File.Delete(beside);
            throw new IOException($"The new ring cannot be given to the owner of {path}: add the key as that user, or as root.");
        }

        File.Move(beside, path, overwrite: true);
        Settle(path);
        return id;
    }

    // A power cut must not bring back the ring of before when rows are written under the new key.
    private static void Settle(string path)
    {
        if (!OperatingSystem.IsWindows() && !Disk.TrySettle(Path.GetDirectoryName(Path.GetFullPath(path))!))
            throw new IOException($"{path} is written, but its folder could not be forced to the disk: a power cut may lose it.");
    }

    private static CultureInfo Culture => CultureInfo.InvariantCulture;

    private static string[] Words(string line) => line.Split('#')[0].Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);

    private static void Write(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(Encoding.UTF8.GetBytes(text));
        file.Flush(flushToDisk: true);
    }

    private static string NewKey(string what, Func<string, byte[], string>? wrapped)
    {
        var key = RandomNumberGenerator.GetBytes(MasterKey.Length);
        return wrapped is null ? Convert.ToBase64String(key) : wrapped(what, key);
    }
}
