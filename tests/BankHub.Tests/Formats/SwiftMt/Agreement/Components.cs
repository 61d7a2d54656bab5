using System.Text.Json;
using BankHub.Formats.SwiftMt;

namespace BankHub.Tests.Formats.SwiftMt.Agreement;

/// <summary>The components of a field, each under its name, as another reader has them and as ours has them.</summary>
internal static class Components
{
    /// <summary>
    /// What the other reader calls otherwise than our table, by tag and name; the value is the same. Where it keeps a component whole that
    /// we cut, or the other way round, the pieces are named in their order.
    /// </summary>
    private static readonly Dictionary<(string Tag, string Theirs), string> Names = new()
    {
        [("20C", "Reference")] = "Reference Text",
        [("23", "Code 1")] = "Code",
        [("24G", "Narrative")] = "Additional Information",
        [("50F", "Account")] = "Party Identifier",
        [("50F", "Number 1")] = "Number",
        [("50F", "Name of the Ordering Customer")] = "Details",
        [("50F", "Address Line")] = "Details 2",
        [("50F", "Country and Town")] = "Details 3",
        [("50F", "Customer Identification Number")] = "Details 3",
        [("59F", "Number 1")] = "Number",
        [("59F", "Name of Beneficiary Customer")] = "Details",
        [("59F", "Address Line")] = "Details 2",
        [("59F", "Country and Town")] = "Details 3",
        [("61", "Reference Of The Account Servicing Institution")] = "Account Servicing Institution's Reference",
        [("21N", "Reference")] = "Reference Text",
        [("69A", "Date1")] = "From Date",
        [("69A", "Date2")] = "To Date",
        [("98E", "Offset")] = "Hours",
        [("103", "FINCopy Service Code")] = "FINCopy Identifier Code",
        [("177", "Date Time")] = "Date+Time",
        [("405", "Reason For Rejection")] = "Reason",
        [("451", "Accept Reject Option")] = "Acceptance or Rejection",
        [("619", "FINCopy Service Code")] = "FINCopy Identifier Code",
    };

    public static IEnumerable<string> Differences(MtField field, JsonElement expected)
    {
        var ours = Of(field);
        foreach (var (name, value) in Theirs(field.Tag, expected, ours))
        {
            var pieces = name.Split('+');
            var found = string.Concat(pieces.Select(piece => ours.Remove(piece, out var one) ? one : ""));
            if (found != value)
            {
                yield return $"{field.Tag}: {name} is '{value}' there and '{found}' here";
            }
        }

        foreach (var (name, value) in ours)
        {
            yield return $"{field.Tag}: {name} is '' there and '{value}' here";
        }
    }

    /// <summary>
    /// The other reader numbers the lines of a text; ISIN is a constant to us (User Handbook, field 35B) and a component to it.
    /// </summary>
    private static IEnumerable<KeyValuePair<string, string>> Theirs(
        string tag, JsonElement expected, Dictionary<string, string> ours)
    {
        var theirs = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in expected.EnumerateObject().Where(part => part.Value.ValueKind == JsonValueKind.String))
        {
            var (name, value) = (Names.GetValueOrDefault((tag, part.Name), part.Name), Lines(part.Value.GetString()!));
            var text = name[..(name.LastIndexOf(' ') is > 0 and var space && int.TryParse(name[space..], out _) ? space : name.Length)];
            if (text != name && theirs.TryGetValue(text, out var before) && !ours.ContainsKey(name))
            {
                // A line without anything has a number and no value.
                theirs[text] = before + new string('\n', int.Parse(name[text.Length..]) - before.Count(sign => sign == '\n') - 1) + value;
            }
            else if ((tag, name, value) != ("35B", "Qualifier", "ISIN"))
            {
                theirs[name] = value;
            }
        }

        return theirs;
    }

    private static Dictionary<string, string> Of(MtField field)
    {
        var all = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < field.Count; i++)
        {
            if (field.Has(i) && field[i].Length > 0)
            {
                all[field.Definition?.NameOf(i) ?? ""] = Lines(MtText.Of(field[i]));
            }
        }

        return all;
    }

    private static string Lines(string text) => text.Replace("\r\n", "\n").Replace('\r', '\n');
}
