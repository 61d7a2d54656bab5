namespace BankHub.Mapping.Iso20022.Statements;

/// <summary>Words about a reason in lines that a message can hold; joined by spaces they are the words again.</summary>
internal static class Lines
{
    /// <summary>ISO 20022, Max105Text.</summary>
    private const int Longest = 105;

    /// <summary>The lines; none where the words do not come apart at single spaces.</summary>
    public static IReadOnlyList<string> Of(string? text)
    {
        var lines = new List<string>();
        var rest = text ?? "";
        while (rest.Length > Longest)
        {
            var space = rest.LastIndexOf(' ', Longest);
            if (space <= 0)
            {
                return [];
            }

            lines.Add(rest[..space]);
            rest = rest[(space + 1)..];
        }

        return rest.Length == 0 ? [] : [.. lines, rest];
    }
}
