using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Adapters.Layouts;
using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Formats.Delimited;
using BankHub.Mapping.Delimited.Layouts;

namespace BankHub.Mapping.Delimited.Statements;

/// <summary>
/// Reads the bookings of an account from a table: each row is an entry or a finding. A file that was cut off, or that is not what its own
/// totals and balances say, has no entries at all: nobody knows which of its rows is wrong.
/// </summary>
public sealed class TableToStatements(LayoutPlan plan)
{
    /// <summary>What only one account can have.</summary>
    private static readonly LayoutRole[] OfOne = [LayoutRole.OpeningBalance, LayoutRole.ClosingBalance];

    private static readonly Dictionary<LayoutRole, SaidValue> Nothing = [];

    /// <summary>The most rows of a file.</summary>
    public int MaxRows { get; init; } = TableWalk.MaxRows;

    public IEnumerable<DecodedItem> Decode(ReadOnlyMemory<byte> body)
    {
        using var reader = new TableReader(body, plan.Form);
        RowReader? row = null;
        var walk = new TableWalk(plan, reader, MaxRows) { IsRow = () => row!.IsWhole() };
        if (walk.Begin() is { } fatal)
        {
            return [new DecodedFinding(fatal)];
        }

        var names = new EntryNames();
        row = new(plan, reader, walk, names);
        var (rows, odd) = Rows(row, walk);
        names.Number(rows);
        walk.Against.AddRange(TableSums.Check(walk, rows));
        if (walk.Rows == 0 && WithoutRows(walk.Said) is { } changed)
        {
            walk.Against.Add(changed);
        }

        var gaps = walk.Rows - rows.Count;
        if (plan.Layout.NewestFirst)
        {
            rows.Reverse();
        }

        StatementRow[][] groups = [.. rows.GroupBy(KeyOf).Select(group => group.ToArray())];
        if (groups.Length > 1 && OfOne.Where(walk.Said.ContainsKey).ToArray() is [var role, ..])
        {
            odd.Add(new(walk.Said[role].Place, "several-accounts", "The balance is of one account, and there are several."));
        }

        var said = groups.Length == 1 ? walk.Said : Nothing;
        BalanceChain[] chains = [.. groups.Select(group => Chain(said, group, gaps, walk.Against))];
        var findings = odd.Concat(walk.Against).Select(finding => new DecodedFinding(finding));
        return walk.Against.HasAny ? findings : findings.Concat(groups.Zip(chains, Items).SelectMany(items => items));
    }

    /// <summary>Where nothing was booked the balance is the one before.</summary>
    private static Finding? WithoutRows(IReadOnlyDictionary<LayoutRole, SaidValue> said) =>
        said.TryGetValue(LayoutRole.OpeningBalance, out var opening) && said.TryGetValue(LayoutRole.ClosingBalance, out var closing)
        && TableSums.Read(opening) != TableSums.Read(closing)
            ? new(closing.Place, "closing-balance", "The closing balance is not the opening one, and nothing was booked.") : null;

    /// <summary>Every row that is an entry, and what is wrong with the others.</summary>
    private static (List<StatementRow> Rows, FindingList Odd) Rows(RowReader row, TableWalk walk)
    {
        var (rows, odd) = (new List<StatementRow>(), new FindingList(TableWalk.MaxFindings));
        while (walk.Next(odd))
        {
            var read = row.Read();
            odd.AddRange(read.Findings);
            if (read.Entry is not null)
            {
                rows.Add(read with { Gaps = walk.Rows - 1 - rows.Count });
            }
        }

        return (rows, odd);
    }

    /// <summary>A statement has one account and one currency.</summary>
    private static (string Account, string Currency) KeyOf(StatementRow row) => (row.Account, row.Entry!.Amount.Currency.Value);

    /// <summary>The balances of a statement; what contradicts them speaks against the file.</summary>
    private BalanceChain Chain(IReadOnlyDictionary<LayoutRole, SaidValue> said, StatementRow[] rows, int gaps, FindingList against)
    {
        var (before, behind) = plan.Layout.NewestFirst ? (gaps, 0) : (0, gaps);
        var chain = new BalanceChain(said.TryGetValue(LayoutRole.OpeningBalance, out var opening) ? TableSums.Read(opening) : null, before);
        foreach (var row in rows)
        {
            chain.Add(row);
        }

        if (said.TryGetValue(LayoutRole.ClosingBalance, out var closing) && TableSums.Read(closing) is { } end)
        {
            chain.Close(end, closing.Place, behind);
        }

        foreach (var odd in new[] { opening, closing }.OfType<SaidValue>().Where(value => TableSums.Read(value) is null))
        {
            against.Add(new(odd.Place, "amount", "The amount is none in the form that belongs here."));
        }

        against.AddRange(chain.Findings);
        return chain;
    }

    private IEnumerable<DecodedItem> Items(StatementRow[] rows, BalanceChain chain)
    {
        var statement = Statement(AccountNames.Account(rows[0].Account)!, rows, chain);
        yield return new DecodedStatement(statement) { Day = rows[0].Entry!.Day };
        foreach (var row in rows)
        {
            yield return new DecodedEntry(row.Entry!)
            {
                Statement = statement,

                // Tables of another kind have other columns, and name the same booking otherwise.
                NamedBy = row.Content is null ? null : $"table {plan.Layout.Kind}",
            };
        }

        yield return new DecodedStatementEnd(statement);
    }

    private Statement Statement(Account account, StatementRow[] rows, BalanceChain chain)
    {
        var currency = rows[0].Entry!.Amount.Currency;
        return new()
        {
            Kind = plan.Layout.Kind,
            Identification = rows[0].StatementNumber ?? NameOf(rows),
            Account = account,
            Currency = currency,
            Balances = plan.Layout.Kind == StatementKind.Notification ? [] : Balances(rows, chain, currency),
        };
    }

    private ValueList<Balance> Balances(StatementRow[] rows, BalanceChain chain, Currency currency)
    {
        DateOnly[] days = [.. rows.Select(row => row.Entry?.Day).OfType<DateOnly>()];
        var isDay = plan.Layout.Kind == StatementKind.EndOfDay;
        return days.Length == 0 ? [] :
        [
            .. Balance(isDay ? BalanceType.OpeningBooked : BalanceType.InterimBooked, chain.Opening, currency, days.Min()),
            .. Balance(isDay ? BalanceType.ClosingBooked : BalanceType.InterimBooked, chain.Closing, currency, days.Max()),
        ];
    }

    private static Balance[] Balance(string type, decimal? amount, Currency currency, DateOnly day) =>
        amount is { } value && Sum.TryCreate(value, currency, out var sum, out _) ? [new(type, sum, day)] : [];

    /// <summary>A name for a statement that has none: of its days and all that it tells, so that only the same has it again.</summary>
    private static string NameOf(StatementRow[] rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        DateOnly? first = null, last = null;
        foreach (var entry in rows.Select(row => row.Entry).OfType<StatementEntry>())
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{entry.AccountServicerReference}|{entry.Amount}|{entry.Status}\n"));
            var day = entry.Day;
            (first, last) = (first is null || day < first ? day : first, last is null || day > last ? day : last);
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"{first:yyyyMMdd}-{last:yyyyMMdd} {Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 6))}");
    }
}
