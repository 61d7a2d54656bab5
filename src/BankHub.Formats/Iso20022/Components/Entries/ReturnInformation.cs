using BankHub.Formats.Iso20022.Components.BankTransactions;
using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Entries;

/// <summary>Why a payment came back.</summary>
public sealed class ReturnInformation : IComponent
{
    public BankTransactionCode? OriginalBankTransactionCode { get; set; }

    public PartyIdentification? Originator { get; set; }

    public CodeOrProprietary? Reason { get; set; }

    public IReadOnlyList<string> AdditionalInformation { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        OriginalBankTransactionCode = x.Part("OrgnlBkTxCd"u8, OriginalBankTransactionCode);
        Originator = x.Part("Orgtr"u8, Originator);
        Reason = x.Coded("Rsn"u8, Reason);
        AdditionalInformation = x.Texts("AddtlInf"u8, AdditionalInformation, TextType.Max105);
    }
}
