using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.Keys.Named;

namespace BankHub.IntegrationTests.Channels.Http;

/// <summary>An answer whose signature does not prove it is kept and believed in nothing: not its status, not its body.</summary>
public sealed class SignedAnswerTests : IDisposable
{
    private static readonly byte[] Secret = "shared secret of 32 bytes, or so"u8.ToArray();

    private readonly HttpBank _bank = new();

    public SignedAnswerTests() => _bank.Keys = new NamedKeys(
        [new NamedKey { Name = "shared", Id = "s-1", Uses = new HashSet<KeyUse> { KeyUse.Mac }, Secret = Secret }], TimeProvider.System);

    public void Dispose() => _bank.Dispose();

    [Fact]
    public async Task A_signed_answer_is_done()
    {
        _bank.Server.Otherwise = _ => Signed("""{"status":"ACCEPTED"}""");
        var done = Assert.IsType<Delivery.Done>(await HttpBank.SendAsync(Sender()));
        Assert.Equal("""{"status":"ACCEPTED"}""", Encoding.UTF8.GetString(done.Reply!.Body.Span));
        Assert.Contains("X-Signature: t=", Assert.Single(_bank.Server.Requests), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Effect.Execute, 200)]
    [InlineData(Effect.Execute, 429)]
    [InlineData(Effect.Execute, 422)]
    [InlineData(Effect.Poll, 200)]
    [InlineData(Effect.Inquire, 404)]
    public async Task An_unsigned_answer_is_in_doubt_whatever_it_says_and_its_bytes_are_kept(Effect effect, int status)
    {
        _bank.Server.Otherwise = _ => new Act($"HTTP/1.1 {status} Some\r\nContent-Length: 2\r\n\r\n{{}}");
        var doubt = Assert.IsType<Delivery.InDoubt>(await HttpBank.SendAsync(Sender(), request: HttpBank.Confirm with { Effect = effect }));
        Assert.Equal(status, doubt.Unproved!.Status);
        Assert.Equal("{}", Encoding.UTF8.GetString(doubt.Unproved.Body.Span));
        Assert.Contains("missing", doubt.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_tells_the_time_of_its_ticket_and_not_that_of_its_machine()
    {
        var told = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        await Sender().SendAsync(HttpBank.Confirm, HttpBank.Ticket() with { Now = () => told }, default);
        Assert.Contains("X-Signature: t=1800000000,", Assert.Single(_bank.Server.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_cannot_be_signed_does_not_leave()
    {
        var sender = Sender();
        _bank.Keys.Replace([]);
        Assert.True(Assert.IsType<Delivery.Refused>(await HttpBank.SendAsync(sender)).MayRetry);
        Assert.Equal(0, _bank.Server.Lines);
    }

    private static Act Signed(string body)
    {
        var time = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var mac = Convert.ToHexStringLower(HMACSHA256.HashData(Secret, Encoding.UTF8.GetBytes($"{time}.{body}")));
        return new Act($"HTTP/1.1 200 OK\r\nX-Signature: t={time},v1={mac}\r\nContent-Length: {body.Length}\r\n\r\n{body}");
    }

    private ISender Sender() =>
        _bank.Sender(options: new() { ["signatureHeader"] = "X-Signature", ["signSecret"] = "key:shared" }, protection: "hmac");
}
