using System.Text;
using BankHub.Hub.Intake;

namespace BankHub.Tests.Intake;

public sealed class BatchLineTests
{
    [Theory]
    [InlineData("""{"idempotencyKey":"k","payment":{"a":[1,{"b":"}"}]}}""")]
    [InlineData("""{ "payment" : {"a":[1,{"b":"}"}]} , "idempotencyKey" : "k" }""")]
    public void A_line_gives_its_key_and_the_payments_own_bytes(string line)
    {
        var read = Read(line);
        Assert.Empty(read.Findings);
        Assert.Equal("k", read.Key);
        Assert.Equal("""{"a":[1,{"b":"}"}]}""", Encoding.UTF8.GetString(read.Payment.Span));
    }

    [Theory]
    [InlineData("", "$", "json")]
    [InlineData("[]", "$", "json")]
    [InlineData("{\"idempotencyKey\":\"k\"", "$", "json")]
    [InlineData("{} {}", "$", "json")]
    [InlineData("""{"idempotencyKey":"k"}""", "$.payment", "required")]
    [InlineData("""{"payment":{}}""", "$.idempotencyKey", "idempotency-key")]
    [InlineData("""{"idempotencyKey":"a b","payment":{}}""", "$.idempotencyKey", "idempotency-key")]
    [InlineData("""{"idempotencyKey":1,"payment":{}}""", "$", "unknown-property")]
    [InlineData("""{"idempotencyKey":"k","payment":{},"payment":{}}""", "$", "unknown-property")]
    [InlineData("""{"idempotencyKey":"k","payment":{},"extra":[1,2]}""", "$", "unknown-property")]
    public void What_is_wrong_with_a_line_is_told(string line, string path, string rule) =>
        Assert.Contains(Read(line).Findings, f => f.Path == path && f.Rule == rule);

    [Fact]
    public void Noise_never_throws()
    {
        var dice = new Random(1);
        var good = Encoding.UTF8.GetBytes("""{"idempotencyKey":"k","payment":{"a":"b"}}""");
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = good[..dice.Next(good.Length + 1)];
            for (var flips = dice.Next(4); flips > 0 && bytes.Length > 0; flips--)
            {
                bytes[dice.Next(bytes.Length)] = (byte)dice.Next(256);
            }

            BatchLine.Read(1, bytes);
        }
    }

    private static BatchLine Read(string line) => BatchLine.Read(1, Encoding.UTF8.GetBytes(line));
}
