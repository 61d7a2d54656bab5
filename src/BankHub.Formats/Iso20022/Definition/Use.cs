using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Definition;

/// <summary>How an element is used: whether it must be there, in which dialects it exists, how often at most (0: no limit).</summary>
internal readonly record struct Use(Need Need, Dialect First, Dialect Last, int Most)
{
    public static Use Optional => default;

    public static Use Required => new(Need.Required, default, default, 0);

    public static Use Expected => new(Need.Expected, default, default, 0);

    public static Use Either => new(Need.Either, default, default, 0);

    public static Use Since(Dialect first) => new(Need.Optional, first, default, 0);

    public static Use Until(Dialect last) => new(Need.Optional, default, last, 0);

    /// <summary>No element of this version or this place, though of others.</summary>
    public static Use Never => Until((Dialect)1);

    public static Use If(bool isThere) => isThere ? Optional : Never;

    public static Use AtMost(int most) => new(Need.Optional, default, default, most);

    public static Use RequiredIf(bool required) => required ? Required : Optional;

    public bool Knows(Dialect dialect) => dialect >= First && (Last == default || dialect <= Last);
}
