using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Cards;

/// <summary>The first and the last of transactions taken together.</summary>
public sealed class CardSequenceNumberRange : IComponent
{
    public string? FirstTransaction { get; set; }

    public string? LastTransaction { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        FirstTransaction = x.Text("FrstTx"u8, FirstTransaction, TextType.Max35);
        LastTransaction = x.Text("LastTx"u8, LastTransaction, TextType.Max35);
    }
}
