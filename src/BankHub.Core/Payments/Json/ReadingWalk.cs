using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using BankHub.Core.Findings;

namespace BankHub.Core.Payments.Json;

/// <summary>Takes each field of the shape from an indexed document and makes a finding of everything that is not as it should be.</summary>
internal sealed partial class ReadingWalk(ReadOnlyMemory<byte> json, JsonIndex index, FindingList findings) : Walk, IDisposable
{
    /// <summary>More than any shape has; bounds the search for each of them.</summary>
    private const int MaxProperties = 100;

    private static readonly Rule NotAString = new("type", "A JSON string belongs here.");
    private static readonly Rule NotAnObject = new("type", "A JSON object belongs here.");
    private static readonly Rule NotAnArray = new("type", "A JSON array belongs here.");
    private static readonly Rule Empty = new("empty", "An object is not empty: leave it out.");
    private static readonly Rule Unknown = new("unknown", "This property is not known.");
    private static readonly Rule Duplicate = new("duplicate", "This property is there more than once.");
    private static readonly Rule TooMany = new("items", "There are too many items here.");
    private static readonly Rule TooManyProperties = new("properties", "There are too many properties here.");
    private static readonly Rule OneOf = new("exactly-one", "Exactly one of the ways to say this must be used.");
    private static readonly Rule Both = new("not-both", "This property and its alternative exclude each other.");

    private readonly JsonPath _path = new();
    private char[] _characters = ArrayPool<char>.Shared.Rent(512);
    private int _object;
    private int _cursor;

    public T? Root<T>(Shape<T> shape) where T : class => Object(0, shape);

    public override void Broken(string name, Rule rule) => findings.Add(_path.Of(name), rule);

    public override void ExactlyOneOf(ReadOnlySpan<string> names)
    {
        var found = 0;
        foreach (var name in names)
            found += Find(name) != 0 ? 1 : 0;
        if (found != 1)
            findings.Add(_path.ToString(), OneOf);
    }

    public override void NotBoth(string one, string other)
    {
        if (Find(one) != 0 && Find(other) != 0)
            findings.Add(_path.Of(other), Both);
    }

    public void Dispose() => ArrayPool<char>.Shared.Return(_characters);

    protected override T? Reference<T>(string name, T? value, Leaf<T> leaf, bool required) where T : class =>
        Take(name, required) is var node and > 0 && TryTake(name, node, leaf, out var read) ? read : null;

    protected override T? Scalar<T>(string name, T? value, Leaf<T> leaf, bool required) =>
        Take(name, required) is var node and > 0 && TryTake(name, node, leaf, out var read) ? read : null;

    protected override T? Part<T>(string name, T? value, Shape<T> shape, bool required) where T : class
    {
        if (Take(name, required) is not (var node and > 0))
            return null;
        _path.Enter(name);
        var part = Object(node, shape);
        _path.Leave();
        return part;
    }

    private T? Object<T>(int node, Shape<T> shape) where T : class
    {
        var unfit = index[node] switch
        {
            { Kind: not JsonTokenType.StartObject } => NotAnObject,
            { Children: 0 } when !shape.MayBeEmpty => Empty,
            { Children: > MaxProperties } => TooManyProperties,
            _ => null,
        };
        if (unfit is not null)
        {
            findings.Add(_path.ToString(), unfit);
            return null;
        }
        var outer = (_object, _cursor);
        (_object, _cursor) = (node, index[node].FirstChild);
        var made = shape.Fields(this, null);
        FindStrangers();
        (_object, _cursor) = outer;
        return made;
    }

    private bool TryTake<T>(string name, int node, Leaf<T> leaf, [MaybeNullWhen(false)] out T value)
    {
        if (TryRead(node, leaf, out value, out var broken))
            return true;
        Broken(name, broken);
        return false;
    }

    private bool TryRead<T>(int node, Leaf<T> leaf, [MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out Rule? broken)
    {
        if (index[node].Kind == JsonTokenType.String)
            return leaf.TryRead(Text(node), out value, out broken);
        (value, broken) = (default, NotAString);
        return false;
    }

    private ReadOnlySpan<char> Text(int node) => Decode(index[node].Start, index[node].Length, index[node].Escaped);

    private ReadOnlySpan<char> Decode(int start, int length, bool escaped)
    {
        if (length > _characters.Length)
        {
            ArrayPool<char>.Shared.Return(_characters);
            _characters = ArrayPool<char>.Shared.Rent(length);
        }
        return _characters.AsSpan(0, JsonText.Decode(json.Span.Slice(start, length), escaped, _characters));
    }
}
