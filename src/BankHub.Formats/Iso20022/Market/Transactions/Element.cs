namespace BankHub.Formats.Iso20022.Market.Transactions;

/// <summary>A value of a transaction and the place where it stands, or would stand if it were there.</summary>
internal readonly record struct Element<T>(T Value, Place Place)
{
    /// <summary>The place, unless the value is as it should be.</summary>
    public Place? Unless(Func<T, bool> isFine) => isFine(Value) ? null : Place;

    /// <summary>A part of the value and its place.</summary>
    public Element<TPart?> Then<TPart>(string path, Func<T, TPart?> part) =>
        new(part(Value), Place with { Path = $"{Place.Path}/{path}" });
}

/// <summary>A path below the header of the message, below the group or below the transaction.</summary>
internal readonly record struct Place(Level Level, string Path);

/// <summary>Who says it.</summary>
internal enum Level
{
    Transaction,
    Group,
    Header,
}
