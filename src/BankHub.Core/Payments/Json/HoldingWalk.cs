using BankHub.Core.Findings;

namespace BankHub.Core.Payments.Json;

/// <summary>
/// Holds a value in memory against its shape, field by field, without making a document of it: many times as fast as writing and reading
/// it. What it finds kept, reading what is written of it finds kept; where it finds anything, that reading says what.
/// </summary>
internal sealed class HoldingWalk : Walk
{
    /// <summary>A field's name, quotes, colon and comma; and a character at its longest, as an escape of six.</summary>
    private const int Around = 40, Escaped = 6;

    /// <summary>How many fields of open objects there mostly are at most.</summary>
    private const int Fields = 32;

    // The fields that are there, of the objects that are open; those of the one at hand stand behind _first.
    private readonly List<string> _there = new(Fields);
    private int _first;
    private bool _isKept = true;
    private long _bytes;

    /// <summary>Whether the value keeps its shape, in a document that is surely no longer.</summary>
    public bool Keeps<T>(T value, Shape<T> shape, long most) where T : class
    {
        Object(value, shape);
        return _isKept && _bytes <= most;
    }

    public override ValueList<string> List(string name, ValueList<string>? value, int max, Leaf<string> leaf)
    {
        foreach (var item in Several(name, value, max))
            Hold(leaf, item);
        return value ?? [];
    }

    public override ValueList<T> List<T>(string name, ValueList<T>? value, int max, Shape<T> shape)
    {
        foreach (var item in Several(name, value, max))
            Object(item, shape);
        return value ?? [];
    }

    public override Metadata Map(string name, Metadata? value, int max, Leaf<string> key, Leaf<string> text)
    {
        _isKept &= value is null || value.Count <= max;
        foreach (var (word, said) in value is { Count: > 0 } && There(name, isThere: true, required: false) ? value : Metadata.Empty)
        {
            Hold(key, word);
            Hold(text, said);
        }

        return value ?? Metadata.Empty;
    }

    public override void ExactlyOneOf(ReadOnlySpan<string> names)
    {
        var found = 0;
        foreach (var name in names)
            found += IsThere(name) ? 1 : 0;
        _isKept &= found == 1;
    }

    public override void NotBoth(string one, string other) => _isKept &= !IsThere(one) || !IsThere(other);

    public override void Broken(string name, Rule rule) => _isKept = false;

    public T? Field<T>(string name, T? value, Leaf<T> leaf, bool required) where T : class
    {
        if (There(name, value is not null, required))
            Hold(leaf, value!);
        return value;
    }

    public T? Field<T>(string name, T? value, Leaf<T> leaf, bool required) where T : struct
    {
        if (There(name, value is not null, required))
            Hold(leaf, value!.Value);
        return value;
    }

    public T? Field<T>(string name, T? value, Shape<T> shape, bool required) where T : class
    {
        if (There(name, value is not null, required))
            Object(value!, shape);
        return value;
    }

    protected override T? Reference<T>(string name, T? value, Leaf<T> leaf, bool required) where T : class =>
        Field(name, value, leaf, required);

    protected override T? Scalar<T>(string name, T? value, Leaf<T> leaf, bool required) => Field(name, value, leaf, required);

    protected override T? Part<T>(string name, T? value, Shape<T> shape, bool required) where T : class =>
        Field(name, value, shape, required);

    private void Object<T>(T value, Shape<T> shape) where T : class
    {
        var outer = _first;
        _first = _there.Count;
        _bytes += Around;
        shape.Fields(this, value);
        _isKept &= shape.MayBeEmpty || _there.Count > _first;
        _there.RemoveRange(_first, _there.Count - _first);
        _first = outer;
    }

    private ValueList<T> Several<T>(string name, ValueList<T>? value, int max) where T : class
    {
        if (value is not { Count: > 0 })
            return [];
        There(name, isThere: true, required: false);
        _isKept &= value.Count <= max;
        return value;
    }

    private bool There(string name, bool isThere, bool required)
    {
        if (isThere)
            _there.Add(name);
        else
            _isKept &= !required;
        return isThere;
    }

    private bool IsThere(string name) => _there.IndexOf(name, _first) >= 0;

    private void Hold<T>(Leaf<T> leaf, T value) where T : notnull
    {
        _isKept &= leaf.Holds(value, out var length);
        _bytes += Around + Escaped * length;
    }
}
