using BankHub.Formats.Iso20022.Components.Amounts;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Cases;

/// <summary>What came out of a case: the payment that settles it, and what it cost.</summary>
public sealed class ResolutionData : IComponent
{
    public string? EndToEndIdentification { get; set; }

    public string? TransactionIdentification { get; set; }

    public string? Uetr { get; set; }

    public Amount? InterbankSettlementAmount { get; set; }

    public DateOnly? InterbankSettlementDate { get; set; }

    public string? ClearingChannel { get; set; }

    public Compensation? Compensation { get; set; }

    public IReadOnlyList<Charges> Charges { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        EndToEndIdentification = x.Text("EndToEndId"u8, EndToEndIdentification, TextType.Max35);
        TransactionIdentification = x.Text("TxId"u8, TransactionIdentification, TextType.Max35);
        Uetr = x.Text("UETR"u8, Uetr, TextType.Uetr);
        InterbankSettlementAmount = x.Amount("IntrBkSttlmAmt"u8, InterbankSettlementAmount);
        InterbankSettlementDate = x.Date("IntrBkSttlmDt"u8, InterbankSettlementDate);
        ClearingChannel = x.Text("ClrChanl"u8, ClearingChannel, Codes.ClearingChannel);
        Compensation = x.Part("Compstn"u8, Compensation);
        Charges = x.Parts("Chrgs"u8, Charges);
    }
}
