using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Remittance;

/// <summary>What is paid out of a debtor's wages by order.</summary>
public sealed class Garnishment : IComponent
{
    public DocumentType? Type { get; set; }

    public PartyIdentification? Garnishee { get; set; }

    public PartyIdentification? Administrator { get; set; }

    public string? ReferenceNumber { get; set; }

    public DateOnly? Date { get; set; }

    public Amount? RemittedAmount { get; set; }

    public bool? FamilyMedicalInsurance { get; set; }

    public bool? EmployeeTermination { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Type = x.Typed("Tp"u8, Type, TextType.ExternalCode, Use.Required);
        Garnishee = x.Part("Grnshee"u8, Garnishee);
        Administrator = x.Part("GrnshmtAdmstr"u8, Administrator);
        ReferenceNumber = x.Text("RefNb"u8, ReferenceNumber, TextType.Max140);
        Date = x.Date("Dt"u8, Date);
        RemittedAmount = x.Amount("RmtdAmt"u8, RemittedAmount);
        FamilyMedicalInsurance = x.Flag("FmlyMdclInsrncInd"u8, FamilyMedicalInsurance);
        EmployeeTermination = x.Flag("MplyeeTermntnInd"u8, EmployeeTermination);
    }
}
