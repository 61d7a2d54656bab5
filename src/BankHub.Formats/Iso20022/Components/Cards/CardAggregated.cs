using BankHub.Formats.Iso20022.Components.Ranges;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Cards;

/// <summary>Transactions by card that were taken together.</summary>
public sealed class CardAggregated : IComponent
{
    public string? AdditionalService { get; set; }

    public string? TransactionCategory { get; set; }

    public string? SaleReconciliationIdentification { get; set; }

    public CardSequenceNumberRange? SequenceNumberRange { get; set; }

    public DateOrTimePeriod? TransactionDateRange { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        AdditionalService = x.Text("AddtlSvc"u8, AdditionalService, CardCodes.CardService);
        TransactionCategory = x.Text("TxCtgy"u8, TransactionCategory, TextType.ExternalCode);
        SaleReconciliationIdentification = x.Text("SaleRcncltnId"u8, SaleReconciliationIdentification, TextType.Max35);
        SequenceNumberRange = x.Part("SeqNbRg"u8, SequenceNumberRange);
        TransactionDateRange = x.Part("TxDtRg"u8, TransactionDateRange);
    }
}
