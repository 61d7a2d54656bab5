using BankHub.Formats.Iso20022.Components.Cases;
using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Messages.Resolutions;

/// <summary>camt.029: what became of a case, such as a request to cancel.</summary>
public sealed class ResolutionOfInvestigation : IMessage, IComponent
{
    public CaseAssignment? Assignment { get; set; }

    public InvestigationCase? ResolvedCase { get; set; }

    public InvestigationStatus? Status { get; set; }

    public IEnumerable<CancellationDetails> CancellationDetails { get; set; } = [];

    public ModificationDetails? ModificationDetails { get; set; }

    public ClaimNonReceiptDetails? ClaimNonReceipt { get; set; }

    public StatementResolution? StatementDetails { get; set; }

    public CorrectiveTransaction? CorrectiveTransaction { get; set; }

    public ResolutionData? Resolution { get; set; }

    public int SupplementaryData { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Assignment = x.Part("Assgnmt"u8, Assignment, Use.Required);
        ResolvedCase = x.Part("RslvdCase"u8, ResolvedCase);
        Status = x.Part("Sts"u8, Status, Use.Required);
        CancellationDetails = x.Items("CxlDtls"u8, CancellationDetails);
        ModificationDetails = x.Part("ModDtls"u8, ModificationDetails);
        ClaimNonReceipt = x.Part("ClmNonRctDtls"u8, ClaimNonReceipt);
        StatementDetails = x.Part("StmtDtls"u8, StatementDetails);
        CorrectiveTransaction = x.Part("CrrctnTx"u8, CorrectiveTransaction);
        Resolution = x.Part("RsltnRltdInf"u8, Resolution);
        SupplementaryData = x.Skipped("SplmtryData"u8, SupplementaryData);
    }
}
