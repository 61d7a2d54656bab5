using System.Text;

namespace BankHub.Formats.Soap.Trees;

/// <summary>An element of an envelope with everything in it; line and column count from one, columns in units of UTF-16.</summary>
public sealed class SoapElement(SoapName name, long line, long column)
{
    private List<SoapElement>? _children;
    private string _text = "";
    private StringBuilder? _longer;

    public SoapName Name { get; } = name;

    public long Line { get; } = line;

    public long Column { get; } = column;

    public IReadOnlyList<SoapAttribute> Attributes { get; internal init; } = [];

    public IReadOnlyList<SoapElement> Children => _children ?? (IReadOnlyList<SoapElement>)[];

    /// <summary>Its own text, without that of its children.</summary>
    public string Text
    {
        get
        {
            if (_longer is not null)
                (_text, _longer) = (_longer.ToString(), null);
            return _text;
        }
    }

    /// <summary>The text as a qualified name, where it is one whose prefix is bound.</summary>
    public SoapName? Qualified { get; private set; }

    /// <summary>The place in words, as problems give it.</summary>
    public string Path => $"line {Line}, column {Column}";

    /// <summary>The first child of this name, or null.</summary>
    public SoapElement? Child(SoapName name) => _children?.Find(child => child.Name == name);

    /// <summary>The first child of this name in the element's own namespace, or null.</summary>
    public SoapElement? Child(string localName) => Child(new SoapName(Name.Namespace, localName));

    /// <summary>The children of this name in the element's own namespace.</summary>
    public IEnumerable<SoapElement> All(string localName) => Children.Where(child => child.Name == new SoapName(Name.Namespace, localName));

    /// <summary>The value of an attribute; null where it is missing.</summary>
    public string? Attribute(string localName, string space = "")
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Name == new SoapName(space, localName))
                return attribute.Value;
        }

        return null;
    }

    internal void Add(SoapElement child) => (_children ??= []).Add(child);

    internal void Add(string text, SoapName? qualified)
    {
        if (_children is not null && string.IsNullOrWhiteSpace(text))
            return;
        if (_text.Length == 0 && _longer is null)
            (_text, Qualified) = (text, qualified);
        else
            (_longer, Qualified) = ((_longer ?? new StringBuilder(_text)).Append(text), null);
    }
}
