using System.Security.Cryptography;
using System.Text;
using BankHub.Core.Ports;

namespace BankHub.Hub.Notify;

/// <summary>A caller's webhook secret after the Standard Webhooks convention: <c>whsec_</c> and Base64. Encrypted in its row.</summary>
public static class WebhookSecret
{
    private const string Prefix = "whsec_";

    public static byte[] Seal(ICipher cipher, string caller, byte[] secret) => cipher.Seal(secret, Associated(caller));

    /// <summary>Whether calls can be signed with it.</summary>
    public static bool CanSign(byte[] secret) => !Encoding.UTF8.GetString(secret).StartsWith(Prefix, StringComparison.Ordinal)
        || Convert.TryFromBase64String(Encoding.UTF8.GetString(secret)[Prefix.Length..], new byte[secret.Length], out _);

    /// <summary>The value of <c>webhook-signature</c>: HMAC-SHA256 over id, time stamp and body.</summary>
    public static string Sign(ICipher cipher, string caller, byte[] sealedSecret, string id, long timestamp, byte[] body)
    {
        var secret = Encoding.UTF8.GetString(cipher.Open(sealedSecret, Associated(caller)));
        // Without the prefix it is taken as it stands, as the convention's libraries do.
        var key = secret.StartsWith(Prefix, StringComparison.Ordinal)
            ? Convert.FromBase64String(secret[Prefix.Length..])
            : Encoding.UTF8.GetBytes(secret);
        byte[] content = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, content));
    }

    internal static byte[] Associated(string caller) => Encoding.UTF8.GetBytes("webhook:" + caller);
}
