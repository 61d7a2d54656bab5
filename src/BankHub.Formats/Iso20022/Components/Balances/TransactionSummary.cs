using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Components.Balances;

/// <summary>How many entries an account has, and what they come to.</summary>
public sealed class TransactionSummary : IComponent
{
    public NetEntryTotals? TotalEntries { get; set; }

    public EntryTotals? TotalCreditEntries { get; set; }

    public EntryTotals? TotalDebitEntries { get; set; }

    public IReadOnlyList<TotalsPerCode> TotalsPerCodes { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        TotalEntries = x.Part("TtlNtries"u8, TotalEntries);
        TotalCreditEntries = x.Part("TtlCdtNtries"u8, TotalCreditEntries);
        TotalDebitEntries = x.Part("TtlDbtNtries"u8, TotalDebitEntries);
        TotalsPerCodes = x.Parts("TtlNtriesPerBkTxCd"u8, TotalsPerCodes);
    }
}
