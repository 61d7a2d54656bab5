using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Records;

namespace BankHub.Formats.Nacha.Values;

/// <summary>A standard entry class and what the rules say about its entries.</summary>
/// <param name="Code">The three letters.</param>
/// <param name="Title">The Nacha name.</param>
/// <param name="Section">Where the Nacha Operating Rules state its provisions.</param>
public sealed record EntryClass(string Code, string Title, string Section)
{
    private readonly NachaField[] _needed = [];

    public EntryDirection Direction { get; init; }

    public AddendaUse Addenda { get; init; }

    /// <summary>In cents.</summary>
    public long MaxAmount { get; init; } = long.MaxValue;

    /// <summary>Whether its forward entries never move money.</summary>
    public bool IsNonMonetary { get; init; }

    /// <summary>Whether the entry states the number of its addenda in columns 55 to 58.</summary>
    public bool CountsAddenda { get; init; }

    /// <summary>The only transaction codes that it may have; empty for all.</summary>
    public IReadOnlyList<int> TransactionCodes { get; init; } = [];

    /// <summary>The only company entry description that it may have; empty for any.</summary>
    public string Description { get; init; } = "";

    /// <summary>What it makes of the columns of an entry.</summary>
    public NachaLayout Layout
    {
        get;
        init
        {
            field = value;
            _needed = [.. value.Fields.Where(part => part is { Position: >= 40 and <= 78, Type: not NachaFieldType.Blank }
                && part.Inclusion != NachaInclusion.Optional)];
        }
    } = EntryDetail.Table;

    /// <summary>The fields in columns 40 to 78 that must not be blank.</summary>
    internal ReadOnlySpan<NachaField> NeededFields => _needed;
}
