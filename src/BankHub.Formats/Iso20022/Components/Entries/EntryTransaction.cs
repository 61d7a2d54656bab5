using BankHub.Formats.Iso20022.Components.Accounts;
using BankHub.Formats.Iso20022.Components.Amounts;
using BankHub.Formats.Iso20022.Components.Balances;
using BankHub.Formats.Iso20022.Components.BankTransactions;
using BankHub.Formats.Iso20022.Components.Cards;
using BankHub.Formats.Iso20022.Components.Fees;
using BankHub.Formats.Iso20022.Components.Payments;
using BankHub.Formats.Iso20022.Components.Remittance;
using BankHub.Formats.Iso20022.Components.Securities;
using BankHub.Formats.Iso20022.Components.Tax;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Entries;

/// <summary>One transaction behind an entry.</summary>
public sealed class EntryTransaction : IComponent
{
    public TransactionReferences? References { get; set; }

    public Amount? Amount { get; set; }

    public string? CreditDebit { get; set; }

    public AmountDetails? AmountDetails { get; set; }

    public IReadOnlyList<CashAvailability> Availabilities { get; set; } = [];

    public BankTransactionCode? BankTransactionCode { get; set; }

    public IReadOnlyList<StatementCharges> Charges { get; set; } = [];

    public IReadOnlyList<StatementInterest> Interest { get; set; } = [];

    public RelatedParties? RelatedParties { get; set; }

    public RelatedAgents? RelatedAgents { get; set; }

    public CodeOrProprietary? LocalInstrument { get; set; }

    public PaymentTypeInformation? PaymentTypeInformation { get; set; }

    public CodeOrProprietary? Purpose { get; set; }

    public IReadOnlyList<RemittanceLocation> RelatedRemittances { get; set; } = [];

    public RemittanceInformation? Remittance { get; set; }

    public RelatedDates? RelatedDates { get; set; }

    public TransactionPrice? RelatedPrice { get; set; }

    public IReadOnlyList<TransactionQuantities> RelatedQuantities { get; set; } = [];

    public SecurityIdentification? FinancialInstrumentIdentification { get; set; }

    public TaxInformation? Tax { get; set; }

    public ReturnInformation? ReturnInformation { get; set; }

    public CorporateAction? CorporateAction { get; set; }

    public SecuritiesAccount? SafekeepingAccount { get; set; }

    /// <summary>The account in which securities are kept, as schemas up to 2012 describe it.</summary>
    public CashAccount? SafekeepingCashAccount { get; set; }

    public IReadOnlyList<CashDeposit> CashDeposits { get; set; } = [];

    public CardTransaction? CardTransaction { get; set; }

    public string? AdditionalTransactionInformation { get; set; }

    public int SupplementaryData { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        References = x.Part("Refs"u8, References);
        var need = x.Dialect < Dialect.Year2019 ? Need.Required : Need.Optional;
        Amount = x.Amount("Amt"u8, Amount, new(need, Dialect.Year2013, default, 0));
        CreditDebit = x.Text("CdtDbtInd"u8, CreditDebit, Codes.CreditDebit, new(need, Dialect.Year2013, default, 0));
        AmountDetails = x.Part("AmtDtls"u8, AmountDetails);
        Availabilities = x.Parts("Avlbty"u8, Availabilities);
        BankTransactionCode = x.Part("BkTxCd"u8, BankTransactionCode);
        Charges = x.Parts("Chrgs"u8, Charges, Use.AtMost(x.Dialect < Dialect.Year2013 ? 0 : 1));
        Interest = x.Parts("Intrst"u8, Interest, Use.AtMost(x.Dialect < Dialect.Year2013 ? 0 : 1));
        RelatedParties = x.Part("RltdPties"u8, RelatedParties);
        RelatedAgents = x.Part("RltdAgts"u8, RelatedAgents);
        LocalInstrument = x.Coded("LclInstrm"u8, LocalInstrument, TextType.Max35, TextType.Max35, Use.Since(Dialect.Year2019));
        var kind = Variant.Clearing | Variant.Collection;
        PaymentTypeInformation = x.PartAs("PmtTpInf"u8, PaymentTypeInformation, kind, Use.Since(Dialect.Year2021));
        Purpose = x.Coded("Purp"u8, Purpose);
        RelatedRemittances = x.Parts("RltdRmtInf"u8, RelatedRemittances, Use.AtMost(10));
        Remittance = x.Part("RmtInf"u8, Remittance);
        RelatedDates = x.Part("RltdDts"u8, RelatedDates);
        RelatedPrice = x.Part("RltdPric"u8, RelatedPrice);
        RelatedQuantities = x.Parts("RltdQties"u8, RelatedQuantities);
        FinancialInstrumentIdentification = x.Part("FinInstrmId"u8, FinancialInstrumentIdentification);
        Tax = x.PartAs("Tax"u8, Tax, Variant.PaymentTax);
        ReturnInformation = x.Part("RtrInf"u8, ReturnInformation);
        CorporateAction = x.Part("CorpActn"u8, CorporateAction);
        var hasCashAccount = x.Dialect < Dialect.Year2013;
        SafekeepingCashAccount = hasCashAccount ? x.Part("SfkpgAcct"u8, SafekeepingCashAccount) : SafekeepingCashAccount;
        SafekeepingAccount = hasCashAccount ? SafekeepingAccount : x.Part("SfkpgAcct"u8, SafekeepingAccount);
        x.Refuse("SfkpgAcct"u8, hasCashAccount ? SafekeepingAccount is not null : SafekeepingCashAccount is not null);
        CashDeposits = x.Parts("CshDpst"u8, CashDeposits, Use.Since(Dialect.Year2013));
        CardTransaction = x.Part("CardTx"u8, CardTransaction, Use.Since(Dialect.Year2013));
        AdditionalTransactionInformation = x.Text("AddtlTxInf"u8, AdditionalTransactionInformation, TextType.Max500);
        SupplementaryData = x.Skipped("SplmtryData"u8, SupplementaryData, Use.Since(Dialect.Year2013));
    }
}
