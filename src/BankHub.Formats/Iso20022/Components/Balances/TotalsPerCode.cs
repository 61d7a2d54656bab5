using BankHub.Formats.Iso20022.Components.BankTransactions;
using BankHub.Formats.Iso20022.Components.Payments;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Balances;

/// <summary>The totals of all entries with one bank transaction code.</summary>
public sealed class TotalsPerCode : IComponent
{
    public string? NumberOfEntries { get; set; }

    public decimal? Sum { get; set; }

    public NetAmount? TotalNetEntry { get; set; }

    public EntryTotals? CreditEntries { get; set; }

    public EntryTotals? DebitEntries { get; set; }

    public bool? Forecast { get; set; }

    public BankTransactionCode? BankTransactionCode { get; set; }

    public IReadOnlyList<CashAvailability> Availabilities { get; set; } = [];

    public DateChoice? Date { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        NumberOfEntries = x.Text("NbOfNtries"u8, NumberOfEntries, TextType.Numeric15);
        Sum = x.Number("Sum"u8, Sum, NumberType.Decimal);
        TotalNetEntry = NetAmount.Describe(ref x, TotalNetEntry);
        CreditEntries = x.Part("CdtNtries"u8, CreditEntries, Use.Since(Dialect.Year2019));
        DebitEntries = x.Part("DbtNtries"u8, DebitEntries, Use.Since(Dialect.Year2019));
        Forecast = x.Flag("FcstInd"u8, Forecast);
        BankTransactionCode = x.Part("BkTxCd"u8, BankTransactionCode, Use.Required);
        Availabilities = x.Parts("Avlbty"u8, Availabilities);
        Date = x.Part("Dt"u8, Date, Use.Since(Dialect.Year2019));
    }
}
