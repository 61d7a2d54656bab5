using BankHub.Core.Findings;

namespace BankHub.Keys.Named.Files;

/// <summary>The rules that the file of named keys keeps. None of them quotes what it found: it may be a key.</summary>
internal static class KeysRules
{
    public static readonly Rule Missing = new("file", "This file is missing or cannot be read.");
    public static readonly Rule Reference = new("key-secret", "A secret is given by reference only: env:NAME or file:PATH.");
    public static readonly Rule NotThere = new(
        "key-secret-there", "No secret is there: the variable is not set, or the file is missing, unreadable, empty or too long.");

    public static readonly Rule Time = new("key-time", "A time is written in UTC to the second, such as \"2026-01-31T00:00:00Z\".");
    public static readonly Rule Order = new("key-time", "A key is valid from a time before the one until which it is.");
    public static readonly Rule SameId = new("key-id", "Two keys of one name have one id.");
    public static readonly Rule NoId = new("key-id", "This key needs an id: none follows from it.");
    public static readonly Rule OtherId = new("key-id", "The id is not the fingerprint of the key.");
    public static readonly Rule Hex = new("key-hex", "Expected pairs of hexadecimal digits.");

    public static readonly Rule Pem = new(
        "key-pem", "Expected PEM with one key (PKCS#8, RSA, EC or public) or its certificate, and the passphrase where it is encrypted.");

    public static readonly Rule Pfx = new("key-pfx", "Expected a PKCS#12 file with one private key, its certificate, and its passphrase.");
    public static readonly Rule Pair = new("key-certificate", "The certificate is not over this key.");
    public static readonly Rule OpenSsh = new(
        "key-openssh", "Expected a key file of OpenSSH (BEGIN OPENSSH PRIVATE KEY) or the line of a .pub file.");

    public static readonly Rule OpenPgp = new("key-openpgp", "Expected one armored OpenPGP key of version 4, public or private.");
    public static readonly Rule Pkcs11 = new(
        "key-pkcs11",
        "Expected pkcs11:token=…;object=…?module-path=… (RFC 7512), or library, token and object or objectId; "
            + "the PIN beside it, by reference; of no part two.");

    public static readonly Rule Encoding = new("key-encoding", "The secret is not written in this encoding.");
    public static readonly Rule Short = new("key-weak", "A shared secret has at least 14 bytes (NIST SP 800-107, 112 bits).");
    public static readonly Rule Weak = new("key-weak", "An RSA key has at least 2048 bits, an EC key lies on P-256, P-384 or P-521.");
    public static readonly Rule Private = new("key-use", "This use needs the private part of the key.");
    public static readonly Rule Certificate = new("key-use", "TLS needs a certificate over the key.");
    public static readonly Rule TokenTls = new(
        "key-use", "TLS with a key in a token needs OpenSSL 3 (Debian's package libssl3), on which the framework works too.");

    public static readonly Rule OnlyRsa = new("key-use", "Only an RSA key encrypts and decrypts.");
    public static Rule Token(string why) => new(KeysFile.TokenRule, $"The token does not give the key. {why}");

    public static readonly Rule Use = new("key-use", "A key of this provider is not for this use.");
}
