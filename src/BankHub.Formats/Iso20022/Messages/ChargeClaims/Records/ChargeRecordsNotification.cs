using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Messages.ChargeClaims.Records;

/// <summary>camt.105 since its second version: charges were taken from an account.</summary>
public sealed class ChargeRecordsNotification : IMessage, IComponent
{
    public ChargeRecordsHeader? GroupHeader { get; set; }

    public ChargeRecords? Charges { get; set; }

    public int SupplementaryData { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        GroupHeader = x.Part("GrpHdr"u8, GroupHeader, Use.Required);
        Charges = x.Part("Chrgs"u8, Charges, Use.Required);
        SupplementaryData = x.Skipped("SplmtryData"u8, SupplementaryData);
    }
}
