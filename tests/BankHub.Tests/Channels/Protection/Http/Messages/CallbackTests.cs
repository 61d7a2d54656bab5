using BankHub.Channels.Protection;
using BankHub.Core.Wire;
using BankHub.Tests.Channels.Revocation;

namespace BankHub.Tests.Channels.Protection.Http.Messages;

/// <summary>Calls of the bank by RFC 9421 that count, and what more can be asked of them.</summary>
public sealed class CallbackTests
{
    private static readonly BankCall Good = new();

    [Fact]
    public void The_good_call_is_believed_and_so_is_its_repetition()
    {
        var scheme = Scheme();
        Assert.Null(scheme.Refuse(Good.Call(), SchemeOf.Now));
        Assert.Null(scheme.Refuse(Good.Call(), SchemeOf.Now.AddSeconds(299)));
        Assert.Null(scheme.Refuse(Covering("\"@method\" \"@target-uri\" \"content-digest\""), SchemeOf.Now));
        Assert.Null(scheme.Refuse(Covering("\"content-digest\" \"@method\" \"@authority\" \"@request-target\""), SchemeOf.Now));
        Assert.Null(scheme.Refuse(Saying($"{BankCall.Fresh};alg=\"ecdsa-p256-sha256\";expires={SchemeOf.Time + 1};x"), SchemeOf.Now));
    }

    [Fact]
    public async Task A_nonce_is_good_for_one_message_only_and_for_its_repetitions()
    {
        var verifier = Verifier();
        var first = Good with { Parameters = $"{BankCall.Fresh};nonce=\"n1\"" };
        Assert.NotNull((await verifier.CheckAsync(first.Call(), SchemeOf.Now)).Readable);
        Assert.NotNull((await verifier.CheckAsync(first.Call(), SchemeOf.Now)).Readable);
        var other = await verifier.CheckAsync((first with { Body = "{}" }).Call(), SchemeOf.Now);
        Assert.Null(other.Readable);
        Assert.Contains("nonce", other.Refused, StringComparison.Ordinal);
        var next = first with { Parameters = $"{BankCall.Fresh};nonce=\"n2\"" };
        Assert.Null((await verifier.CheckAsync(next.Call(), SchemeOf.Now)).Refused);
    }

    [Fact]
    public async Task Nobody_else_can_use_a_nonce_up()
    {
        var verifier = Verifier();
        var call = Good with { Parameters = $"{BankCall.Fresh};nonce=\"n1\"" };
        Assert.NotNull((await verifier.CheckAsync((call with { Key = ProtectionKeys.OtherEc, Body = "{}" }).Call(), SchemeOf.Now)).Refused);
        Assert.Null((await verifier.CheckAsync(call.Call(), SchemeOf.Now)).Refused);
    }

    [Fact]
    public void A_nonce_or_a_purpose_that_is_demanded_must_be_there()
    {
        var scheme = SchemeOf.Callbacks("http-signature", ("verifyKey", "key:bank-ec"), ("verifyAlgorithm", "ecdsa-p256-sha256"),
            ("verifyNonce", "true"), ("verifyTag", "calls"), ("mustCover", "content-type"));
        Assert.Contains("purpose", scheme.Refuse(Good.Call(), SchemeOf.Now), StringComparison.Ordinal);
        Assert.Contains("nonce", scheme.Refuse(Saying($"{BankCall.Fresh};tag=\"calls\""), SchemeOf.Now), StringComparison.Ordinal);
        var call = Good with { Parameters = $"{BankCall.Fresh};tag=\"calls\";nonce=\"n\"" };
        Assert.Null(scheme.Refuse(call.Call(), SchemeOf.Now));
        var bare = call with { Covers = "\"@method\" \"@target-uri\" \"content-digest\"" };
        Assert.Contains("content-type", scheme.Refuse(bare.Call(), SchemeOf.Now), StringComparison.Ordinal);
    }

    [Fact]
    public void Behind_a_proxy_the_address_counts_that_the_bank_calls()
    {
        var scheme = SchemeOf.Callbacks("http-signature", ("verifyKey", "key:bank-ec"), ("verifyAlgorithm", "ecdsa-p256-sha256"),
            ("publicAddress", "https://pay.example/hub"));
        var call = Good with { Host = "pay.example", Path = "/hub" + Good.Path, Covers = "\"@method\" \"@target-uri\" \"content-digest\"" };
        var inside = call.Call() with { Path = Good.Path, Headers = [new("Host", "10.0.0.7:8080"), .. call.Call().Headers.Skip(1)] };
        Assert.Null(scheme.Refuse(inside, SchemeOf.Now));
        Assert.NotNull(scheme.Refuse(Good.Call(), SchemeOf.Now));
    }

    private static CallVerifier Verifier() => new(Scheme(), new Once(new OwnMemory(new SetClock { Now = SchemeOf.Now }), "bank"));

    private static SchemeChain Scheme() =>
        SchemeOf.Callbacks("http-signature", ("verifyKey", "key:bank-ec"), ("verifyAlgorithm", "ecdsa-p256-sha256"));

    private static Callback Covering(string covers) => (Good with { Covers = covers }).Call();

    private static Callback Saying(string parameters) => (Good with { Parameters = parameters }).Call();
}
