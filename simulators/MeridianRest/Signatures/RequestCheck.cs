using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace BankHub.Simulators.MeridianRest.Signatures;

/// <summary>Checks what a customer signed by RFC 9421: method, target, content and token, made now, with a nonce of its own.</summary>
public sealed partial class RequestCheck(MeridianSignatures contract)
{
    private readonly HashSet<string> nonces = [];

    /// <summary>Null when the request is the customer's; otherwise why not.</summary>
    public string? Refuse(HttpRequest request, byte[] body, DateTimeOffset now)
    {
        var input = Input().Match(request.Headers["Signature-Input"].ToString());
        var signature = Made().Match(request.Headers["Signature"].ToString());
        if (!input.Success || !signature.Success)
        {
            return "Signature-Input or Signature is missing or not as agreed";
        }
        if (Math.Abs(long.Parse(input.Groups["created"].Value) - now.ToUnixTimeSeconds()) > 60)
        {
            return "not made now";
        }
        if (input.Groups["keyid"].Value != contract.CustomerKeyId || input.Groups["alg"].Value != "rsa-pss-sha512")
        {
            return "another key or algorithm";
        }
        var names = input.Groups["names"].Value.Split(' ').Select(name => name.Trim('"')).ToList();
        string[] must = body.Length > 0
            ? ["@method", "@target-uri", "authorization", "content-digest", "content-type"]
            : ["@method", "@target-uri", "authorization"];
        if (must.Except(names).FirstOrDefault() is { } missing)
        {
            return $"{missing} is not covered";
        }
        if (body.Length > 0 && request.Headers["Content-Digest"] != Digest(body))
        {
            return "the digest is of other bytes";
        }
        var lines = names.Select(name => $"\"{name}\": {Value(request, name)}")
            .Append($"\"@signature-params\": {input.Groups["params"].Value}");
        var text = Encoding.ASCII.GetBytes(string.Join('\n', lines));
        var bytes = Convert.FromBase64String(signature.Groups["bytes"].Value);
        if (!contract.CustomerKey.VerifyData(text, bytes, HashAlgorithmName.SHA512, RSASignaturePadding.Pss))
        {
            return "the signature does not match";
        }
        lock (nonces)
        {
            return nonces.Add(input.Groups["nonce"].Value) ? null : "the nonce came before";
        }
    }

    public static string Digest(byte[] body) => $"sha-256=:{Convert.ToBase64String(SHA256.HashData(body))}:";

    private static string Value(HttpRequest request, string name) => name switch
    {
        "@method" => request.Method,
        "@target-uri" => $"{request.Scheme}://{request.Host}{Target(request)}",
        _ => request.Headers[name].ToString(),
    };

    private static string Target(HttpRequest request) =>
        request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;

    [GeneratedRegex("""
        ^sig1=(?<params>\((?<names>[^)]+)\);
        created=(?<created>\d+);nonce="(?<nonce>[^"]+)";alg="(?<alg>[^"]+)";keyid="(?<keyid>[^"]+)")$
        """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Input();

    [GeneratedRegex("^sig1=:(?<bytes>[A-Za-z0-9+/]+=*):$", RegexOptions.ExplicitCapture)]
    private static partial Regex Made();
}
