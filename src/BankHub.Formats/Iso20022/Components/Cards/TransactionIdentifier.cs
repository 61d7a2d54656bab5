using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Cards;

/// <summary>What the acceptor of a card calls a transaction.</summary>
public sealed class TransactionIdentifier : IComponent
{
    public IsoDateTime? TransactionDateTime { get; set; }

    public string? TransactionReference { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        TransactionDateTime = x.Moment("TxDtTm"u8, TransactionDateTime, Use.Required);
        TransactionReference = x.Text("TxRef"u8, TransactionReference, TextType.Max35, Use.Required);
    }
}
