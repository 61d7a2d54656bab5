using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BankHub.Channels.Protection.Http.Mac;
using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.Keys.Named;

namespace BankHub.Tests.Channels.Protection.Http.Mac;

public sealed class HmacSchemeTests
{
    private const long Time = 1795426200;
    private const string Body = """{"eventId":"ev_000007","status":"SETTLED"}""";

    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(Time);

    private readonly FixedSecrets _secrets = new();

    public static TheoryData<string, bool> Headers => new()
    {
        { $"t={Time},v1={Sign(Time)}", true },
        { $"v1={Sign(Time)},t={Time}", true },
        { $" t = {Time} , v1 = {Sign(Time)} ", true },
        { $"t={Time},v1={Sign(Time, "old")},v1={Sign(Time)}", true },
        { $"t={Time},v1={Sign(Time)},v1={Sign(Time, "next")}", true },
        { $"t={Time},v2=ff,v1={Sign(Time)}", true },
        { $"t={Time - 300},v1={Sign(Time - 300)}", true },
        { $"t={Time + 300},v1={Sign(Time + 300)}", true },
        { $"t={Time - 301},v1={Sign(Time - 301)}", false },
        { $"t={Time + 301},v1={Sign(Time + 301)}", false },
        { $"t={Time + 1},v1={Sign(Time)}", false },
        { $"t={Time},v1={Sign(Time, "guess")}", false },
        { $"t={Time},v1={Sign(Time, body: Body + " ")}", false },
        { $"t={Time},v1={Sign(Time).ToUpperInvariant()}", false },
        { $"t={Time},v1={Sign(Time)[..^2]}", false },
        { $"t={Time},v1={Sign(Time)}00", false },
        { $"t={Time},v1=", false },
        { $"t={Time},v1", false },
        { $"t={Time}", false },
        { $"v1={Sign(Time)}", false },
        { $"t={Time},t={Time},v1={Sign(Time)}", false },
        { $"t=+{Time},v1={Sign(Time)}", false },
        { $"t=0x6B,v1={Sign(Time)}", false },
        { $"t=,v1={Sign(Time)}", false },
        { $"t=99999999999999999999,v1={Sign(Time)}", false },
        { $"t=99999999999,v1={Sign(99999999999)}", false },
        { "", false },
        { ",", false },
        { "=", false },
        { $"t={Time},v0={Sign(Time)}", false },
        { $"t={Time}," + string.Join(',', Enumerable.Repeat($"v1={Sign(Time)}", 16)), false },
    };

    [Theory]
    [MemberData(nameof(Headers))]
    public void Lets_in_what_the_bank_signed_just_now_and_nothing_else(string header, bool authentic)
    {
        var refused = Verifier().Refuse(Call(Body, new Header("Meridian-Signature", header)), Now);
        Assert.Equal(authentic, refused is null);
    }

    [Fact]
    public void The_name_of_the_header_has_no_case() =>
        Assert.Null(Verifier().Refuse(Call(Body, new Header("meridian-signature", $"t={Time},v1={Sign(Time)}")), Now));

    [Fact]
    public void A_call_without_the_header_or_with_two_of_them_is_refused()
    {
        var good = new Header("Meridian-Signature", $"t={Time},v1={Sign(Time)}");
        Assert.NotNull(Verifier().Refuse(Call(Body), Now));
        Assert.NotNull(Verifier().Refuse(Call(Body, good, good), Now));
    }

    [Fact]
    public void Every_changed_bit_of_the_body_is_refused()
    {
        var header = new Header("Meridian-Signature", $"t={Time},v1={Sign(Time)}");
        for (var bit = 0; bit < Body.Length * 8; bit++)
        {
            var body = Encoding.UTF8.GetBytes(Body);
            body[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.NotNull(Verifier().Refuse(new Callback("callbacks", "POST", "/", "", [header], body), Now));
        }
    }

    [Fact]
    public void A_secret_that_is_missing_refuses_and_names_its_reference()
    {
        _secrets.Value = null;
        var refused = Verifier().Refuse(Call(Body, new Header("Meridian-Signature", $"t={Time},v1={Sign(Time)}")), Now);
        Assert.Contains("env:CALLBACK", refused, StringComparison.Ordinal);
    }

    [Fact]
    public void No_reason_tells_the_expected_signature()
    {
        var refused = Verifier().Refuse(Call(Body, new Header("Meridian-Signature", $"t={Time},v1={Sign(Time, "guess")}")), Now);
        Assert.DoesNotContain(Sign(Time), refused, StringComparison.Ordinal);
    }

    private HmacScheme Verifier() => new(
        new HmacForm { Header = "Meridian-Signature", IsStamped = true }, new MacKeys("env:CALLBACK", _secrets, NamedKeys.None), false);

    private static Callback Call(string body, params Header[] headers) =>
        new("callbacks", "POST", "/", "", headers, Encoding.UTF8.GetBytes(body));

    private static string Sign(long time, string secret = "current", string body = Body)
    {
        var signed = time.ToString(CultureInfo.InvariantCulture) + "." + body;
        return Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(signed)));
    }

    private sealed class FixedSecrets : ISecrets
    {
        public string? Value { get; set; } = "current";

        public byte[] Get(string reference) =>
            Value is { } value ? Encoding.UTF8.GetBytes(value) : throw new KeyNotFoundException($"The secret {reference} is not set.");
    }
}
