using BankHub.Formats.Bai2.Values;

namespace BankHub.Formats.Bai2.Records;

/// <summary>Record 02: accounts of one bank at one time, for one receiver.</summary>
public sealed record Bai2GroupHeader
{
    /// <summary>The currency where none is said.</summary>
    public const string DefaultCurrency = "USD";

    private const int ReceiverAt = 0, OriginatorAt = 1, StatusAt = 2, DateAt = 3, TimeAt = 4, CurrencyAt = 5, ModifierAt = 6;

    internal static readonly string[] Fields =
    [
        "Ultimate Receiver Identification", "Originator Identification", "Group Status", "As-of-Date", "As-of-Time", "Currency Code",
        "As-of-Date Modifier",
    ];

    public string? UltimateReceiver { get; init; }

    /// <summary>The bank that the accounts are at.</summary>
    public required string Originator { get; init; }

    public Bai2GroupStatus Status { get; init; } = Bai2GroupStatus.Update;

    /// <summary>The day of the data.</summary>
    public DateOnly? AsOfDate { get; init; }

    public Bai2Time? AsOfTime { get; init; }

    /// <summary>Of accounts that do not say their own.</summary>
    public string? Currency { get; init; }

    public Bai2DateModifier Modifier { get; init; }

    /// <summary>What the record says; what cannot be read in it is left out, and a finding.</summary>
    public static Bai2GroupHeader Of(Bai2Record record) => new()
    {
        UltimateReceiver = record.OptionalText(ReceiverAt),
        Originator = record.Text(OriginatorAt),
        Status = (Bai2GroupStatus)record.Choice(StatusAt),
        AsOfDate = record.Date(DateAt),
        AsOfTime = record.Time(TimeAt),
        Currency = record.OptionalText(CurrencyAt),
        Modifier = (Bai2DateModifier)record.Choice(ModifierAt),
    };
}
