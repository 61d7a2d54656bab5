using BankHub.Channels.Http;
using BankHub.Core.Wire;

namespace BankHub.Tests.Channels.Http;

/// <summary>An answer that something kept says so, and is as old as it says.</summary>
public sealed class AnswerAgeTests
{
    private static readonly DateTimeOffset Asked = new(2026, 11, 23, 9, 30, 10, 700, TimeSpan.Zero);

    [Theory]
    [InlineData(null, null, 0)]
    [InlineData("Mon, 23 Nov 2026 09:30:10 GMT", null, 0)]
    [InlineData("Mon, 23 Nov 2026 09:30:12 GMT", "0", 0)]
    [InlineData("Mon, 23 Nov 2026 09:25:10 GMT", null, 300)]
    [InlineData("Mon, 23 Nov 2026 10:30:10 GMT", "45", 45)]
    [InlineData("Mon, 23 Nov 2026 09:30:00 GMT", "45", 55)]
    [InlineData(null, " 45 ", 45)]
    [InlineData("yesterday", null, 3650 * 86400)]
    [InlineData(null, "-45", 3650 * 86400)]
    [InlineData(null, "99999999999", 3650 * 86400)]
    [InlineData("Mon, 01 Jan 0001 00:00:00 GMT", "999999999", 3650 * 86400)]
    public void It_is_older_than_its_question_by_its_date_and_its_age(string? date, string? age, int seconds)
    {
        var headers = new[] { ("date", date), ("Age", age) }.Where(h => h.Item2 is not null).Select(h => new Header(h.Item1, h.Item2!));
        Assert.Equal(TimeSpan.FromSeconds(seconds), AnswerAge.Of(new Reply(404, [.. headers], default), Asked));
    }
}
