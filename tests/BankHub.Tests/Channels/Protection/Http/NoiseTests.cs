using System.Security.Cryptography;
using System.Text;
using BankHub.Channels.Protection;
using BankHub.Core.Wire;
using BankHub.Tests.Channels.Protection.Http.Cavage;
using BankHub.Tests.Channels.Protection.Http.Jws;
using BankHub.Tests.Channels.Protection.Http.Messages;
using FsCheck;
using FsCheck.Fluent;

namespace BankHub.Tests.Channels.Protection.Http;

/// <summary>Whatever stands in the headers of a call, the answer is a reason: never an exception, and never a yes.</summary>
public sealed class NoiseTests
{
    private const int Tries = 3000;

    private static readonly Dictionary<string, (SchemeChain Scheme, Callback Good)> Schemes = new()
    {
        ["http-signature"] = (
            SchemeOf.Callbacks("http-signature", ("verifyKey", "key:bank-ec"), ("verifyAlgorithm", "ecdsa-p256-sha256")),
            new BankCall().Call()),
        ["cavage"] = (
            SchemeOf.Callbacks("cavage", ("verifyKey", "key:bank-rsa"), ("verifyAlgorithm", "rsa-sha256")), new SealedCall().Call()),
        ["jws"] = (SchemeOf.Callbacks("jws", ("verifyKey", "key:bank-rsa"), ("verifyAlgorithm", "PS256")), new DetachedJws().Call()),
        ["hmac"] = (
            SchemeOf.Callbacks("hmac", ("signatureHeader", "X-Signature"), ("callbackSecret", "key:shared")),
            new Callback("calls", "POST", "/", "", [new("X-Signature", $"t={SchemeOf.Time},v1={Mac()}")], default)),
    };

    [Fact]
    public void The_good_calls_are_believed() =>
        Assert.All(Schemes.Values, s => Assert.Null(s.Scheme.Refuse(s.Good, SchemeOf.Now)));

    [Theory]
    [InlineData("http-signature")]
    [InlineData("cavage")]
    [InlineData("jws")]
    [InlineData("hmac")]
    public void Noise_in_a_header_is_refused(string word)
    {
        var (scheme, good) = Schemes[word];
        var noise = from index in Gen.Choose(0, good.Headers.Count - 1)
                    from text in ArbMap.Default.GeneratorFor<string>()
                    select (index, text ?? "");
        Prop.ForAll(noise.ToArbitrary(), n => Refuses(scheme, good, n.index, n.Item2) || good.Headers[n.index].Value == n.Item2)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Tries));
    }

    [Theory]
    [InlineData("http-signature")]
    [InlineData("cavage")]
    [InlineData("jws")]
    [InlineData("hmac")]
    public void Every_character_of_a_header_that_changes_is_refused(string word)
    {
        var (scheme, good) = Schemes[word];
        foreach (var (index, header) in good.Headers.Index())
        {
            for (var at = 0; at < header.Value.Length; at++)
            {
                Assert.True(Refuses(scheme, good, index, header.Value[..at]), $"{header.Name}: {header.Value[..at]}");

                // The last character of base64 carries bits that mean nothing.
                if (at == header.Value.TrimEnd('=', ':', '"').Length - 1)
                    continue;
                foreach (var text in "\"(;=,:a0 ".Select(c => new StringBuilder(header.Value) { [at] = c }.ToString()))
                    Assert.True(text == header.Value || Refuses(scheme, good, index, text), $"{header.Name}: {text}");
            }
        }
    }

    private static string Mac() =>
        Convert.ToHexStringLower(HMACSHA256.HashData(ProtectionKeys.Shared, Encoding.ASCII.GetBytes($"{SchemeOf.Time}.")));

    private static bool Refuses(SchemeChain scheme, Callback good, int index, string value)
    {
        var headers = good.Headers.ToList();
        headers[index] = headers[index] with { Value = value };
        return scheme.Refuse(good with { Headers = headers }, SchemeOf.Now) is not null;
    }
}
