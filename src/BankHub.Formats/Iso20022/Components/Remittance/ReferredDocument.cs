using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Remittance;

/// <summary>A document that a payment settles: an invoice, a credit note.</summary>
public sealed class ReferredDocument : IComponent
{
    public DocumentType? Type { get; set; }

    public string? Number { get; set; }

    public DateOnly? RelatedDate { get; set; }

    public IReadOnlyList<DocumentLine> Lines { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        var isNew = x.Dialect >= Dialect.Year2016;
        Type = x.Typed("Tp"u8, Type, isNew ? Codes.ReferredDocument : Codes.ReferredDocument2009);
        Number = x.Text("Nb"u8, Number, TextType.Max35);
        RelatedDate = x.Date("RltdDt"u8, RelatedDate);
        Lines = x.Parts("LineDtls"u8, Lines, Use.Since(Dialect.Year2016));
    }
}
