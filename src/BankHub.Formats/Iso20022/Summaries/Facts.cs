using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Summaries;

/// <summary>What one part of a message says: a header of the message, anything else of its status.</summary>
internal sealed class Facts
{
    public string? Identification { get; set; }

    public IsoDateTime? CreationDateTime { get; set; }

    public string? NumberOfTransactions { get; set; }

    public decimal? ControlSum { get; set; }

    public List<string> Statuses { get; } = [];
}
