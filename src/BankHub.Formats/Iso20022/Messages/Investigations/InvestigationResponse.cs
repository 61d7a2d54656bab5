using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Messages.Investigations;

/// <summary>camt.111: what was found out.</summary>
public sealed class InvestigationResponse : IMessage, IComponent
{
    public InvestigationResponseHeader? Header { get; set; }

    public InvestigationRequestHeader? OriginalRequest { get; set; }

    public int SupplementaryData { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Header = x.Part("InvstgtnRspn"u8, Header, Use.Required);
        OriginalRequest = x.PartAs("OrgnlInvstgtnReq"u8, OriginalRequest, Variant.Related, Use.Required);
        SupplementaryData = x.Skipped("SplmtryData"u8, SupplementaryData);
    }
}
