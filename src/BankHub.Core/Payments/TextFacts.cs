namespace BankHub.Core.Payments;

/// <summary>What a JSON Schema can say about a text: its length, its pattern, or the closed list of its words.</summary>
public sealed record TextFacts(int MinLength, int MaxLength, string? Pattern = null)
{
    /// <summary>Under which name a schema defines it once for all; null to say it in place.</summary>
    public string? Name { get; init; }

    public ValueList<string>? Words { get; init; }

    public string? Format { get; init; }

    /// <summary>A text of so many characters from an alphabet written as a regular expression's class, such as `A-Z0-9`.</summary>
    public static TextFacts Of(string alphabet, int min, int max) => new(min, max, $"^[{alphabet}]*$");

    /// <summary>One word of a closed list.</summary>
    public static TextFacts OneOf(IEnumerable<string> words)
    {
        var list = ValueList.Create<string>([.. words]);
        return new(list.Min(Length), list.Max(Length)) { Words = list };
    }

    private static int Length(string word) => word.Length;
}
