using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Messages.Statements;

/// <summary>Which numbers of a sequence a report covers.</summary>
public sealed class SequenceRangeChoice : IComponent
{
    public string? FromSequence { get; set; }

    public string? ToSequence { get; set; }

    public IReadOnlyList<SequenceRange> FromToSequences { get; set; } = [];

    public IReadOnlyList<string> EqualSequences { get; set; } = [];

    public IReadOnlyList<string> NotEqualSequences { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        FromSequence = x.Text("FrSeq"u8, FromSequence, TextType.Max35, Use.Either);
        ToSequence = x.Text("ToSeq"u8, ToSequence, TextType.Max35, Use.Either);
        FromToSequences = x.Parts("FrToSeq"u8, FromToSequences, Use.Either);
        EqualSequences = x.Texts("EQSeq"u8, EqualSequences, TextType.Max35, Use.Either);
        NotEqualSequences = x.Texts("NEQSeq"u8, NotEqualSequences, TextType.Max35, Use.Either);
    }
}
