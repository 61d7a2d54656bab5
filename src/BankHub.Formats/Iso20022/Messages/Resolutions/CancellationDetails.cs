using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Messages.Resolutions;

/// <summary>What became of the payments of one message.</summary>
public sealed class CancellationDetails : IItemGroup
{
    public GroupCancellationStatus? Group { get; set; }

    public IEnumerable<InstructionCancellationStatus> Instructions { get; set; } = [];

    public IEnumerable<CancellationStatus> Transactions { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Group = x.Part("OrgnlGrpInfAndSts"u8, Group);
        Instructions = x.Items("OrgnlPmtInfAndSts"u8, Instructions);
        Transactions = x.Items("TxInfAndSts"u8, Transactions);
    }
}
