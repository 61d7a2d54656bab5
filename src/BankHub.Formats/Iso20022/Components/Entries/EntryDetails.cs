using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Components.Entries;

/// <summary>What an entry consists of: a batch, single transactions, or both.</summary>
public sealed class EntryDetails : IComponent
{
    public BatchInformation? Batch { get; set; }

    public IReadOnlyList<EntryTransaction> Transactions { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Batch = x.Part("Btch"u8, Batch);
        Transactions = x.Parts("TxDtls"u8, Transactions);
    }
}
