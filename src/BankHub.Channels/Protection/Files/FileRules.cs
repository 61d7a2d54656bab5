using BankHub.Core.Findings;

namespace BankHub.Channels.Protection.Files;

/// <summary>The rules that the protection of an endpoint's files can break.</summary>
internal static class FileRules
{
    public static readonly Rule Step = new(
        "protection-step", "Expected steps for files: gzip, zip, pgp, cms, xml-signature, hash-file; each once, one that hashes last.");
    public static readonly Rule Suffix = new(
        "option-file-suffix", "Expected what the file's name has at its end at the bank: a dot and letters, digits or dots, 12 at most.");
    public static readonly Rule KeyNeeded = new("option-key-needed", "This step needs a key to sign, or one to encrypt, or both.");
    public static readonly Rule CheckNeeded = new(
        "option-check-needed", "What a bank sends must be signed, or the connection must say that it is not (…Unsigned: true).");
}
