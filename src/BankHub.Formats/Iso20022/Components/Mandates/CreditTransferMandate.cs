using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Mandates;

/// <summary>The mandate under which credit transfers are made.</summary>
public sealed class CreditTransferMandate : IComponent
{
    public string? Identification { get; set; }

    public MandateType? Type { get; set; }

    public DateOnly? DateOfSignature { get; set; }

    public IsoDateTime? DateOfVerification { get; set; }

    public string? ElectronicSignature { get; set; }

    public DateOnly? FirstPaymentDate { get; set; }

    public DateOnly? FinalPaymentDate { get; set; }

    public FrequencyChoice? Frequency { get; set; }

    public CodeOrProprietary? Reason { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Identification = x.Text("MndtId"u8, Identification, TextType.Max35);
        Type = x.Part("Tp"u8, Type);
        DateOfSignature = x.Date("DtOfSgntr"u8, DateOfSignature);
        DateOfVerification = x.Moment("DtOfVrfctn"u8, DateOfVerification);
        ElectronicSignature = x.Text("ElctrncSgntr"u8, ElectronicSignature, TextType.Binary10K);
        FirstPaymentDate = x.Date("FrstPmtDt"u8, FirstPaymentDate);
        FinalPaymentDate = x.Date("FnlPmtDt"u8, FinalPaymentDate);
        Frequency = x.Part("Frqcy"u8, Frequency);
        Reason = x.Coded("Rsn"u8, Reason, TextType.ExternalCode, TextType.Max70);
    }
}
