using System.Security.Cryptography;
using System.Text;
using BankHub.Core.Ports;
using BankHub.Core.Wire;

namespace BankHub.Channels.Protection;

/// <summary>
/// Callbacks that the bank signs with a shared secret: HMAC-SHA256 over <c>timestamp.body</c>. The secret is read anew for each
/// call, so that a replaced one counts at once.
/// </summary>
internal sealed class HmacVerifier(string headerName, string secretReference, TimeSpan tolerance, ISecrets secrets) : ICallbackVerifier
{
    public string? Refuse(Callback callback, DateTimeOffset now)
    {
        var headers = callback.Headers.Where(h => h.Name.Equals(headerName, StringComparison.OrdinalIgnoreCase)).ToList();
        if (headers.Count == 0)
            return "The signature header is missing.";
        if (headers.Count > 1)
            return "The signature header is there more than once.";
        if (SignatureHeader.Read(headers[0].Value) is not { } header)
            return "The signature header is malformed.";
        if ((now - header.Time).Duration() > tolerance)
            return "The signature's time stamp is too far from now.";
        byte[] expected;
        try
        {
            expected = Expected(header, callback.Body.Span);
        }
        catch (KeyNotFoundException e)
        {
            return e.Message;
        }

        // Every signature is compared, each in constant time: how long it takes tells nothing about any of them.
        var matches = false;
        foreach (var signature in header.Signatures)
            matches |= CryptographicOperations.FixedTimeEquals(signature, expected);
        return matches ? null : "No signature matches.";
    }

    private byte[] Expected(SignatureHeader header, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secrets.Get(secretReference));
        hmac.AppendData(Encoding.ASCII.GetBytes(header.Timestamp + "."));
        hmac.AppendData(body);
        return hmac.GetHashAndReset();
    }
}
