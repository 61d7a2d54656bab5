using BankHub.Core.Findings;

namespace BankHub.Channels.Protection.Files;

/// <summary>The rules that the protection of an endpoint's files can break.</summary>
internal static class FileRules
{
    public static readonly Rule Step = new(
        "protection-step",
        "Expected steps for files: xml-signature first, then gzip, zip, pgp, cms, and last what lies beside the file; each once.");
    public static readonly Rule Suffix = new(
        "option-file-suffix", "Expected what the file's name has at its end at the bank: a dot and letters, digits or dots, 12 at most.");
    public static readonly Rule Place = new(
        "option-place", "Expected the names of elements below the root, with slashes between: AppHdr/Sgntr.");
    public static readonly Rule Beside = new(
        "option-beside", "Expected the name of a file that lies beside one other alone, with {name} in it: {name}.sha256.");
    public static readonly Rule Twice = new(
        "option-beside-twice", "Two files beside one other have one name: its hash, its signature, and what says that it is whole.");
    public static readonly Rule Detached = new(
        "option-detached", "A signature beside the file is about the file as it leaves: not encrypted.");
    public static readonly Rule KeyNeeded = new("option-key-needed", "This step needs a key to sign, or one to encrypt, or both.");
    public static readonly Rule CheckNeeded = new(
        "option-check-needed", "What a bank sends must be signed, or the connection must say that it is not (…Unsigned: true).");
}
