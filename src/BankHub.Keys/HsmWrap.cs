using System.Text;
using BankHub.Core.Ports;
using BankHub.Keys.Hsm;

namespace BankHub.Keys;

/// <summary>Master keys that lie on the ring wrapped under an AES key of a token, and are opened there when the ring is read.</summary>
public static class HsmWrap
{
    /// <summary>The wrapped key for a statement of the ring; HsmException when the token does not do it.</summary>
    /// <param name="secrets">Has the PIN that the URI's pin-source names.</param>
    /// <param name="uri">The key in the token, after RFC 7512.</param>
    /// <param name="what">What is wrapped: bound to it, so that one key never stands for another.</param>
    /// <param name="key">The key.</param>
    public static byte[] Wrap(ISecrets secrets, string uri, string what, byte[] key) =>
        Key(secrets, uri).Wrap(key, Associated(what));

    /// <summary>The same as the words of a statement.</summary>
    public static Func<string, byte[], string> Words(ISecrets secrets, string uri) =>
        (what, key) => $"{uri} {Convert.ToBase64String(Wrap(secrets, uri, what, key))}";

    internal static Func<string, string, byte[], byte[]> Opener(ISecrets secrets) =>
        (uri, what, wrapped) => Key(secrets, uri).Unwrap(wrapped, Associated(what));

    private static HsmKey Key(ISecrets secrets, string uri) => HsmAddress.Read(uri, HsmAddress.SecretKey) is { Pin: { } pin } address
        ? new HsmKey(address, pin, secrets)
        : throw new HsmException("The address of the wrapping key has no token, object, module-path or pin-source, or another type");

    private static byte[] Associated(string what) => Encoding.ASCII.GetBytes($"bankhub/ring/{what}");
}
