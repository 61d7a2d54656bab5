using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace BankHub.Mapping.Iso20022;

/// <summary>
/// What a message says and a canonical value has no place for: found by writing the value again and holding it against the original, so
/// that nothing can be forgotten. Paths are the names of ISO 20022 in full, such as Debtor.ContactDetails.
/// </summary>
internal static class LeftOut
{
    private const string Components = "BankHub.Formats.Iso20022";

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    /// <summary>The places at which the original says something that the copy does not say alike.</summary>
    public static IEnumerable<string> Between(object original, object? copy) => Between(original, copy, "");

    private static IEnumerable<string> Between(object? original, object? copy, string path) => original switch
    {
        null or 0 => [],
        string or ValueType => original.Equals(copy) ? [] : [path],
        IEnumerable items => Lists(items.Cast<object?>().ToList(), (copy as IEnumerable)?.Cast<object?>().ToList() ?? [], path),
        _ when copy is null => Leaves(original, path),
        _ => Properties.GetOrAdd(original.GetType(), OfComponent)
            .SelectMany(property => Between(property.GetValue(original), property.GetValue(copy), Join(path, property.Name))),
    };

    private static IEnumerable<string> Lists(List<object?> original, List<object?> copy, string path) =>
        original.SelectMany((item, i) => Between(item, copy.ElementAtOrDefault(i), $"{path}[{i}]"));

    /// <summary>A component that is missing as a whole is named once; an empty one says nothing.</summary>
    private static IEnumerable<string> Leaves(object original, string path) =>
        Properties.GetOrAdd(original.GetType(), OfComponent).Any(property => Between(property.GetValue(original), null, path).Any())
            ? [path]
            : [];

    private static PropertyInfo[] OfComponent(Type type) =>
        type.Namespace?.StartsWith(Components, StringComparison.Ordinal) == true
            ? [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite)]
            : [];

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
