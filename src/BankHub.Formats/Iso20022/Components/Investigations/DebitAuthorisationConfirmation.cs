using BankHub.Formats.Iso20022.Components.Accounts;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Investigations;

/// <summary>Whether a debit is allowed.</summary>
public sealed class DebitAuthorisationConfirmation : IComponent
{
    public bool? Authorised { get; set; }

    public Amount? AmountToDebit { get; set; }

    public CashAccount? Account { get; set; }

    public DateOnly? ValueDateToDebit { get; set; }

    public string? CommonTransactionIdentification { get; set; }

    public string? Reason { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Authorised = x.Flag("DbtAuthstn"u8, Authorised, Use.Required);
        AmountToDebit = x.Amount("AmtToDbt"u8, AmountToDebit);
        Account = x.Part("Acct"u8, Account);
        ValueDateToDebit = x.Date("ValDtToDbt"u8, ValueDateToDebit);
        CommonTransactionIdentification = x.Text("CmonTxId"u8, CommonTransactionIdentification, TextType.Max52);
        Reason = x.Text("Rsn"u8, Reason, TextType.Max140);
    }
}
