using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Messages.Statements;

/// <summary>From one number of a sequence to another.</summary>
public sealed class SequenceRange : IComponent
{
    public string? FromSequence { get; set; }

    public string? ToSequence { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        FromSequence = x.Text("FrSeq"u8, FromSequence, TextType.Max35, Use.Required);
        ToSequence = x.Text("ToSeq"u8, ToSequence, TextType.Max35, Use.Required);
    }
}
