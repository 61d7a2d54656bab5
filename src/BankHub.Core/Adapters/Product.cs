namespace BankHub.Core.Adapters;

/// <summary>A way of paying that the bank offers.</summary>
public sealed record Product
{
    public required string Id { get; init; }

    /// <summary>The canonical scheme.</summary>
    public required string Scheme { get; init; }

    /// <summary>creditTransfer, directDebit or both.</summary>
    public required IReadOnlyList<string> Methods { get; init; }

    public required IReadOnlyList<string> Currencies { get; init; }

    /// <summary>Countries of the counterparty's account; empty for all.</summary>
    public required IReadOnlyList<string> Countries { get; init; }

    /// <summary>The largest amount of one payment, in its currency; null for none.</summary>
    public decimal? MaxAmount { get; init; }

    /// <summary>The most payments in one message.</summary>
    public required int MaxBatch { get; init; }

    /// <summary>The endpoint that takes it.</summary>
    public required string Endpoint { get; init; }

    /// <summary>Names of canonical fields that payments in one message must share: debtorAccount, requestedExecutionDate, method.</summary>
    public required IReadOnlyList<string> GroupBy { get; init; }

    /// <summary>The product's own calendar; null for the bank's.</summary>
    public string? Calendar { get; init; }

    /// <summary>The windows in which it is sent; none: at once, around the clock.</summary>
    public required IReadOnlyList<CutOff> Windows { get; init; }

    /// <summary>Business days from the date of sending to the value date at the earliest: it leaves that long before its date.</summary>
    public required int ValueDays { get; init; }

    /// <summary>What becomes of a payment whose sealed message missed its last moment: <c>redate</c> or <c>park</c>.</summary>
    public required string WhenLate { get; init; }

    /// <summary>When a settled payment can no longer come back, by the scheme's rules; none: not known.</summary>
    public IReadOnlyList<FinalityRule> Finality { get; init; } = [];

    /// <summary>The rules of its market that its payments keep beyond those of their format.</summary>
    public RuleChoice Rules { get; init; } = RuleChoice.None;

    /// <summary>What the bank charges for one payment, in its currency: the router's last word between equals.</summary>
    public required decimal Fee { get; init; }
}

/// <summary>
/// One sending window of a business day, in the bank's time zone; times are local and inclusive of opening, exclusive of closing.
/// </summary>
/// <param name="Name">Unique within the product.</param>
/// <param name="Opens">When sealing may begin.</param>
/// <param name="Closes">The bank's cut-off: what is not at the bank by then belongs to a later window.</param>
/// <param name="SealAt">When the hub seals what has gathered; null to seal what is there at once while the window is open.</param>
public sealed record CutOff(string Name, TimeOnly Opens, TimeOnly Closes, TimeOnly? SealAt);
