using BankHub.Formats.Iso20022.Components.Entries;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Summaries;

/// <summary>
/// What a message says of itself and what it holds in numbers, gathered in constant memory: each item as it is read, each group when
/// it has ended, and at last the message.
/// </summary>
public sealed class MessageSummary
{
    /// <summary>Of the lists of codes no more are kept: a file may be hostile.</summary>
    private const int MaxCodes = 1000;

    private readonly SortedDictionary<string, decimal> _totals = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _statuses = new(StringComparer.Ordinal);

    /// <summary>The identification that the sender gave the message.</summary>
    public string? MessageIdentification { get; private set; }

    /// <summary>When it was made.</summary>
    public IsoDateTime? CreationDateTime { get; private set; }

    /// <summary>How many transactions its header states.</summary>
    public string? NumberOfTransactions { get; private set; }

    /// <summary>The sum that its header states.</summary>
    public decimal? ControlSum { get; private set; }

    /// <summary>How many transactions, entries or statuses were read.</summary>
    public long Transactions { get; private set; }

    /// <summary>What they add up to, for each currency; entries count with their amount, in either direction.</summary>
    public IReadOnlyDictionary<string, decimal> Totals => _totals;

    /// <summary>How often each status is told, of transactions, groups and the whole.</summary>
    public IReadOnlyDictionary<string, long> Statuses => _statuses;

    /// <summary>Adds an item, an ended group or the message as a reader gives them.</summary>
    public void Add(object part)
    {
        if (part is IComponent component)
        {
            var facts = new Facts();
            var side = new SummarySide(facts);
            component.Describe(ref side);
            foreach (var status in facts.Statuses)
                Add(_statuses, status, 1, static (sum, more) => sum + more);
            if (part is IMessage)
                Take(facts);
            else if (part is not IItemGroup)
                AddItem(part);
        }
    }

    private void Take(Facts facts) => (MessageIdentification, CreationDateTime, NumberOfTransactions, ControlSum) =
        (facts.Identification, facts.CreationDateTime, facts.NumberOfTransactions, facts.ControlSum);

    private void AddItem(object item)
    {
        Transactions++;
        var amount = item switch
        {
            ICounted counted => counted.CountedAmount,
            Entry entry => entry.Amount,
            _ => null,
        };
        if (amount is { } found)
            Add(_totals, found.Currency, found.Value, Sums.Plus);
    }

    private static void Add<T>(SortedDictionary<string, T> sums, string key, T value, Func<T, T, T> plus)
    {
        if (sums.TryGetValue(key, out var sum))
            sums[key] = plus(sum, value);
        else if (sums.Count < MaxCodes)
            sums.Add(key, value);
    }
}
