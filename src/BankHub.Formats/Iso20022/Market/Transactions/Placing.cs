namespace BankHub.Formats.Iso20022.Market.Transactions;

/// <summary>Says where the values of a transaction stand.</summary>
internal static class Placing
{
    /// <summary>An element of the transaction.</summary>
    public static Element<T> Own<T>(string name, T value) => new(value, new(Level.Transaction, name));

    /// <summary>An element of the group.</summary>
    public static Element<T> Shared<T>(string name, T value) => new(value, new(Level.Group, name));

    /// <summary>An element of the transaction or, if that has none, of its group.</summary>
    public static Element<T?> Either<T>(string name, T? own, T? shared) => Either(name, own, name, shared);

    /// <summary>The same where the two have different names.</summary>
    public static Element<T?> Either<T>(string name, T? own, string sharedName, T? shared) =>
        own is null && shared is not null ? Shared<T?>(sharedName, shared) : Own<T?>(name, own);

    /// <summary>An element of the transaction or, if that has none, of the header of the message.</summary>
    public static Element<T?> OrHeader<T>(string name, T? own, T? header) =>
        own is null && header is not null ? Header<T?>(name, header) : Own<T?>(name, own);

    /// <summary>An element of the header of the message.</summary>
    public static Element<T> Header<T>(string name, T value) => new(value, new(Level.Header, $"GrpHdr/{name}"));
}
