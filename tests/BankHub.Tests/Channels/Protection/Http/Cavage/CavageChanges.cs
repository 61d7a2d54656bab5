using System.Security.Cryptography;
using System.Text;
using BankHub.Core.Wire;

namespace BankHub.Tests.Channels.Protection.Http.Cavage;

/// <summary>What becomes of a good call of the bank by draft-cavage-12 when anything of it is changed (CHECKS S4).</summary>
internal static class CavageChanges
{
    private static readonly SealedCall Good = new();

    public static readonly Dictionary<string, (Callback Call, string Reason)> All = new(StringComparer.Ordinal)
    {
        ["no signature"] = (Good.Call().Without("Signature"), "Signature is missing"),
        ["signature twice"] = (Good.Call().Again("Signature"), "more than once"),
        ["no digest"] = (Good.Call().Without("Digest"), "Digest is missing"),
        ["digest twice"] = (Good.Call().Again("Digest"), "more than once"),
        ["other body"] = (Good.Call() with { Body = "{}"u8.ToArray() }, "of other bytes"),
        ["no body"] = (Good.Call() with { Body = default }, "of other bytes"),
        ["other body with its digest"] = (Good.Call().With("Digest", DigestOf("{}"), "{}"), "does not match"),
        ["digest of a broken hash"] = ((Good with { Digest = "MD5=1B2M2Y8AsgTpgAmY7PhCfg==" }).Call(), "no hash that counts"),
        ["digest without a hash"] = ((Good with { Digest = "SHA-256" }).Call(), "no hash that counts"),
        ["malformed digest"] = ((Good with { Digest = "SHA-256=*" }).Call(), "of other bytes"),
        ["second digest wrong"] = ((Good with { Digest = $"{DigestOf(Good.Body)},SHA-512=AAAA" }).Call(), "of other bytes"),
        ["digest not covered"] = (Covering("(request-target) host date"), "does not cover digest"),
        ["target not covered"] = (Covering("host date digest"), "does not cover (request-target)"),
        ["host not covered"] = (Covering("(request-target) date digest"), "does not cover host"),
        ["date not covered"] = (Covering("(request-target) host digest"), "does not say when"),
        ["other method"] = (Good.Call() with { Method = "PUT" }, "does not match"),
        ["other path"] = (Good.Call() with { Path = "/v1/callbacks/other/calls" }, "does not match"),
        ["query added"] = (Good.Call() with { Query = "?a" }, "does not match"),
        ["other host"] = (Good.Call().With("Host", "other.example"), "does not match"),
        ["two hosts"] = (Good.Call().Again("Host"), "more than once"),
        ["covered header gone"] = (Good.Call().Without("Host"), "missing"),
        ["two dates"] = (Good.Call().Again("Date"), "does not say when"),
        ["other date"] = (Good.Call().With("Date", "Mon, 23 Nov 2026 09:30:01 GMT"), "does not match"),
        ["made in the future"] = ((Good with { Date = "Mon, 23 Nov 2026 09:35:01 GMT" }).Call(), "just now"),
        ["made long ago"] = ((Good with { Date = "Mon, 23 Nov 2026 09:24:59 GMT" }).Call(), "just now"),
        ["made forty days ago"] = ((Good with { Date = "Wed, 14 Oct 2026 09:30:00 GMT" }).Call(), "just now"),
        ["no date at all"] = ((Good with { Date = "now" }).Call(), "just now"),
        ["expired"] = ((Good with { More = $"expires={SchemeOf.Time}," }).Call(), "expired"),
        ["malformed end"] = ((Good with { More = "expires=soon," }).Call(), "malformed"),
        ["created covered and not said"] = (Covering("(request-target) host digest (created)"), "does not say when"),
        ["created beside a covered one"] = (
            (Good with { Covers = "(request-target) host digest (created)", More = $"created={SchemeOf.Time - 301}," }).Call(), "just now"),
        ["algorithm none"] = ((Good with { Algorithm = "algorithm=\"none\"," }).Call(), "another algorithm"),
        ["another algorithm"] = ((Good with { Algorithm = "algorithm=\"hmac-sha256\"," }).Call(), "another algorithm"),
        ["algorithm in capitals"] = ((Good with { Algorithm = "algorithm=\"RSA-SHA256\"," }).Call(), "another algorithm"),
        ["mac with the public key"] = (Good.Call(Good.Written(Mac())), "does not match|cannot be read"),
        ["unknown key"] = ((Good with { KeyId = "bank-9" }).Call(), "No valid key"),
        ["key of another bank"] = ((Good with { KeyId = "other-1" }).Call(), "No valid key"),
        ["another's key under this key id"] = ((Good with { Key = ProtectionKeys.OurRsa }).Call(), "does not match"),
        ["no key id"] = (Good.Call(Good.Written().Replace("keyId", "kid", StringComparison.Ordinal)), "malformed"),
        ["key id twice"] = (Good.Call($"keyId=\"bank-2\",{Good.Written()}"), "malformed"),
        ["no headers"] = (Good.Call(Good.Written().Replace("headers", "header", StringComparison.Ordinal)), "malformed"),
        ["header twice"] = (Covering("(request-target) host date digest digest"), "malformed"),
        ["headers in capitals"] = (Covering("(request-target) Host date digest"), "malformed"),
        ["headers in another order"] = (
            Good.Call(Good.Written().Replace("host date", "date host", StringComparison.Ordinal)), "does not match"),
        ["header that is not there"] = (Covering("(request-target) host date digest x-more"), "missing"),
        ["signature cut"] = (Good.Call(Good.Written(Good.Sign()[..^4])), "does not match|cannot be read"),
        ["no signature bytes"] = (Good.Call(Good.Written("")), "does not match|cannot be read"),
        ["signature no base64"] = (Good.Call(Good.Written("*")), "malformed"),
        ["quote left open"] = (Good.Call(Good.Written()[..^1]), "malformed"),
        ["something between"] = (Good.Call(Good.Written().Replace("\",", "\" x,", StringComparison.Ordinal)), "malformed"),
    };

    private static Callback Covering(string covers) => (Good with { Covers = covers }).Call();

    private static string DigestOf(string body) => $"SHA-256={Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(body)))}";

    private static string Mac() => Convert.ToBase64String(
        HMACSHA256.HashData(ProtectionKeys.BankRsa.ExportSubjectPublicKeyInfo(), Encoding.UTF8.GetBytes(Good.Text)));
}
