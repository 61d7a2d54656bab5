using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Components.Tax;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Remittance;

/// <summary>What a payment is for, in parts that a program can match.</summary>
public sealed class StructuredRemittance : IComponent
{
    public IReadOnlyList<ReferredDocument> ReferredDocuments { get; set; } = [];

    public RemittanceAmount? ReferredDocumentAmount { get; set; }

    public CreditorReference? CreditorReference { get; set; }

    public PartyIdentification? Invoicer { get; set; }

    public PartyIdentification? Invoicee { get; set; }

    public TaxInformation? TaxRemittance { get; set; }

    public Garnishment? GarnishmentRemittance { get; set; }

    public IReadOnlyList<string> AdditionalInformation { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        var tax = x.Variant & Variant.Amended;
        ReferredDocuments = x.Parts("RfrdDocInf"u8, ReferredDocuments);
        ReferredDocumentAmount = x.Part("RfrdDocAmt"u8, ReferredDocumentAmount);
        CreditorReference = x.Part("CdtrRefInf"u8, CreditorReference);
        Invoicer = x.Part("Invcr"u8, Invoicer);
        Invoicee = x.Part("Invcee"u8, Invoicee);
        TaxRemittance = x.PartAs("TaxRmt"u8, TaxRemittance, tax, Use.Since(Dialect.Year2016));
        GarnishmentRemittance = x.Part("GrnshmtRmt"u8, GarnishmentRemittance, Use.Since(Dialect.Year2016));
        AdditionalInformation = x.Texts("AddtlRmtInf"u8, AdditionalInformation, TextType.Max140, Use.AtMost(3));
    }
}
