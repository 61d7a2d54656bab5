using BankHub.Formats.Iso20022.Components;
using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Messages.Returns;

/// <summary>What is true of all reversals of a customer (GroupHeader of pain.007).</summary>
public sealed class CustomerReversalHeader : CustomerAnswerHeader, IComponent, ITotals
{
    public IReadOnlyList<CodeOrProprietary> Authorisations { get; set; } = [];

    public string? NumberOfTransactions { get; set; }

    public decimal? ControlSum { get; set; }

    public bool? GroupReversal { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        DescribeStart(ref x);
        Authorisations = x.CodedList("Authstn"u8, Authorisations, Codes.Authorisation, TextType.Max128, Use.AtMost(2));
        NumberOfTransactions = x.Text("NbOfTxs"u8, NumberOfTransactions, TextType.Numeric15, Use.Required);
        ControlSum = x.Number("CtrlSum"u8, ControlSum, NumberType.Decimal);
        GroupReversal = x.Flag("GrpRvsl"u8, GroupReversal);
        DescribeEnd(ref x);
    }
}
