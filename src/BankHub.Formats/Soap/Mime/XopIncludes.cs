using BankHub.Formats.Soap.Trees;

namespace BankHub.Formats.Soap.Mime;

/// <summary>Elements whose content stands in a part of its own (XML-binary Optimized Packaging, 3 and 4).</summary>
internal static class XopIncludes
{
    private static readonly SoapName Name = new(SoapNamespaces.Xop, "Include");

    /// <summary>Every include must stand alone in its element and lead to a part.</summary>
    public static void Check(SoapElement root, IReadOnlyList<MimePart> parts, SoapProblems problems)
    {
        var names = parts.Select(part => part.ContentId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var open = new Stack<SoapElement>([root]);
        while (open.TryPop(out var element))
        {
            foreach (var child in element.Children)
            {
                var isAlone = element.Children.Count == 1 && string.IsNullOrWhiteSpace(element.Text);
                if (child.Name == Name && (!isAlone || !names.Contains(Target(child) ?? "")))
                    problems.Add(child.Path, SoapRules.Include);
                open.Push(child);
            }
        }
    }

    public static MimePart? Find(SoapElement include, IReadOnlyList<MimePart> parts) =>
        Target(include) is { } name ? parts.FirstOrDefault(part => part.ContentId == name) : null;

    /// <summary>A cid: address is the Content-ID, percent-encoded (RFC 2392).</summary>
    private static string? Target(SoapElement include) =>
        include.Attribute("href") is { } address && address.StartsWith("cid:", StringComparison.Ordinal) && address.Length > 4
            ? Uri.UnescapeDataString(address[4..])
            : null;
}
