using System.Text;
using BankHub.Formats.Xml;

namespace BankHub.Formats.Soap.Trees;

/// <summary>Reads a document into elements, once through and within limits; what is wrong with its XML ends it with a problem.</summary>
internal static class TreeReader
{
    /// <summary>Longer texts are no qualified names.</summary>
    private const int LongestName = 256;

    public static SoapElement? Read(ReadOnlyMemory<byte> document, SoapLimits limits, SoapProblems problems)
    {
        using var tokens = XmlTokens.Open(document, limits.Envelope);
        var open = new Stack<SoapElement>();
        SoapElement? root = null;
        var count = 0;
        while (tokens.Read())
        {
            switch (tokens.Kind)
            {
                case XmlTokenKind.StartElement when ++count > limits.Elements:
                    problems.Add(Place(tokens), SoapRules.TooMany);
                    return null;
                case XmlTokenKind.StartElement:
                    var element = Element(tokens);
                    root ??= element;
                    if (open.TryPeek(out var parent))
                        parent.Add(element);
                    open.Push(element);
                    break;
                case XmlTokenKind.Text:
                    open.Peek().Add(Encoding.UTF8.GetString(tokens.Text), Qualified(tokens));
                    break;
                default:
                    open.Pop();
                    break;
            }
        }

        if (tokens.Failure is not { } failure)
            return root;
        problems.Add(failure.Path, new(failure.Rule, failure.Message));
        return null;
    }

    private static SoapElement Element(XmlTokens tokens)
    {
        SoapAttribute[] attributes = tokens.AttributeCount == 0 ? [] : new SoapAttribute[tokens.AttributeCount];
        for (var index = 0; index < attributes.Length; index++)
        {
            var attribute = tokens.GetAttribute(index);
            attributes[index] = new(
                new(Encoding.UTF8.GetString(attribute.NamespaceUri), Encoding.UTF8.GetString(attribute.LocalName)),
                Encoding.UTF8.GetString(attribute.Value));
        }

        var name = new SoapName(Encoding.UTF8.GetString(tokens.NamespaceUri), Encoding.UTF8.GetString(tokens.LocalName));
        return new(name, tokens.Line, tokens.Column) { Attributes = attributes };
    }

    private static SoapName? Qualified(XmlTokens tokens)
    {
        var text = tokens.Text.Trim(" \t\r\n"u8);
        if (text.Length is 0 or > LongestName || text.IndexOfAny(" \t\r\n/"u8) >= 0)
            return null;
        var colon = text.IndexOf((byte)':');
        return tokens.TryFindNamespace(text[..Math.Max(colon, 0)], out var space)
            ? new SoapName(Encoding.UTF8.GetString(space), Encoding.UTF8.GetString(text[(colon + 1)..]))
            : null;
    }

    private static string Place(XmlTokens tokens) => $"line {tokens.Line}, column {tokens.Column}";
}
