using System.Security.Cryptography;
using System.Text;

namespace BankHub.Simulators.MeridianRest.Signatures;

/// <summary>Signs what the bank says by RFC 9421: answers bound to the request's signature, and callbacks bound to their address.</summary>
public sealed class BankSeal(MeridianSignatures contract)
{
    public IEnumerable<(string Name, string Value)> OfAnswer(int status, byte[] body, string requestSignature, DateTimeOffset now) => Sign(
        body, now,
        ("\"@status\"", status.ToString()), ("\"content-digest\"", RequestCheck.Digest(body)), ("\"signature\";req", requestSignature));

    public IEnumerable<(string Name, string Value)> OfCall(Uri target, byte[] body, DateTimeOffset now) => Sign(
        body, now,
        ("\"@method\"", "POST"), ("\"@target-uri\"", target.AbsoluteUri), ("\"content-type\"", "application/json"),
        ("\"content-digest\"", RequestCheck.Digest(body)));

    private IEnumerable<(string Name, string Value)> Sign(byte[] body, DateTimeOffset now, params (string Name, string Value)[] covered)
    {
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
        var input = $"({string.Join(' ', covered.Select(c => c.Name))});created={now.ToUnixTimeSeconds()};nonce=\"{nonce}\""
            + $";keyid=\"{contract.BankKeyId}\"";
        var text = string.Join('\n', covered.Select(c => $"{c.Name}: {c.Value}").Append($"\"@signature-params\": {input}"));
        var signature = contract.BankKey.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256);
        return
        [
            ("Content-Digest", RequestCheck.Digest(body)), ("Signature-Input", $"meridian={input}"),
            ("Signature", $"meridian=:{Convert.ToBase64String(signature)}:"),
        ];
    }
}
