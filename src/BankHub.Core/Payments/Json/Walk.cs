using BankHub.Core.Findings;

namespace BankHub.Core.Payments.Json;

/// <summary>
/// Walks the fields of an object in their canonical order. A shape names each field once, and the same shape reads (takes the
/// field from JSON), writes (puts the given value into JSON) and describes itself as a JSON Schema; which of the three, the
/// walk decides. So a field cannot be known to one direction only.
/// </summary>
internal abstract class Walk
{
    protected static readonly Rule Missing = new("required", "This property is required.");

    public T Required<T>(string name, T? value) where T : class, IValue<T> => Required(name, value, ValueLeaf<T>.Instance);

    public T? Optional<T>(string name, T? value) where T : class, IValue<T> => Optional(name, value, ValueLeaf<T>.Instance);

    /// <summary>A field that must be there. While reading, a broken field is a finding, and what is returned must not be used.</summary>
    public T Required<T>(string name, T? value, Leaf<T> leaf) where T : class => Take(name, value, leaf, required: true)!;

    public T? Optional<T>(string name, T? value, Leaf<T> leaf) where T : class => Take(name, value, leaf, required: false);

    public T Required<T>(string name, T? value, Leaf<T> leaf) where T : struct =>
        Take(name, value, leaf, required: true).GetValueOrDefault();

    public T? Optional<T>(string name, T? value, Leaf<T> leaf) where T : struct => Take(name, value, leaf, required: false);

    public T Required<T>(string name, T? value, Shape<T> shape) where T : class => Take(name, value, shape, required: true)!;

    public T? Optional<T>(string name, T? value, Shape<T> shape) where T : class => Take(name, value, shape, required: false);

    public abstract ValueList<string> List(string name, ValueList<string>? value, int max, Leaf<string> leaf);

    public abstract ValueList<T> List<T>(string name, ValueList<T>? value, int max, Shape<T> shape) where T : class;

    public abstract Metadata Map(string name, Metadata? value, int max, Leaf<string> key, Leaf<string> text);

    /// <summary>Of these fields of the object, exactly one must be there.</summary>
    public abstract void ExactlyOneOf(ReadOnlySpan<string> names);

    /// <summary>These fields of the object exclude each other.</summary>
    public abstract void NotBoth(string one, string other);

    /// <summary>While reading: a rule over several fields is broken, and this field of the object is the one to look at.</summary>
    public virtual void Broken(string name, Rule rule)
    {
    }

    // Each value that comes in from a bank is held against its shape: that walk is called as what it is, since of fields that are mostly
    // not there a virtual generic call is most of the cost.
    private T? Take<T>(string name, T? value, Leaf<T> leaf, bool required) where T : class =>
        this is HoldingWalk holding ? holding.Field(name, value, leaf, required) : Reference(name, value, leaf, required);

    private T? Take<T>(string name, T? value, Leaf<T> leaf, bool required) where T : struct =>
        this is HoldingWalk holding ? holding.Field(name, value, leaf, required) : Scalar(name, value, leaf, required);

    private T? Take<T>(string name, T? value, Shape<T> shape, bool required) where T : class =>
        this is HoldingWalk holding ? holding.Field(name, value, shape, required) : Part(name, value, shape, required);

    protected abstract T? Reference<T>(string name, T? value, Leaf<T> leaf, bool required) where T : class;

    protected abstract T? Scalar<T>(string name, T? value, Leaf<T> leaf, bool required) where T : struct;

    protected abstract T? Part<T>(string name, T? value, Shape<T> shape, bool required) where T : class;
}
