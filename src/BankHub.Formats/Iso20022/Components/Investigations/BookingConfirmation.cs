using BankHub.Formats.Iso20022.Components.Accounts;
using BankHub.Formats.Iso20022.Components.Entries;
using BankHub.Formats.Iso20022.Components.Fees;
using BankHub.Formats.Iso20022.Components.Payments;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Investigations;

/// <summary>The booking of a payment.</summary>
public sealed class BookingConfirmation : IComponent
{
    public Amount? Amount { get; set; }

    public string? CreditDebit { get; set; }

    public decimal? ExchangeRate { get; set; }

    public CashAccount? Account { get; set; }

    public DateChoice? BookingDate { get; set; }

    public DateChoice? ValueDate { get; set; }

    public TransactionReferences? References { get; set; }

    public StatementCharges? Charges { get; set; }

    public string? Reason { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Amount = x.Amount("Amt"u8, Amount, Use.Required);
        CreditDebit = x.Text("CdtDbtInd"u8, CreditDebit, Codes.CreditDebit, Use.Required);
        ExchangeRate = x.Number("XchgRate"u8, ExchangeRate, NumberType.Rate);
        Account = x.Part("Acct"u8, Account, Use.RequiredIf(x.Dialect < Dialect.Year2022));
        BookingDate = x.Part("BookgDt"u8, BookingDate);
        ValueDate = x.Part("ValDt"u8, ValueDate, Use.Required);
        References = x.Part("Refs"u8, References, Use.Required);
        Charges = x.Part("Chrgs"u8, Charges);
        Reason = x.Text("Rsn"u8, Reason, TextType.Max140);
    }
}
