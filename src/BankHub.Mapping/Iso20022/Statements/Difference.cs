using System.Globalization;
using System.Text.Json;

namespace BankHub.Mapping.Iso20022.Statements;

/// <summary>A place at which two canonical values do not say the same.</summary>
internal sealed record Difference(string Path, DifferenceKind Kind)
{
    public static IEnumerable<Difference> Between(string path, JsonElement given, JsonElement back) =>
        (given.ValueKind, back.ValueKind) switch
        {
            (JsonValueKind.Object, JsonValueKind.Object) => Objects(path, given, back),
            (JsonValueKind.Array, JsonValueKind.Array) => Lists(path, [.. given.EnumerateArray()], [.. back.EnumerateArray()]),
            _ => IsSame(given, back) ? [] : [new(path, DifferenceKind.Otherwise)],
        };

    private static IEnumerable<Difference> Objects(string path, JsonElement given, JsonElement back) =>
        given.EnumerateObject().SelectMany(property => back.TryGetProperty(property.Name, out var found)
                ? Between($"{path}.{property.Name}", property.Value, found)
                : [new Difference($"{path}.{property.Name}", DifferenceKind.Missing)])
            .Concat(back.EnumerateObject().Where(property => !given.TryGetProperty(property.Name, out _))
                .Select(property => new Difference($"{path}.{property.Name}", DifferenceKind.Added)));

    /// <summary>What is left of a list stands in its order: each item is the next one that it does not contradict.</summary>
    private static IEnumerable<Difference> Lists(string path, JsonElement[] given, JsonElement[] back)
    {
        var next = 0;
        for (var i = 0; i < given.Length; i++)
        {
            var place = $"{path}[{i}]";
            var isLast = given.Length - i <= back.Length - next;
            Difference[]? found = next < back.Length ? [.. Between(place, given[i], back[next])] : null;
            if (found is null || (!isLast && (IsOther(found) || IsEmpty(given[i]))))
            {
                yield return new(place, DifferenceKind.Missing);
                continue;
            }

            next++;
            foreach (var difference in found)
            {
                yield return difference;
            }
        }

        for (; next < back.Length; next++)
        {
            yield return new($"{path}[{next}]", DifferenceKind.Otherwise);
        }
    }

    private static bool IsOther(Difference[] found) => Array.Exists(found, difference => difference.Kind != DifferenceKind.Missing);

    private static bool IsEmpty(JsonElement value) => value.ValueKind == JsonValueKind.Object && !value.EnumerateObject().Any();

    // A balance of nothing has no sign, though its digits may.
    private static bool IsSame(JsonElement given, JsonElement back) => given.ValueKind == back.ValueKind
        && (given.GetRawText() == back.GetRawText() || (Number(given) is 0 && Number(back) is 0));

    private static decimal? Number(JsonElement value) => value.ValueKind == JsonValueKind.String
        && decimal.TryParse(
            value.GetString(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number : null;
}

/// <summary>In which way two values differ.</summary>
internal enum DifferenceKind
{
    Missing,
    Added,
    Otherwise,
}
