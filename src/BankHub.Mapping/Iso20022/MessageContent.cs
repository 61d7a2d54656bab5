using System.Globalization;
using BankHub.Core.Wire;

namespace BankHub.Mapping.Iso20022;

/// <summary>
/// What a message held, as names: the number of its transactions and their sum. A report on the whole message that repeats others is about
/// something else than what was sent, and nothing follows from it.
/// </summary>
internal static class MessageContent
{
    // Takes the zeros off the end of a decimal, so that 1.50 and 1.5 are one name.
    private const decimal One = 1.0000000000000000000000000000m;

    public static IReadOnlyList<Reference> Of(string message, int number, decimal sum) => [Number(message, number), Sum(message, sum)];

    /// <summary>As a report repeats it; what it does not say it does not contradict.</summary>
    public static IReadOnlyList<Reference> Said(string? message, string? number, decimal? sum)
    {
        var said = new List<Reference>();
        if (message is not null && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            said.Add(Number(message, count));
        }

        if (message is not null && sum is { } total)
        {
            said.Add(Sum(message, total));
        }

        return said;
    }

    private static Reference Number(string message, long number) =>
        new(ReferenceKind.Content, string.Create(CultureInfo.InvariantCulture, $"{message}: {number} transactions"));

    private static Reference Sum(string message, decimal sum) =>
        new(ReferenceKind.Content, string.Create(CultureInfo.InvariantCulture, $"{message}: sum {sum / One}"));
}
