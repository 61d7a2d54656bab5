using System.Security.Cryptography;
using BankHub.Keys.Named;

namespace BankHub.Channels.Protection.Http.Signing;

/// <summary>The bank's keys, pinned by name: only those count, whatever key a message names or carries.</summary>
internal sealed class VerifyingKeys(string name, SignatureAlgorithm algorithm, NamedKeys keys)
{
    public SignatureAlgorithm Algorithm => algorithm;

    /// <summary>Null when one of the bank's keys of this id signed the text.</summary>
    public string? Refuse(string keyId, byte[] text, byte[] signature)
    {
        var known = keys.All(name, algorithm.IsMac ? KeyUse.Mac : KeyUse.Verify).Where(k => k.Id == keyId).ToList();
        if (known.Count == 0)
            return "No valid key of the bank has the id that the signature names.";
        try
        {
            return known.Exists(k => algorithm.Verify(k, text, signature)) ? null : "The signature does not match.";
        }
        catch (CryptographicException)
        {
            return "The signature cannot be read.";
        }
    }
}
