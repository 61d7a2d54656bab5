using BankHub.Core.Findings;

namespace BankHub.Channels;

/// <summary>The rules that an endpoint's target can break.</summary>
internal static class ChannelRules
{
    public static readonly Rule Channel = new("channel-known", "The manifest's channel must be sftp, ftps, http or folder.");
    public static readonly Rule Target = new("target-given", "The connection must say where this endpoint of the manifest is.");
    public static readonly Rule Missing = new("option-required", "This option is required.");
    public static readonly Rule Unknown = new("option-known", "The channel knows no such option.");
    public static readonly Rule Flag = new("option-flag", "Expected true or false.");
    public static readonly Rule Number = new("option-number", "Expected a whole number within this option's bounds.");
    public static readonly Rule Reference = new("option-secret", "Expected a reference to a secret: env:NAME or file:PATH.");
    public static readonly Rule Secret = new(
        "option-secret-there", "No secret is there: the variable is not set, or the file is missing, unreadable, empty or too long.");
    public static readonly Rule Word = new("option-word", "This option has a few words of its own, and this is none of them.");
    public static readonly Rule KeyName = new("option-key", "Expected the name of a key: key:NAME.");
    public static readonly Rule Key = new("option-key-there", "No key of this name may be used for this.");
    public static readonly Rule Role = new("option-psd2-role", "A certificate of this key does not have the role (ETSI TS 119 495).");
    public static readonly Rule RoleOfKey = new("option-psd2-role-key", "A role is looked for in a certificate of a named key: key:NAME.");
    public static readonly Rule Protection = new("protection-known", "The channel knows no such protection, or not here.");
    public static readonly Rule Late = new(
        "request-late",
        "The bank could take a request or a file after the manifest's inquiry.absentAfter: what says how long it is good "
        + "(lifetimeSeconds, expiresSeconds; with toleranceSeconds), or the manifest's takenFor, and the timeout must be over by then; "
        + "or shutsOut is said.");
    public static readonly Rule Algorithm = new("option-algorithm", "The scheme knows no such algorithm.");
    public static readonly Rule Covers = new(
        "option-covers", "Expected names of headers and components in small letters, with blanks between them, each once.");
    public static readonly Rule HmacCovers = new(
        "option-hmac-covers", "Expected words of timestamp, method, target, body, bodyHash and header:NAME; body or bodyHash among them.");
    public static readonly Rule HmacTarget = new(
        "option-hmac-target", "What is signed must cover method and target, unless the bank's manifest says macOfBody.");
    public static readonly Rule HmacTime = new("option-hmac-time", "What the bank signs must cover a timestamp.");
    public static readonly Rule OnlySigned = new(
        "option-only-signed", "What is encrypted and not signed anybody can have made: not with signedAnswers false.");
    public static readonly Rule OneOf = new("option-one-of", "Two options say the same thing in two ways: one must go.");
    public static readonly Rule Bound = new("option-bound", "Tokens are bound to our TLS certificate, and there is none.");
    public static readonly Rule HostKey = new(
        "option-host-key",
        "Expected the server's public keys as in a .pub file (`ssh-ed25519 AAAA…`), with commas or line ends between; RSA from 2048 bits.");

    public static readonly Rule FilePart = new(
        "option-file-part", "Expected a part of plain file names: printable ASCII, at most 100 characters, no way out of the folder.");
    public static readonly Rule Release = new(
        "option-release", "A companion releases only what is written without rename: rename must be false.");
    public static readonly Rule Companion = new(
        "option-companion", "Expected the name of a companion file with {name} or {stem} in it: {name}.done.");
    public static readonly Rule Limits = new(
        "option-limits", "Another endpoint enters this server as this user and states another number: they share what the bank allows.");

    public static readonly Rule SftpAuth = new("auth-sftp", "SFTP knows ssh-key, password, and both together.");
    public static readonly Rule SftpAddress = new("address-sftp", "Expected sftp://user@host:port/root.");
    public static readonly Rule FtpsAddress = new("address-ftps", "Expected ftps://user@host:port/root.");
    public static readonly Rule ServerKey = new(
        "option-server-key", "Expected the SHA-256 of the server's public keys (`sha256/BASE64`), separated by commas.");

    public static readonly Rule FolderAddress = new("address-folder", "Expected file:///folder.");
    public static readonly Rule HttpAddress = new(
        "address-http", "Expected https://host/base without query; plain http only on this machine.");
    public static readonly Rule Auth = new("auth-known", "The channel knows no such way to prove who we are.");
    public static readonly Rule Pin = new(
        "option-pin", "Expected the SHA-256 of the server's public key (SubjectPublicKeyInfo) in base64, or several with blanks between.");
    public static readonly Rule CrlFile = new("option-crl-file", "Expected a list of revoked certificates (CRL), PEM or DER.");
    public static readonly Rule CaFile = new("option-ca-file", "Expected a PEM file with at least one certificate.");
    public static readonly Rule Pattern = new("pattern-given", "The manifest must give a pick-up a pattern.");
}
