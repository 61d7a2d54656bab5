namespace BankHub.Formats.SwiftMt.Statements.Information;

/// <summary>Labels with a colon: IBAN: ... BIC: ... NAAM: ... OMSCHRIJVING: ..., as Dutch banks print them.</summary>
internal static class LabelledLayout
{
    private static readonly string[] Labels =
    [
        "IBAN", "BIC", "NAAM", "REK", "OMSCHRIJVING", "KENMERK", "MACHTIGING", "INCASSANT", "BETALINGSKENM.", "EREF", "NAME", "PAS",
        "TRANSACTIENR",
    ];

    public static MtInformation? Read(string value)
    {
        var text = value.ReplaceLineEndings("\n");
        var found = Labels.Select(label => (Label: label, At: Find(text, label))).Where(at => at.At >= 0).OrderBy(at => at.At).ToArray();
        if (found.Length == 0)
        {
            return null;
        }

        var parts = new List<KeyValuePair<string, string>>();
        if (text[..found[0].At].Trim() is { Length: > 0 } before)
        {
            parts.Add(new("", before));
        }

        for (var i = 0; i < found.Length; i++)
        {
            var start = found[i].At + found[i].Label.Length + 1;
            var end = i + 1 < found.Length ? found[i + 1].At : text.Length;
            parts.Add(new(found[i].Label, text[Math.Min(start, end)..end].Trim().TrimEnd('/')));
        }

        return new(InformationLayout.Labelled, "", parts);
    }

    /// <summary>A label begins the text, a line, or a word.</summary>
    private static int Find(string text, string label)
    {
        var at = text.IndexOf(label + ":", StringComparison.Ordinal);
        return at < 0 || at == 0 || text[at - 1] is ' ' or '\n' or '/' ? at : -1;
    }
}
