namespace BankHub.Core.Payments.Json;

/// <summary>The fields of an object, each named once, and the name under which a schema defines it.</summary>
internal sealed class Shape<T>(string name, Func<Walk, T?, T> fields) where T : class
{
    public string Name { get; } = name;

    /// <summary>Whether an object without any field stands for something, such as a transaction of which a bank says nothing.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>Hands the walk every field of the value, in canonical order, and returns what the walk gave back.</summary>
    public T Fields(Walk walk, T? value) => fields(walk, value);
}
