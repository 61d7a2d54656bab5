using BankHub.Formats.Iso20022.Components.Accounts;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Investigations;

/// <summary>A request to allow a debit, as for a return.</summary>
public sealed class DebitAuthorisation : IComponent
{
    public CodeOrProprietary? CancellationReason { get; set; }

    public Amount? AmountToDebit { get; set; }

    public CashAccount? Account { get; set; }

    public DateOnly? ValueDateToDebit { get; set; }

    public IReadOnlyList<string> AdditionalCancellationReasonInformation { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        CancellationReason = x.Coded("CxlRsn"u8, CancellationReason, Use.Required);
        AmountToDebit = x.Amount("AmtToDbt"u8, AmountToDebit);
        Account = x.Part("Acct"u8, Account);
        ValueDateToDebit = x.Date("ValDtToDbt"u8, ValueDateToDebit);
        AdditionalCancellationReasonInformation = x.Texts("AddtlCxlRsnInf"u8, AdditionalCancellationReasonInformation, TextType.Max140);
    }
}
