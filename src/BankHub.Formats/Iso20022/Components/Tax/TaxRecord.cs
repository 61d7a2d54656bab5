using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Tax;

/// <summary>One tax within a payment.</summary>
public sealed class TaxRecord : IComponent
{
    public string? Type { get; set; }

    public string? Category { get; set; }

    public string? CategoryDetails { get; set; }

    public string? DebtorStatus { get; set; }

    public string? CertificateIdentification { get; set; }

    public string? FormsCode { get; set; }

    public TaxPeriod? Period { get; set; }

    public TaxAmount? TaxAmount { get; set; }

    public string? AdditionalInformation { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Type = x.Text("Tp"u8, Type, TextType.Max35);
        Category = x.Text("Ctgy"u8, Category, TextType.Max35);
        CategoryDetails = x.Text("CtgyDtls"u8, CategoryDetails, TextType.Max35);
        DebtorStatus = x.Text("DbtrSts"u8, DebtorStatus, TextType.Max35);
        CertificateIdentification = x.Text("CertId"u8, CertificateIdentification, TextType.Max35);
        FormsCode = x.Text("FrmsCd"u8, FormsCode, TextType.Max35);
        Period = x.Part("Prd"u8, Period);
        TaxAmount = x.Part("TaxAmt"u8, TaxAmount);
        AdditionalInformation = x.Text("AddtlInf"u8, AdditionalInformation, TextType.Max140);
    }
}
