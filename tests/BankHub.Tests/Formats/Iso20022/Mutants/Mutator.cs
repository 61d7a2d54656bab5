using System.Xml.Linq;

namespace BankHub.Tests.Formats.Iso20022.Mutants;

/// <summary>Changes a document as careless programs do: one element is missing, twice there, elsewhere or says something else.</summary>
internal sealed class Mutator(int seed)
{
    private static readonly string[] Texts =
    [
        "", " ", "X", "0", "-1", "1.5", "00012", "12345678901234567890", "0.123456", "1E3", "true", "2026-02-29", "2026-11-30",
        "2026-11-30Z", "2026-11-30T25:00:00", "2026-11-30T10:00:00.123Z", "EUR", "eur", "BOOK", "DE89370400440532013000", "DEUTDEFF",
        "ä€日", "a\nb", new('x', 36), new('x', 71), new('x', 141), new('7', 200),
    ];

    private readonly Random _random = new(seed);

    public XDocument Of(XDocument document)
    {
        var mutant = new XDocument(document);
        for (var changes = _random.Next(1, 3); changes > 0; changes--)
            Change(mutant);
        return mutant;
    }

    private void Change(XDocument document)
    {
        var inner = document.Root!.Elements().Single();
        var all = inner.Descendants().ToList();
        if (all.Count == 0)
            return;
        var (one, other) = (all[_random.Next(all.Count)], all[_random.Next(all.Count)]);
        switch (_random.Next(9))
        {
            case 0:
                one.Remove();
                break;
            case 1:
                one.AddAfterSelf(new XElement(one));
                break;
            case 2 when one.ElementsAfterSelf().FirstOrDefault() is { } next:
                next.Remove();
                one.AddBeforeSelf(next);
                break;
            case 3:
                one.Name = one.Name.Namespace + "Xtra";
                break;
            case 4:
                one.Name = other.Name;
                break;
            case 5 when !one.HasElements:
                one.Value += "Z";
                break;
            case 6 when other.HasElements && !one.DescendantsAndSelf().Contains(other):
                other.Add(new XElement(one));
                break;
            default:
                Leaf(all).Value = Texts[_random.Next(Texts.Length)];
                break;
        }
    }

    private XElement Leaf(List<XElement> all)
    {
        var leaves = all.Where(element => !element.HasElements && element.Parent is not null).ToList();
        return leaves.Count == 0 ? all[0] : leaves[_random.Next(leaves.Count)];
    }
}
