using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.Returns;

/// <summary>A direct debit that its creditor reverses (PaymentTransaction of pain.007).</summary>
public sealed class InitiatedReversal : IOriginalNames, IComponent, ICounted
{
    public string? ReversalIdentification { get; set; }

    public string? OriginalInstructionIdentification { get; set; }

    public string? OriginalEndToEndIdentification { get; set; }

    public string? OriginalUetr { get; set; }

    public Amount? OriginalInstructedAmount { get; set; }

    public Amount? ReversedInstructedAmount { get; set; }

    public string? ChargeBearer { get; set; }

    public IReadOnlyList<ReasonInformation> Reasons { get; set; } = [];

    public OriginalTransaction? OriginalTransaction { get; set; }

    public int SupplementaryData { get; set; }

    Amount? ICounted.CountedAmount => ReversedInstructedAmount;

    void IComponent.Describe<TSide>(ref TSide x)
    {
        ReversalIdentification = x.Text("RvslId"u8, ReversalIdentification, TextType.Max35);
        OriginalInstructionIdentification = x.Text("OrgnlInstrId"u8, OriginalInstructionIdentification, TextType.Max35);
        OriginalEndToEndIdentification = x.Text("OrgnlEndToEndId"u8, OriginalEndToEndIdentification, TextType.Max35);
        OriginalUetr = x.Text("OrgnlUETR"u8, OriginalUetr, TextType.Uetr, Use.Since(Dialect.Year2019));
        OriginalInstructedAmount = x.Amount("OrgnlInstdAmt"u8, OriginalInstructedAmount);
        ReversedInstructedAmount = x.Amount("RvsdInstdAmt"u8, ReversedInstructedAmount);
        ChargeBearer = x.Text("ChrgBr"u8, ChargeBearer, Codes.ChargeBearer);
        Reasons = x.Parts("RvslRsnInf"u8, Reasons);
        OriginalTransaction = x.Part("OrgnlTxRef"u8, OriginalTransaction);
        SupplementaryData = x.Skipped("SplmtryData"u8, SupplementaryData, Use.Since(Dialect.Year2013));
    }
}
