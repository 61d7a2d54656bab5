using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Messages.Cancellations;

/// <summary>The payments of one message between agents that shall be cancelled.</summary>
public sealed class CancelledPayments : IItemGroup
{
    public GroupCancellation? Group { get; set; }

    public IEnumerable<PaymentCancellation> Transactions { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Group = x.Part("OrgnlGrpInfAndCxl"u8, Group);
        Transactions = x.Items("TxInf"u8, Transactions);
    }
}
