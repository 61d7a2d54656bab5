using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Messages.Cancellations;

/// <summary>The payments of one initiation that shall be cancelled.</summary>
public sealed class CancelledInstructions : IItemGroup
{
    public GroupCancellation? Group { get; set; }

    public IEnumerable<InstructionCancellation> Instructions { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Group = x.Part("OrgnlGrpInfAndCxl"u8, Group);
        Instructions = x.Items("OrgnlPmtInfAndCxl"u8, Instructions);
    }
}
