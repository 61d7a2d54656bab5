using System.Security.Cryptography;
using System.Text;
using BankHub.Core.Findings;
using BankHub.Core.Ports;

namespace BankHub.Keys;

/// <summary>Where the key ring lies: a file or an environment variable, named by a secret reference.</summary>
public static class MasterKeyFile
{
    /// <summary>Reads the ring; KeyNotFoundException when the reference leads nowhere, KeyRingException when it is no ring.</summary>
    public static KeyRing Read(ISecrets secrets, string reference)
    {
        var findings = new FindingList();
        return KeyRingText.Read(Encoding.UTF8.GetString(secrets.Get(reference)), findings)
            ?? throw new KeyRingException(reference, findings);
    }

    /// <summary>
    /// Makes a ring with one new key, readable by its owner alone; an existing file is never touched (IOException),
    /// since losing a ring loses everything that was written under it.
    /// </summary>
    public static void Create(string path)
    {
        var text = $"""
            # BankHub key ring. Keep it apart from the database, and never lose it: what was written under a key opens with it alone.
            key 1 {NewKey()}
            current 1
            hash {NewKey()}

            """;
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(Encoding.UTF8.GetBytes(text));
        file.Flush(flushToDisk: true);
    }

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(MasterKey.Length));
}
