using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Cards;

/// <summary>One transaction by card.</summary>
public sealed class CardIndividualTransaction : IComponent
{
    public string? ChipRelatedData { get; set; }

    public PaymentContext? PaymentContext { get; set; }

    public string? AdditionalService { get; set; }

    public string? TransactionCategory { get; set; }

    public string? SaleReconciliationIdentification { get; set; }

    public string? SaleReferenceNumber { get; set; }

    public string? RepresentmentReason { get; set; }

    public string? SequenceNumber { get; set; }

    public TransactionIdentifier? TransactionIdentification { get; set; }

    public Product? Product { get; set; }

    public DateOnly? ValidationDate { get; set; }

    public string? ValidationSequenceNumber { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        ChipRelatedData = x.Text("ICCRltdData"u8, ChipRelatedData, TextType.Max1025, Use.Since(Dialect.Year2016));
        PaymentContext = x.Part("PmtCntxt"u8, PaymentContext, Use.Since(Dialect.Year2016));
        AdditionalService = x.Text("AddtlSvc"u8, AdditionalService, CardCodes.CardService);
        TransactionCategory = x.Text("TxCtgy"u8, TransactionCategory, TextType.ExternalCode);
        SaleReconciliationIdentification = x.Text("SaleRcncltnId"u8, SaleReconciliationIdentification, TextType.Max35);
        SaleReferenceNumber = x.Text("SaleRefNb"u8, SaleReferenceNumber, TextType.Max35);
        RepresentmentReason = x.Text("RePresntmntRsn"u8, RepresentmentReason, TextType.ExternalCode, Use.Since(Dialect.Year2016));
        SequenceNumber = x.Text("SeqNb"u8, SequenceNumber, TextType.Max35);
        TransactionIdentification = x.Part("TxId"u8, TransactionIdentification);
        Product = x.Part("Pdct"u8, Product);
        ValidationDate = x.Date("VldtnDt"u8, ValidationDate);
        ValidationSequenceNumber = x.Text("VldtnSeqNb"u8, ValidationSequenceNumber, TextType.Max35);
    }
}
