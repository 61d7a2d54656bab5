using BankHub.Formats.Iso20022.Components.Cases;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Investigations;

/// <summary>What an investigation found: exactly one kind of answer.</summary>
public sealed class ResultData : IComponent
{
    public DebitAuthorisationConfirmation? DebitAuthorisation { get; set; }

    public CompensationResponse? Compensation { get; set; }

    public AdjustmentCompensation? Valuation { get; set; }

    public BookingConfirmation? Confirmation { get; set; }

    public TransactionStatusData? TransactionStatus { get; set; }

    public IReadOnlyList<TransactionAmendment> Amendments { get; set; } = [];

    public string? Narrative { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        DebitAuthorisation = x.Part("DbtAuthstn"u8, DebitAuthorisation, Use.Either);
        Compensation = x.Part("Compstn"u8, Compensation, Use.Either);
        Valuation = x.Part("Valtn"u8, Valuation, Use.Either);
        Confirmation = x.Part("Conf"u8, Confirmation, Use.Either);
        TransactionStatus = x.Part("TxSts"u8, TransactionStatus, Use.Either);
        Amendments = x.Parts("TxData"u8, Amendments, Use.Either);
        Narrative = x.Text("RspnNrrtv"u8, Narrative, TextType.Max500, Use.Either);
    }
}
