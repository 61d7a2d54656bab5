using System.Text;

namespace BankHub.Core.Payments.Json;

/// <summary>How a property is found: documents in canonical order are met at the cursor, others are searched.</summary>
internal sealed partial class ReadingWalk
{
    private int Take(string name, bool required)
    {
        var node = Find(name);
        if (node != 0)
            (index[node].Asked, _cursor) = (true, index[node].NextSibling);
        else if (required)
            Broken(name, Missing);
        return node;
    }

    /// <summary>A property of this name in the object, or 0, which is the root and no property.</summary>
    private int Find(string name)
    {
        if (_cursor != 0 && IsNamed(_cursor, name))
            return _cursor;
        var node = index[_object].FirstChild;
        while (node != 0 && !IsNamed(node, name))
            node = index[node].NextSibling;
        return node;
    }

    private bool IsNamed(int node, ReadOnlySpan<char> name)
    {
        ref var property = ref index[node];
        return property.NameEscaped
            ? Name(node).SequenceEqual(name)
            : property.NameLength == name.Length && Ascii.Equals(json.Span.Slice(property.NameStart, property.NameLength), name);
    }

    private ReadOnlySpan<char> Name(int node) => Decode(index[node].NameStart, index[node].NameLength, index[node].NameEscaped);

    /// <summary>Makes findings of the properties that no shape asked for: repeated ones, and unknown ones.</summary>
    private void FindStrangers()
    {
        for (var node = index[_object].FirstChild; node != 0; node = index[node].NextSibling)
        {
            if (index[node].Asked)
                continue;
            var name = Name(node).ToString();
            findings.Add(_path.Of(name), Repeats(name) ? Duplicate : Unknown);
        }
    }

    private bool Repeats(string name)
    {
        for (var node = index[_object].FirstChild; node != 0; node = index[node].NextSibling)
        {
            if (index[node].Asked && IsNamed(node, name))
                return true;
        }
        return false;
    }
}
