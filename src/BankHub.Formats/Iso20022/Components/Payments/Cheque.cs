using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Payments;

/// <summary>The cheque that is drawn where a payment is made by one.</summary>
public sealed class Cheque : IComponent
{
    public string? ChequeType { get; set; }

    public string? ChequeNumber { get; set; }

    public NameAndAddress? ChequeFrom { get; set; }

    public CodeOrProprietary? DeliveryMethod { get; set; }

    public NameAndAddress? DeliverTo { get; set; }

    public string? InstructionPriority { get; set; }

    public DateOnly? MaturityDate { get; set; }

    public string? FormsCode { get; set; }

    public IReadOnlyList<string> MemoField { get; set; } = [];

    public string? RegionalClearingZone { get; set; }

    public string? PrintLocation { get; set; }

    public IReadOnlyList<string> Signature { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        ChequeType = x.Text("ChqTp"u8, ChequeType, Codes.ChequeType);
        ChequeNumber = x.Text("ChqNb"u8, ChequeNumber, TextType.Max35);
        ChequeFrom = x.Part("ChqFr"u8, ChequeFrom);
        DeliveryMethod = x.Coded("DlvryMtd"u8, DeliveryMethod, Codes.ChequeDelivery, TextType.Max35);
        DeliverTo = x.Part("DlvrTo"u8, DeliverTo);
        InstructionPriority = x.Text("InstrPrty"u8, InstructionPriority, Codes.Priority);
        MaturityDate = x.Date("ChqMtrtyDt"u8, MaturityDate);
        FormsCode = x.Text("FrmsCd"u8, FormsCode, TextType.Max35);
        MemoField = x.Texts("MemoFld"u8, MemoField, TextType.Max35, Use.AtMost(2));
        RegionalClearingZone = x.Text("RgnlClrZone"u8, RegionalClearingZone, TextType.Max35);
        PrintLocation = x.Text("PrtLctn"u8, PrintLocation, TextType.Max35);
        Signature = x.Texts("Sgntr"u8, Signature, TextType.Max70, new(Need.Optional, Dialect.Year2013, default, 5));
    }
}
