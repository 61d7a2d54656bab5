using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Messages.Investigations;

/// <summary>camt.110: a request to look into a payment, a statement entry or an account.</summary>
public sealed class InvestigationRequest : IMessage, IComponent
{
    public InvestigationRequestHeader? Header { get; set; }

    public IReadOnlyList<RequestedInvestigation> Investigations { get; set; } = [];

    public int SupplementaryData { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Header = x.Part("InvstgtnReq"u8, Header, Use.Required);
        Investigations = x.Parts("InvstgtnData"u8, Investigations, Use.Required);
        SupplementaryData = x.Skipped("SplmtryData"u8, SupplementaryData);
    }
}
