using System.Text;

namespace BankHub.Tests.Channels.Protection.Xml;

/// <summary>Documents with prefixes declared, declared again, and not used; well-formed always.</summary>
internal sealed class RandomXml(Random chance)
{
    private const int MostDepth = 5;

    private static readonly string[] Prefixes = ["", "a", "b", "c"];
    private static readonly string[] Spaces = ["urn:1", "urn:2", "urn:3"];
    private static readonly string[] Texts =
        ["", "x", "\n  ", "&amp;", "&lt;>", "\"'", "&#13;", "J\u00fcrgen \ud83d\ude00", "<![CDATA[]>]]>"];

    private readonly StringBuilder _text = new();

    public string Document()
    {
        Element(new Dictionary<string, string> { [""] = "" }, 0);
        return _text.ToString();
    }

    private void Element(Dictionary<string, string> scope, int depth)
    {
        scope = new(scope);
        var declarations = new StringBuilder();
        foreach (var prefix in Prefixes.Where(_ => chance.Next(3) == 0))
        {
            scope[prefix] = prefix.Length == 0 && chance.Next(4) == 0 ? "" : One(Spaces);
            declarations.Append($" xmlns{(prefix.Length == 0 ? "" : ":" + prefix)}=\"{scope[prefix]}\"");
        }

        var name = Name(One([.. scope.Keys]), "e", chance.Next(4));
        _text.Append($"<{name}{declarations}");
        foreach (var (prefix, i) in scope.Keys.Where(_ => chance.Next(3) == 0).Select((prefix, i) => (prefix, i)))
            _text.Append($" {Name(prefix, "t", i)}='{Value()}'");
        if (chance.Next(4) == 0)
        {
            _text.Append("/>");
            return;
        }

        _text.Append('>');
        for (var child = chance.Next(4); child > 0 && depth < MostDepth; child--)
        {
            _text.Append(One(Texts));
            Element(scope, depth + 1);
        }

        _text.Append(One(Texts)).Append($"</{name}>");
    }

    private string Value() =>
        One(Texts).Replace("'", "&apos;").Replace("<![CDATA[]>]]>", "&#9;").Replace("\n", "&#10;");

    private T One<T>(IReadOnlyList<T> of) => of[chance.Next(of.Count)];

    private static string Name(string prefix, string local, int number) =>
        prefix.Length == 0 ? $"{local}{number}" : $"{prefix}:{local}{number}";
}
