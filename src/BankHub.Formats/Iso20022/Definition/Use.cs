using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Definition;

/// <summary>
/// How an element is used: whether it must be there, in which dialects it exists, how often at most (0: no limit). All of it is one
/// number, so that the compiler sees a constant and leaves out what an element does not need.
/// </summary>
internal readonly record struct Use
{
    private readonly uint _packed;

    public Use(Need need, Dialect first = 0, Dialect last = 0, int most = 0) =>
        _packed = unchecked((uint)need | ((uint)first << 8) | ((uint)last << 16) | ((uint)most << 24));

    public static Use Optional => default;

    public static Use Required => new(Need.Required);

    public static Use Expected => new(Need.Expected);

    public static Use Either => new(Need.Either);

    /// <summary>No element of this version or this place, though of others.</summary>
    public static Use Never => Until((Dialect)1);

    public Need Need => (Need)(_packed & 0xFF);

    public int Most => (int)(_packed >> 24);

    private Dialect First => (Dialect)((_packed >> 8) & 0xFF);

    private Dialect Last => (Dialect)((_packed >> 16) & 0xFF);

    public static Use Since(Dialect first) => new(Need.Optional, first);

    public static Use Until(Dialect last) => new(Need.Optional, last: last);

    public static Use If(bool isThere) => isThere ? Optional : Never;

    public static Use AtMost(int most) => new(Need.Optional, most: most);

    public static Use RequiredIf(bool required) => required ? Required : Optional;

    public bool Knows(Dialect dialect) => dialect >= First && (Last == 0 || dialect <= Last);
}
