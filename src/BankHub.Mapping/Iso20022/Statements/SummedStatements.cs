using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Formats.Iso20022.Components.Entries;
using BankHub.Formats.Iso20022.Messages.Statements;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Statements;

/// <summary>
/// Adds up the statements of a message while they pass, as the hub does with those that it has stored: what is booked, for each currency,
/// between the balances, its pages joined. Where a balance, an entry or a page is not understood, nothing is said of the statement.
/// </summary>
public sealed class SummedStatements
{
    private readonly List<List<Page>> _statements = [];
    private readonly Dictionary<object, List<Page>> _begun = [];
    private Dictionary<string, decimal> _booked = new(StringComparer.Ordinal);
    private bool _isClear = true;
    private bool _hasEntries;

    /// <summary>An entry of the statement that is being read.</summary>
    public void Add(Entry entry)
    {
        var (amount, side, status) = Entries.Kernel(entry, new(""));
        _hasEntries = true;
        _isClear &= amount is not null && side is not null && status is not null;
        if (_isClear && status == EntryStatus.Booked)
        {
            var currency = amount!.Currency.Value;
            _booked[currency] = _booked.GetValueOrDefault(currency) + amount.On(side!.Value).Value;
        }
    }

    /// <summary>The statement, or the page of one, has ended.</summary>
    public void End(MessageReader reader, StatementOfAccount group)
    {
        var from = new Incoming("");
        Balance?[] balances = [.. group.Balances.Select(balance => Heads.Read(balance, from))];
        if (Heads.Read(group, reader.Version!, StatementWalk.Header(reader), null, new("")) is { } said)
        {
            Begin(new(said, reader.EndedPath, balances, _booked, _hasEntries, _isClear && from.Findings.Count == 0));
        }

        (_booked, _isClear, _hasEntries) = (new(StringComparer.Ordinal), true, false);
    }

    /// <summary>A page follows the one before it; whatever else has a name that was there already is a statement of its own.</summary>
    private void Begin(Page page)
    {
        var key = (page.Said.Identification, page.Said.Account.Number, page.Said.LegalSequenceNumber);
        if (_begun.TryGetValue(key, out var pages) && pages[^1].Said.Page + 1 == page.Said.Page)
        {
            pages.Add(page);
            return;
        }

        _statements.Add(_begun[key] = [page]);
    }

    /// <summary>The statements that do not add up.</summary>
    public IEnumerable<BrokenSum> Broken() => _statements.Where(pages => pages.TrueForAll(page => page.IsClear)).SelectMany(Broken);

    private static IEnumerable<BrokenSum> Broken(List<Page> pages)
    {
        var currencies = pages.SelectMany(page => page.Currencies).Distinct().ToArray();

        // What was booked in a currency without a balance has moved another one, by an amount that is not told.
        if (pages.Exists(page => page.Booked.Keys.Except(currencies).Any()))
        {
            yield break;
        }

        var kind = pages[0].Said.Kind;
        foreach (var currency in currencies)
        {
            PageSums[] sums = [.. pages.Select(page => page.In(currency))];
            if (JoinedPages.Judge(kind, sums) == PagesVerdict.SumDiffers)
            {
                yield return new(
                    kind, pages[^1].Path, pages[^1].ClosingElement(currency), pages.Count, currency, sums[0].Opening!.Value,
                    sums.Sum(page => page.Booked), sums[^1].Closing!.Value);
            }
        }
    }

    private sealed record Page(
        Statement Said, string Path, Balance?[] All, Dictionary<string, decimal> Booked, bool HasEntries, bool IsClear)
    {
        public IEnumerable<string> Currencies => All.OfType<Balance>().Select(balance => balance.Amount.Currency.Value);

        public PageSums In(string currency)
        {
            var balances = Of(currency);
            return new(Said.Page, Said.IsLastPage, Balances.Opening(balances)?.Amount.Value, Balances.Closing(balances)?.Amount.Value,
                Booked.GetValueOrDefault(currency), HasEntries);
        }

        public string ClosingElement(string currency) => $"Bal[{Array.IndexOf(All, Balances.Closing(Of(currency))) + 1}]";

        private Balance[] Of(string currency) => [.. All.OfType<Balance>().Where(balance => balance.Amount.Currency.Value == currency)];
    }
}

/// <summary>A statement whose entries do not lead from its opening to its closing balance; below zero is what we owe.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Path">Of the statement, or of its last page, in the message.</param>
/// <param name="Element">The closing balance in it.</param>
/// <param name="Pages">How many pages it has.</param>
/// <param name="Currency">In which it does not add up.</param>
/// <param name="Opening">What it opens with.</param>
/// <param name="Booked">What its booked entries come to.</param>
/// <param name="Closing">What it closes with.</param>
public sealed record BrokenSum(
    StatementKind Kind, string Path, string Element, int Pages, string Currency, decimal Opening, decimal Booked, decimal Closing);
