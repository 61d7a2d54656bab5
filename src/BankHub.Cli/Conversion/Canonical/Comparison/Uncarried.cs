using System.Text;
using BankHub.Core.Adapters;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Formats.Xml;

namespace BankHub.Cli.Conversion.Canonical.Comparison;

/// <summary>
/// What a message says that its canonical words do not: every text and attribute is looked for among the values of the JSON that was made
/// of it, those of a transaction or an entry among its own. A mapping cannot forget an element without its being told here.
/// </summary>
internal static class Uncarried
{
    private const string NoPlace = "has no place in canonical words";
    private const string OfMessage = "names the message or a part of it, not what is in it, and is left out";

    /// <param name="whole">The message, which was read without an error.</param>
    /// <param name="version">What it is.</param>
    /// <param name="item">The element of a transaction or an entry; empty where only the whole is compared.</param>
    /// <param name="objects">What was made of it.</param>
    /// <param name="mapping">Whose tables say which codes a scheme is.</param>
    /// <returns>What is lost, and the names of the message itself, which no payment has.</returns>
    public static (Losses Lost, Losses Names) Of(
        ReadOnlyMemory<byte> whole, MessageVersion version, string item, IReadOnlyList<CanonicalObject> objects, BankMapping mapping)
    {
        var (losses, names) = (new Losses(item), new Losses(item));
        CanonicalValues[] items = [.. objects.Where(one => one.IsItem).Select(one => new CanonicalValues([one.Json], mapping))];
        var all = new CanonicalValues(objects.Where(one => !one.IsPart).Select(one => one.Json), mapping);
        foreach (var leaf in Leaves(whole, version, item))
        {
            var isItem = leaf.Item is > 0 and var number && number <= items.Length;
            if (!MessageWords.AreNoContent(leaf.Path, leaf.Text)
                && (MessageWords.HaveNoPlace(leaf.Path) || !(isItem ? items[leaf.Item - 1] : all).Have(leaf.Path, leaf.Text)))
            {
                losses.Add(leaf.Path, NoPlace, leaf.Item);
            }
            else if (MessageWords.AreNames(leaf.Path) && !all.Have(leaf.Path, leaf.Text))
            {
                names.Add(leaf.Path, OfMessage, 0);
            }
        }

        return (losses, names);
    }

    /// <summary>Every text with its path below the message's own element, and the number of the item it is in; 0 for none.</summary>
    private static IEnumerable<Leaf> Leaves(ReadOnlyMemory<byte> whole, MessageVersion version, string item)
    {
        var leaves = new List<Leaf>();
        var (path, items, itemDepth) = (new List<string>(), 0, int.MaxValue);
        using var tokens = XmlTokens.Open(whole, XmlLimits.Default);
        while (tokens.Read())
        {
            if (tokens.Kind == XmlTokenKind.StartElement)
            {
                path.RemoveRange(tokens.Depth - 1, path.Count - tokens.Depth + 1);
                path.Add(Encoding.UTF8.GetString(tokens.LocalName));
                if (path.Count <= itemDepth)
                {
                    itemDepth = path[^1] == item ? path.Count : int.MaxValue;
                    items += itemDepth == path.Count ? 1 : 0;
                }

                var number = itemDepth == int.MaxValue ? 0 : items;
                for (var i = 0; i < tokens.AttributeCount; i++)
                {
                    var attribute = tokens.GetAttribute(i);
                    leaves.Add(new(
                        $"{Below(path, version)}@{Encoding.UTF8.GetString(attribute.LocalName)}", Encoding.UTF8.GetString(attribute.Value),
                        number));
                }

                if (tokens.TryReadText(out var text) && text.Length > 0)
                {
                    leaves.Add(new(Below(path, version), Encoding.UTF8.GetString(text), number));
                }
            }
        }

        return leaves;
    }

    private static string Below(List<string> path, MessageVersion version)
    {
        var root = path.FindIndex(version.IsRoot);
        return string.Join('/', path.Skip(root + 1));
    }

    private sealed record Leaf(string Path, string Text, int Item);
}
