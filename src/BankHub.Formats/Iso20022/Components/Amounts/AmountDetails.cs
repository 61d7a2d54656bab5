using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Components.Amounts;

/// <summary>The amounts a transaction went through: instructed, booked, converted.</summary>
public sealed class AmountDetails : IComponent
{
    public ExchangedAmount? InstructedAmount { get; set; }

    public ExchangedAmount? TransactionAmount { get; set; }

    public ExchangedAmount? CounterValueAmount { get; set; }

    public ExchangedAmount? AnnouncedPostingAmount { get; set; }

    public IReadOnlyList<ProprietaryAmount> ProprietaryAmounts { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        InstructedAmount = x.Part("InstdAmt"u8, InstructedAmount);
        TransactionAmount = x.Part("TxAmt"u8, TransactionAmount);
        CounterValueAmount = x.Part("CntrValAmt"u8, CounterValueAmount);
        AnnouncedPostingAmount = x.Part("AnncdPstngAmt"u8, AnnouncedPostingAmount);
        ProprietaryAmounts = x.Parts("PrtryAmt"u8, ProprietaryAmounts);
    }
}
