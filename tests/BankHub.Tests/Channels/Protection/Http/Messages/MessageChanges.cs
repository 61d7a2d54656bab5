using System.Security.Cryptography;
using System.Text;
using BankHub.Core.Wire;

namespace BankHub.Tests.Channels.Protection.Http.Messages;

/// <summary>What becomes of a good call of the bank by RFC 9421 when anything of it is changed (CHECKS S4).</summary>
internal static class MessageChanges
{
    private static readonly BankCall Good = new();

    public static readonly Dictionary<string, (Callback Call, string Reason)> All = new(StringComparer.Ordinal)
    {
        ["no signature"] = (Good.Call().Without("Signature"), "Signature is missing"),
        ["no input"] = (Good.Call().Without("Signature-Input"), "Signature-Input is missing"),
        ["signature twice"] = (Good.Call().Again("Signature"), "more than once"),
        ["input twice"] = (Good.Call().Again("Signature-Input"), "more than once"),
        ["no digest"] = (Good.Call().Without("Content-Digest"), "Content-Digest is missing"),
        ["digest twice"] = (Good.Call().Again("Content-Digest"), "more than once"),
        ["other body"] = (Good.Call() with { Body = "{}"u8.ToArray() }, "of other bytes"),
        ["no body"] = (Good.Call() with { Body = default }, "of other bytes"),
        ["other body with its digest"] = (Good.Call().With("Content-Digest", DigestOf("{}"), "{}"), "does not match"),
        ["digest of a broken hash"] = ((Good with { Digest = "sha=:2jmj7l5rSw0yVb/vlWAYkK/YBwk=:" }).Call(), "no hash that counts"),
        ["digest of an unknown hash"] = ((Good with { Digest = "sha-1024=:2jmj7l5rSw0yVb/vlWAYkK/YBwk=:" }).Call(), "no hash that counts"),
        ["malformed digest"] = ((Good with { Digest = "sha-256=nope" }).Call(), "of other bytes"),
        ["digest that is no dictionary"] = ((Good with { Digest = "sha-256=:a" }).Call(), "malformed"),
        ["second digest wrong"] = ((Good with { Digest = DigestOf(Good.Body) + ", sha-512=:AAAA:" }).Call(), "of other bytes"),
        ["digest twice in one header"] = ((Good with { Digest = $"{DigestOf("{}")}, {DigestOf(Good.Body)}" }).Call(), "malformed"),
        ["content not covered"] = (Covering("\"@method\" \"@authority\" \"@path\" \"@query\""), "does not cover the content"),
        ["part of the digest covered"] = (Covering("\"@method\" \"@target-uri\" \"content-digest\";key=\"sha-256\""), "does not cover"),
        ["method not covered"] = (Covering("\"@authority\" \"@path\" \"@query\" \"content-digest\""), "the method"),
        ["target not covered"] = (Covering("\"@method\" \"content-digest\""), "the target"),
        ["host not covered"] = (Covering("\"@method\" \"@path\" \"@query\" \"content-digest\""), "the target"),
        ["query not covered"] = (Covering("\"@method\" \"@authority\" \"@path\" \"content-digest\""), "the target"),
        ["nothing covered"] = (Covering(""), "the method"),
        ["other method"] = (Good.Call() with { Method = "PUT" }, "does not match"),
        ["other path"] = (Good.Call() with { Path = "/v1/callbacks/other/calls" }, "does not match"),
        ["path in capitals"] = (Good.Call() with { Path = "/v1/callbacks/Meridian/calls" }, "does not match"),
        ["path encoded"] = (Good.Call() with { Path = "/v1/callbacks/meridia%6e/calls" }, "does not match"),
        ["other query"] = (Good.Call() with { Query = "?n=2" }, "does not match"),
        ["no query"] = (Good.Call() with { Query = "" }, "does not match"),
        ["other host"] = (Good.Call().With("Host", "other.example"), "does not match"),
        ["two hosts"] = (Good.Call().Again("Host"), "to which host"),
        ["covered header changed"] = (Good.Call().With("Content-Type", "application/xml"), "does not match"),
        ["covered header twice"] = (Good.Call().Again("Content-Type"), "does not match"),
        ["covered header gone"] = (Good.Call().Without("Content-Type"), "lacks"),
        ["made in the future"] = (Saying($"created={SchemeOf.Time + 301};keyid=\"bank-1\""), "just now"),
        ["made long ago"] = (Saying($"created={SchemeOf.Time - 301};keyid=\"bank-1\""), "just now"),
        ["made forty days ago"] = (Saying($"created={SchemeOf.Time - (40 * 86400)};keyid=\"bank-1\""), "just now"),
        ["no time"] = (Saying("keyid=\"bank-1\""), "just now"),
        ["time as text"] = (Saying($"created=\"{SchemeOf.Time}\";keyid=\"bank-1\""), "just now"),
        ["time as a decimal"] = (Saying($"created={SchemeOf.Time}.5;keyid=\"bank-1\""), "malformed"),
        ["time twice"] = (Saying($"created=1;created={SchemeOf.Time};keyid=\"bank-1\""), "malformed"),
        ["expired"] = (Saying($"{BankCall.Fresh};expires={SchemeOf.Time}"), "expired"),
        ["end as text"] = (Saying($"{BankCall.Fresh};expires=\"{SchemeOf.Time + 60}\""), "expired"),
        ["algorithm none"] = (Saying($"{BankCall.Fresh};alg=\"none\""), "another algorithm"),
        ["another algorithm"] = (Saying($"{BankCall.Fresh};alg=\"rsa-v1_5-sha256\""), "another algorithm"),
        ["algorithm in capitals"] = (Saying($"{BankCall.Fresh};alg=\"ECDSA-P256-SHA256\""), "another algorithm"),
        ["algorithm as a token"] = (Saying($"{BankCall.Fresh};alg=none"), "another algorithm"),
        ["mac with the public key"] = (Good.Call(Mac(ProtectionKeys.BankEc.ExportSubjectPublicKeyInfo())), "cannot be read|does not match"),
        ["unknown key"] = (Saying($"created={SchemeOf.Time};keyid=\"bank-9\""), "No valid key"),
        ["key of another bank"] = (
            (Good with { Key = ProtectionKeys.OtherEc, Parameters = $"created={SchemeOf.Time};keyid=\"other-1\"" }).Call(), "No valid key"),
        ["another bank under this one's key id"] = ((Good with { Key = ProtectionKeys.OtherEc }).Call(), "does not match"),
        ["key id in capitals"] = (Saying($"created={SchemeOf.Time};keyid=\"BANK-1\""), "No valid key"),
        ["no key id"] = (Saying($"created={SchemeOf.Time}"), "names no key"),
        ["another label"] = (Good.Call().With("Signature", $"sig2=:{Good.Sign()}:"), "malformed"),
        ["two signatures"] = (Twice(), "more than one"),
        ["component twice"] = (Covering(BankCall.Good + " \"@method\""), "malformed"),
        ["component in capitals"] = (Covering("\"@method\" \"@target-uri\" \"Content-Digest\""), "malformed"),
        ["component without quotes"] = (Covering(BankCall.Good + " date"), "malformed"),
        ["request of a request"] = (Covering(BankCall.Good + " \"@method\";req"), "lacks"),
        ["status of a request"] = (Covering(BankCall.Good + " \"@status\""), "lacks"),
        ["reserialised header"] = (Covering(BankCall.Good + " \"content-type\";sf"), "lacks"),
        ["unknown component"] = (Covering(BankCall.Good + " \"@everything\""), "lacks"),
        ["components in another order"] = (
            Good.Call().With("Signature-Input", $"sig1=(\"@authority\" \"@method\"{BankCall.Good[22..]});{BankCall.Fresh}"),
            "does not match"),
        ["parameter added"] = (Good.Call().With("Signature-Input", $"sig1=({BankCall.Good});{BankCall.Fresh};tag=\"x\""), "does not match"),
        ["signature cut"] = (Good.Call(Good.Sign()[..^4]), "does not match|cannot be read"),
        ["no signature bytes"] = (Good.Call(""), "does not match|cannot be read"),
        ["signature in DER"] = ((Good with { Format = DSASignatureFormat.Rfc3279DerSequence }).Call(), "does not match|cannot be read"),
        ["signature as text"] = (Good.Call().With("Signature", $"sig1=\"{Good.Sign()}\""), "malformed"),
        ["signature with something behind"] = (Good.Call().With("Signature", $"sig1=:{Good.Sign()}: x"), "malformed"),
        ["input with something behind"] = (Good.Call().With("Signature-Input", $"sig1=({BankCall.Good});{BankCall.Fresh} x"), "malformed"),
        ["input that is no list"] = (Good.Call().With("Signature-Input", $"sig1=\"@method\";{BankCall.Fresh}"), "malformed"),
    };

    private static Callback Covering(string covers) => (Good with { Covers = covers }).Call();

    private static Callback Saying(string parameters) => (Good with { Parameters = parameters }).Call();

    private static Callback Twice()
    {
        var call = Good.Call().With("Signature", $"sig1=:{Good.Sign()}:, sig2=:{Good.Sign()}:");
        var input = $"({BankCall.Good});{BankCall.Fresh}";
        var rest = call.Headers.Where(h => h.Name != "Signature-Input");
        return call with { Headers = [.. rest, new("Signature-Input", $"sig1={input}, sig2={input}")] };
    }

    private static string DigestOf(string body) => $"sha-256=:{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(body)))}:";

    private static string Mac(byte[] key) => Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(Good.Base)));
}
