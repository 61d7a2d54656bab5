using System.Globalization;
using BankHub.Formats.Iso20022.Components.Balances;
using BankHub.Formats.Iso20022.Components.Entries;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Findings;
using BankHub.Formats.Iso20022.Messages.Statements;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022;

/// <summary>What stands below a header: how many transactions or entries there are, and what they come to.</summary>
internal struct Turnover
{
    private bool _isMixed;
    private string? _currency;
    private long _credits, _debits;
    private decimal _creditSum, _debitSum;

    public long Count { get; private set; }

    public decimal Sum { get; private set; }

    /// <summary>The sum of amounts that all have one currency.</summary>
    private readonly Amount? Total => _isMixed || _currency is null ? null : new(Sum, _currency);

    /// <summary>Whether a component has totals that a turnover can be held against.</summary>
    public static bool IsAbout(IComponent component) => component is ITotalled or StatementOfAccount;

    public void Add(IComponent item)
    {
        if (item is ICounted { CountedAmount: var amount })
            Add(1, amount?.Value ?? 0, amount?.Currency);
        else if (item is Entry entry)
            Add(entry);
    }

    public void Add(in Turnover below)
    {
        if (below.Count == 0)
            return;
        Add(below.Count, below.Sum, below._currency);
        _isMixed |= below._isMixed;
    }

    /// <summary>The totals that are not what there is, each as the rule of a file that was read and of one that is written.</summary>
    public readonly IEnumerable<(IsoRule Read, IsoRule Written)> Broken(IComponent component)
    {
        if (component is ITotalled { Totals: { } totals })
        {
            if (!Is(totals.NumberOfTransactions, Count))
                yield return (IsoRules.Count, IsoRules.CountOut);
            if (totals.ControlSum is { } sum && sum != Sum)
                yield return (IsoRules.Sum, IsoRules.SumOut);
            if (totals.SettlementTotal is { } settled && settled != Total)
                yield return (IsoRules.SettlementTotal, IsoRules.SettlementTotalOut);
        }
        else if (component is StatementOfAccount { Summary: { } summary, Pagination: null } && !Is(summary))
        {
            yield return (IsoRules.EntryTotals, IsoRules.EntryTotalsOut);
        }
    }

    private static bool Is(string? number, long count) =>
        number is null || (long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given == count);

    private static bool Is(EntryTotals? totals, long count, decimal sum) =>
        totals is null || (Is(totals.NumberOfEntries, count) && (totals.Sum ?? sum) == sum);

    private readonly bool Is(TransactionSummary summary) =>
        Is(summary.TotalCreditEntries, _credits, _creditSum)
        && Is(summary.TotalDebitEntries, _debits, _debitSum)
        && (summary.TotalEntries is not { } all
            || (Is(all.NumberOfEntries, Count) && (all.Sum ?? Sum) == Sum && Is(all.TotalNetEntry)));

    private readonly bool Is(NetAmount? net) =>
        net?.Amount is not { } amount
        || Math.Abs(amount) == Math.Abs(_creditSum - _debitSum) && (amount == 0 || net.CreditDebit is not { } side
            || (side == "CRDT") == (_creditSum > _debitSum));

    private void Add(Entry entry)
    {
        var amount = entry.Amount?.Value ?? 0;
        Add(1, amount, entry.Amount?.Currency);
        if (entry.CreditDebit == "CRDT")
            (_credits, _creditSum) = (_credits + 1, Sums.Plus(_creditSum, amount));
        else
            (_debits, _debitSum) = (_debits + 1, Sums.Plus(_debitSum, amount));
    }

    private void Add(long count, decimal sum, string? currency)
    {
        _isMixed |= Count > 0 && currency != _currency;
        (Count, Sum, _currency) = (Count + count, Sums.Plus(Sum, sum), currency);
    }
}
