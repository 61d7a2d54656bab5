using System.Globalization;
using BankHub.Core.Wire;

namespace BankHub.Channels.Http;

/// <summary>
/// How much older than its question an answer says it is (Date: RFC 9110, section 6.6.1; Age: RFC 9111, section 5.1): something on the way
/// may have kept it. Both count, though one may hold the other, and what cannot be read is as old as can be: older is the safe side.
/// </summary>
internal static class AnswerAge
{
    private const int MostDigits = 9;

    private static readonly TimeSpan Most = TimeSpan.FromDays(3650);

    /// <param name="answer">As received.</param>
    /// <param name="asked">When the question left, by the clock that its ticket tells; a Date has whole seconds.</param>
    public static TimeSpan Of(Reply answer, DateTimeOffset asked)
    {
        var dates = Values(answer, "Date").Select(text => DateTimeOffset.TryParseExact(
            text, "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
                ? asked.AddTicks(-(asked.Ticks % TimeSpan.TicksPerSecond)) - date
                : Most);
        var ages = Values(answer, "Age").Select(text =>
            text.Length <= MostDigits && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                ? TimeSpan.FromSeconds(seconds)
                : Most);

        // A bank whose clock is ahead has said nothing newer than our question.
        var age = dates.Append(TimeSpan.Zero).Max() + ages.Append(TimeSpan.Zero).Max();
        return age < Most ? age : Most;
    }

    private static IEnumerable<string> Values(Reply answer, string name) =>
        answer.Headers.Where(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(h => h.Value.Trim());
}
