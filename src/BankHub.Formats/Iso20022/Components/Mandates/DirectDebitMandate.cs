using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Mandates;

/// <summary>The mandate by which a debtor lets a creditor collect (MandateRelatedInformation).</summary>
public sealed class DirectDebitMandate : IComponent
{
    public string? Identification { get; set; }

    public DateOnly? DateOfSignature { get; set; }

    public bool? AmendmentIndicator { get; set; }

    public MandateAmendment? Amendment { get; set; }

    public string? ElectronicSignature { get; set; }

    public DateOnly? FirstCollectionDate { get; set; }

    public DateOnly? FinalCollectionDate { get; set; }

    public FrequencyChoice? Frequency { get; set; }

    public CodeOrProprietary? Reason { get; set; }

    public string? TrackingDays { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Identification = x.Text("MndtId"u8, Identification, TextType.Max35);
        DateOfSignature = x.Date("DtOfSgntr"u8, DateOfSignature);
        AmendmentIndicator = x.Flag("AmdmntInd"u8, AmendmentIndicator);
        Amendment = x.Part("AmdmntInfDtls"u8, Amendment);
        ElectronicSignature = x.Text("ElctrncSgntr"u8, ElectronicSignature, TextType.Max1025);
        FirstCollectionDate = x.Date("FrstColltnDt"u8, FirstCollectionDate);
        FinalCollectionDate = x.Date("FnlColltnDt"u8, FinalCollectionDate);
        Frequency = x.Frequency("Frqcy"u8, Frequency);
        Reason = x.Coded("Rsn"u8, Reason, TextType.ExternalCode, TextType.Max70, Use.Since(Dialect.Year2016));
        TrackingDays = x.Text("TrckgDays"u8, TrackingDays, TextType.Exact2Digits, Use.Since(Dialect.Year2016));
    }
}
