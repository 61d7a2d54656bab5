using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Messages.ChargeClaims.Records;

/// <summary>How many charges there are, by records or by items of one record, and what they come to.</summary>
public sealed class ChargeTotals : IComponent
{
    public string? NumberOfRecords { get; set; }

    public string? NumberOfItems { get; set; }

    public decimal? ControlSum { get; set; }

    public Amount? Amount { get; set; }

    public string? CreditDebit { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        NumberOfRecords = x.Text("NbOfChrgsRcrds"u8, NumberOfRecords, TextType.Numeric15);
        NumberOfItems = x.Text("NbOfChrgsBrkdwnItms"u8, NumberOfItems, TextType.Numeric15);
        ControlSum = x.Number("CtrlSum"u8, ControlSum, NumberType.Decimal);
        Amount = x.Amount("TtlChrgsAmt"u8, Amount);
        CreditDebit = x.Text("CdtDbtInd"u8, CreditDebit, Codes.CreditDebit);
    }
}
