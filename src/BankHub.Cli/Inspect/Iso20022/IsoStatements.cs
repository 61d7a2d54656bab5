using BankHub.Formats.Iso20022.Components.Balances;
using BankHub.Formats.Iso20022.Components.Entries;
using BankHub.Formats.Iso20022.Messages.Statements;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Cli.Inspect.Iso20022;

/// <summary>Adds up the entries of each statement, report or notification while they pass.</summary>
internal sealed class IsoStatements(bool show)
{
    private const string Credit = "CRDT";

    private readonly List<StatementNumbers> _all = [];
    private long _entries;
    private decimal _credits;
    private decimal _debits;
    private string? _currency;

    public IReadOnlyList<StatementNumbers> All => _all;

    public void Add(object item)
    {
        if (item is not Entry entry)
        {
            return;
        }

        _entries++;
        _currency ??= entry.Amount?.Currency;
        var amount = entry.Amount?.Value ?? 0;
        (_credits, _debits) = entry.CreditDebit == Credit
            ? (Sums.Plus(_credits, amount), _debits)
            : (_credits, Sums.Plus(_debits, amount));
    }

    public void End(StatementOfAccount statement)
    {
        var account = statement.Account?.Identification;
        var number = account?.Iban ?? account?.Other?.Identification;
        var opening = Find(statement, "OPBD", "PRCD");
        var closing = Find(statement, "CLBD");
        var currency = statement.Account?.Currency ?? (opening ?? closing)?.Amount?.Currency ?? _currency;
        _all.Add(new(statement.Identification, show ? number : AccountMask.Of(number), currency, Signed(opening), Signed(closing), _entries,
            _credits, _debits));
        (_entries, _credits, _debits, _currency) = (0, 0, 0, null);
    }

    /// <summary>The first balance of these types; a statement of several days may have its opening as the previous closing.</summary>
    private static Balance? Find(StatementOfAccount statement, params string[] codes) =>
        codes.Select(code => statement.Balances.FirstOrDefault(balance => balance.Type?.CodeOrProprietary?.Code == code))
            .FirstOrDefault(found => found is not null);

    private static decimal? Signed(Balance? balance) =>
        (balance?.Amount?.Value, balance?.CreditDebit) switch
        {
            (null or 0, _) => balance?.Amount?.Value,
            (_, null) => null, // Of which side, the bank does not say.
            var (amount, side) => side == Credit ? amount : -amount,
        };
}

/// <summary>A statement in numbers; balances in debit are negative.</summary>
internal sealed record StatementNumbers(
    string? Id,
    string? Account,
    string? Currency,
    decimal? Opening,
    decimal? Closing,
    long Entries,
    decimal Credits,
    decimal Debits)
{
    /// <summary>Without the account.</summary>
    public override string ToString() => $"statement {Id} with {Entries} entries";
}
