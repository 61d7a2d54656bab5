using BankHub.Core.Wire;
using BankHub.Hub.Send;

namespace BankHub.Tests.Send;

public sealed class RetryAfterTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("1", 1)]
    [InlineData("120", 120)]
    [InlineData(" 7 ", 7)]
    [InlineData("86400", 3600)]
    [InlineData("999999999", 3600)]
    [InlineData("Mon, 23 Nov 2026 09:30:30 GMT", 30)]
    [InlineData("Tue, 24 Nov 2026 09:30:30 GMT", 3600)]
    [InlineData("Mon, 23 Nov 2026 09:29:59 GMT", null)]
    [InlineData("0", null)]
    [InlineData("-1", null)]
    [InlineData("1.5", null)]
    [InlineData("9999999999999", null)]
    [InlineData("soon", null)]
    [InlineData("", null)]
    public void The_bank_says_seconds_or_a_date_and_an_hour_is_the_longest(string said, int? seconds) => Assert.Equal(
        seconds is { } some ? TimeSpan.FromSeconds(some) : null,
        RetryAfter.Of(new Reply(429, [new Header("retry-after", said)], default), Now));

    [Fact]
    public void Who_says_nothing_asks_for_nothing() => Assert.Null(RetryAfter.Of(new Reply(429, [], default), Now));
}
