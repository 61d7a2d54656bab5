using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Investigations;

/// <summary>What is asked for besides an answer.</summary>
public sealed class AdditionalRequest : IComponent
{
    public DebitAuthorisation? RequestedDebitAuthorisation { get; set; }

    public CompensationRequest? RequestedCompensation { get; set; }

    public AdjustmentRequest? RequestedValuation { get; set; }

    public string? Narrative { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        RequestedDebitAuthorisation = x.Part("ReqdDbtAuthstn"u8, RequestedDebitAuthorisation, Use.Either);
        RequestedCompensation = x.Part("ReqdCompstn"u8, RequestedCompensation, Use.Either);
        RequestedValuation = x.Part("ReqdValtn"u8, RequestedValuation, Use.Either);
        Narrative = x.Text("ReqNrrtv"u8, Narrative, TextType.Max500, Use.Either);
    }
}
