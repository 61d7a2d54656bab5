using BankHub.Formats.SwiftMt;

namespace BankHub.Cli.Inspect.SwiftMt;

/// <summary>Hides accounts, names and texts in a field: a sign for each character, so that its shape stays.</summary>
internal static class FieldMask
{
    /// <summary>Of a long account number the last digits stay, so that people can find the payment.</summary>
    private const int Tail = 4;

    private static readonly string[] Hidden =
    [
        "Account", "Name", "Narrative", "Party", "Details", "Location", "Supplementary", "Text", "Address", "Additional Information",
        "Proprietary", "International Bank Account",
    ];

    public static string Of(MtField field)
    {
        var text = field.ToString();
        if (field.Definition is not { } definition)
        {
            return Hide(text, 0, text.Length);
        }

        for (var i = 0; i < field.Count; i++)
        {
            var name = definition.NameOf(i);
            if (field.Has(i) && Array.Exists(Hidden, word => name.StartsWith(word, StringComparison.Ordinal)))
            {
                var part = MtText.Of(field[i]);
                text = text.Replace(part, Hide(part, 0, Keeps(name, part) ? part.Length - Tail : part.Length));
            }
        }

        return text;
    }

    private static bool Keeps(string name, string part) => name.StartsWith("Account", StringComparison.Ordinal) && part.Length > 2 * Tail;

    private static string Hide(string text, int start, int end) =>
        string.Create(text.Length, (text, start, end), static (span, source) =>
        {
            source.text.CopyTo(span);
            for (var i = source.start; i < source.end; i++)
            {
                span[i] = char.IsWhiteSpace(span[i]) ? span[i] : '*';
            }
        });
}
