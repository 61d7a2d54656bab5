namespace BankHub.Formats.Iso20022.Components.Originals;

/// <summary>What names a payment that agents speak of among each other: also its message, and what agent and clearing call it.</summary>
public interface IAgentOriginalNames : IOriginalNames
{
    OriginalGroup? OriginalGroup { get; set; }

    string? OriginalTransactionIdentification { get; set; }

    /// <summary>A status report (pacs.002) has no place for it.</summary>
    string? OriginalClearingSystemReference
    {
        get => null;
        set { }
    }
}
