using BankHub.Host.Problems;

namespace BankHub.Host.Api;

/// <summary>The words in which people say why they decide something.</summary>
internal static class Reasons
{
    private const int Most = 2000;

    /// <summary>The problem of such a field of a body, or null.</summary>
    public static Problem? Wrong(string field, string? text) =>
        string.IsNullOrWhiteSpace(text) || text.Length > Most || text.Contains('\0')
            ? Answers.Unprocessable([new($"$.{field}", field, $"{char.ToUpperInvariant(field[0])}{field[1..]} is 1 to 2000 characters.")])
            : null;
}
