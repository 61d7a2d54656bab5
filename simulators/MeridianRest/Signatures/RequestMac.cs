using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace BankHub.Simulators.MeridianRest.Signatures;

/// <summary>Whether a customer signed his request with the shared secret (PROTOCOL.md, section 8).</summary>
internal static class RequestMac
{
    private const string Header = "Meridian-Signature";
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    public static bool IsOf(string secret, HttpRequest request, byte[] body, DateTimeOffset now)
    {
        if (request.Headers[Header].ToString().Split(',') is not [['t', '=', .. var time], ['v', '1', '=', .. var mac]]
            || !long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs(now.ToUnixTimeSeconds() - seconds) > Window.TotalSeconds)
        {
            return false;
        }

        var target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        byte[] signed = [.. Encoding.ASCII.GetBytes($"{time}.{request.Method}.{target}."), .. body];
        var expected = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed));
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.ASCII.GetBytes(mac));
    }
}
