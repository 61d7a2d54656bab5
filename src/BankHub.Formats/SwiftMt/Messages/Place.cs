using BankHub.Formats.SwiftMt.Reading;

namespace BankHub.Formats.SwiftMt.Messages;

/// <summary>A place in the structure of a message: a field, or the beginning or end of a sequence.</summary>
internal readonly record struct Place
{
    public required PlaceKind Kind { get; init; }

    public int Number { get; init; }

    /// <summary>Bit 0 for no letter, 1 for A to 26 for Z.</summary>
    public uint Options { get; init; }

    public bool IsMandatory { get; init; }

    public bool IsRepeated { get; init; }

    /// <summary>Of the beginning of a sequence its end, and the other way round.</summary>
    public int Partner { get; init; }

    /// <summary>As the handbook writes it: 50a where there is more than one option.</summary>
    public string? Name { get; init; }

    public bool Takes(ref Slot slot) =>
        Kind == PlaceKind.Field ? slot.Number == Number && (Options >> slot.Option & 1) != 0 : Kind == PlaceKind.Any;
}

/// <summary>What a place is.</summary>
internal enum PlaceKind : byte
{
    Field,
    Open,
    Close,
    Any,
}
