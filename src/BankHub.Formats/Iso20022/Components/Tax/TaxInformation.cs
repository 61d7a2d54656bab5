using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Tax;

/// <summary>The taxes that a payment pays or is about.</summary>
public sealed class TaxInformation : IComponent
{
    public TaxParty? Creditor { get; set; }

    public TaxParty? Debtor { get; set; }

    public TaxParty? UltimateDebtor { get; set; }

    public string? AdministrationZone { get; set; }

    public string? ReferenceNumber { get; set; }

    public string? Method { get; set; }

    public Amount? TotalTaxableBaseAmount { get; set; }

    public Amount? TotalTaxAmount { get; set; }

    public DateOnly? Date { get; set; }

    public decimal? SequenceNumber { get; set; }

    public IReadOnlyList<TaxRecord> Records { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        var variant = x.Variant;
        var zoneSince = variant == Variant.PaymentTax ? Dialect.Year2019 : Dialect.Year2013;
        Creditor = x.PartAs("Cdtr"u8, Creditor, Variant.TaxCreditor);
        Debtor = x.PartAs("Dbtr"u8, Debtor, Variant.None);
        UltimateDebtor = x.PartAs("UltmtDbtr"u8, UltimateDebtor, Variant.None, Use.If(variant != Variant.PaymentTax));
        AdministrationZone = x.Text(x.Dialect < zoneSince ? "AdmstnZn"u8 : "AdmstnZone"u8, AdministrationZone, TextType.Max35);
        ReferenceNumber = x.Text("RefNb"u8, ReferenceNumber, TextType.Max140);
        Method = x.Text("Mtd"u8, Method, TextType.Max35);
        TotalTaxableBaseAmount = x.Amount("TtlTaxblBaseAmt"u8, TotalTaxableBaseAmount);
        TotalTaxAmount = x.Amount("TtlTaxAmt"u8, TotalTaxAmount);
        Date = x.Date("Dt"u8, Date);
        SequenceNumber = x.Number("SeqNb"u8, SequenceNumber, NumberType.Whole);
        Records = x.PartsAs("Rcrd"u8, Records, variant & Variant.Amended);
    }
}
