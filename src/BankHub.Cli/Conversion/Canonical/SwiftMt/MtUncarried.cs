using BankHub.Cli.Conversion.Canonical.Comparison;
using BankHub.Formats.SwiftMt;
using BankHub.Formats.SwiftMt.Reading;
using BankHub.Formats.SwiftMt.Statements.Information;

namespace BankHub.Cli.Conversion.Canonical.SwiftMt;

/// <summary>
/// What messages say that their canonical words do not: every component of every field is looked for among the values of the JSON that was
/// made of it, those of an entry among its own. A mapping cannot forget a field without its being told here.
/// </summary>
internal static class MtUncarried
{
    private const string NoPlace = "has no place in canonical words";

    // Marks, counts and totals follow from what is carried; types and pages are told in words of their own.
    private static readonly string[] Translated =
    [
        "D/C Mark", "Debit/Credit Mark", "Funds Code", "Transaction Type", "Entry Date", "Sequence Number", "Sign", "Offset", "Time",
    ];

    private static readonly string[] Totals = ["90C", "90D"];

    private static readonly string[] Coded = ["76", "77A", "79"];

    private static readonly string[] Codes = ["UETR", "MREF", "TREF", "TEXT", "REJT", "99"];

    public static Losses Of(ReadOnlyMemory<byte> whole, IReadOnlyList<CanonicalObject> objects)
    {
        var losses = new Losses("entry");
        MtValues[] entries = [.. objects.Where(one => one.IsItem).Select(one => new MtValues([one.Json]))];
        var all = new MtValues(objects.Where(one => !one.IsPart).Select(one => one.Json));
        var number = 0;
        for (var reader = new MtReader(whole, new() { Check = false }); reader.Read();)
        {
            var isOfEntry = false;
            foreach (var field in reader.Message.Text)
            {
                number += field.Tag is "61" ? 1 : 0;
                isOfEntry = field.Tag is "61" || (isOfEntry && field.Tag is "86");
                var values = isOfEntry && number <= entries.Length ? entries[number - 1] : all;
                foreach (var (name, text) in Parts(field).Where(part => !values.Have(part.Text)))
                {
                    losses.Add(name.Length > 0 ? $":{field.Tag}: {name}" : $":{field.Tag}:", NoPlace, isOfEntry ? number : 0);
                }
            }
        }

        return losses;
    }

    private static IEnumerable<(string Name, string Text)> Parts(MtField field)
    {
        if (field.Tag == "86")
        {
            return MtInformation.Of(field.Value).Parts.Select(part => (part.Key, part.Value));
        }

        if (Totals.Contains(field.Tag))
        {
            return [];
        }

        if (Coded.Contains(field.Tag))
        {
            // Codes between slashes say what the texts between them are.
            return field.ToString().ReplaceLineEndings("\n").Replace("\n//", "", StringComparison.Ordinal).Split('/', '\n')
                .Where(part => !Codes.Contains(part)).Select(part => ("", part));
        }

        if (field.Definition is not { } definition || !field.IsGood)
        {
            return field.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => ("", line));
        }

        var parts = new List<(string, string)>();
        for (var i = 0; i < field.Count; i++)
        {
            var (name, text) = (definition.NameOf(i), MtText.Of(field[i]));
            var isNothing = field.Tag == "34F" && name == "Amount" && text.Trim('0', ',').Length == 0;
            if (!isNothing && !Translated.Contains(name))
            {
                parts.AddRange(text.ReplaceLineEndings("\n").Split('\n').Select(line => (name, line)));
            }
        }

        return parts;
    }
}
