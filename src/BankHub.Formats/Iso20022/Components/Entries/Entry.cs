using BankHub.Formats.Iso20022.Components.Amounts;
using BankHub.Formats.Iso20022.Components.Balances;
using BankHub.Formats.Iso20022.Components.BankTransactions;
using BankHub.Formats.Iso20022.Components.Cards;
using BankHub.Formats.Iso20022.Components.Fees;
using BankHub.Formats.Iso20022.Components.Payments;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Entries;

/// <summary>An entry of an account: what was booked, is pending or is told for information (ReportEntry).</summary>
public sealed class Entry : IComponent
{
    public string? EntryReference { get; set; }

    public Amount? Amount { get; set; }

    public string? CreditDebit { get; set; }

    public bool? Reversal { get; set; }

    public CodeOrProprietary? Status { get; set; }

    public DateChoice? BookingDate { get; set; }

    public DateChoice? ValueDate { get; set; }

    public string? AccountServicerReference { get; set; }

    public IReadOnlyList<CashAvailability> Availabilities { get; set; } = [];

    public BankTransactionCode? BankTransactionCode { get; set; }

    public bool? CommissionWaiver { get; set; }

    public MessageReference? AdditionalInformationMessage { get; set; }

    public AmountDetails? AmountDetails { get; set; }

    public IReadOnlyList<StatementCharges> Charges { get; set; } = [];

    public CodeOrProprietary? TechnicalInputChannel { get; set; }

    public IReadOnlyList<StatementInterest> Interest { get; set; } = [];

    public CardEntry? CardTransaction { get; set; }

    public IReadOnlyList<EntryDetails> Details { get; set; } = [];

    public string? AdditionalEntryInformation { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        EntryReference = x.Text("NtryRef"u8, EntryReference, TextType.Max35);
        Amount = x.Amount("Amt"u8, Amount, Use.Required);
        CreditDebit = x.Text("CdtDbtInd"u8, CreditDebit, Codes.CreditDebit, Use.Required);
        Reversal = x.Flag("RvslInd"u8, Reversal);
        Status = x.CodeOrChoice("Sts"u8, Status, EntryCodes.EntryStatus, Dialect.Year2019, Use.Expected);
        BookingDate = x.Part("BookgDt"u8, BookingDate);
        ValueDate = x.Part("ValDt"u8, ValueDate);
        AccountServicerReference = x.Text("AcctSvcrRef"u8, AccountServicerReference, TextType.Max35);
        Availabilities = x.Parts("Avlbty"u8, Availabilities);
        BankTransactionCode = x.Part("BkTxCd"u8, BankTransactionCode, Use.Expected);
        CommissionWaiver = x.Flag("ComssnWvrInd"u8, CommissionWaiver);
        AdditionalInformationMessage = x.Part("AddtlInfInd"u8, AdditionalInformationMessage);
        AmountDetails = x.Part("AmtDtls"u8, AmountDetails);
        Charges = x.Parts("Chrgs"u8, Charges, Use.AtMost(x.Dialect < Dialect.Year2013 ? 0 : 1));
        TechnicalInputChannel = x.Coded("TechInptChanl"u8, TechnicalInputChannel);
        Interest = x.Parts("Intrst"u8, Interest, Use.AtMost(x.Dialect < Dialect.Year2013 ? 0 : 1));
        CardTransaction = x.Part("CardTx"u8, CardTransaction, Use.Since(Dialect.Year2013));
        Details = x.Parts("NtryDtls"u8, Details);
        AdditionalEntryInformation = x.Text("AddtlNtryInf"u8, AdditionalEntryInformation, TextType.Max500);
    }
}
