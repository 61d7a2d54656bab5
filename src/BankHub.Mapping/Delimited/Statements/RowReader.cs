using BankHub.Core.Adapters.Layouts;
using BankHub.Core.Findings;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Formats.Delimited;
using BankHub.Mapping.Delimited.Layouts;
using BankHub.Mapping.Iso20022.Statements;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Delimited.Statements;

/// <summary>Reads one row of a statement as an entry: one that leaves its day, amount, side or status in doubt is none.</summary>
internal sealed class RowReader(LayoutPlan plan, TableReader reader, TableWalk walk, EntryNames names)
{
    private readonly FieldValues _values = new(plan, reader, walk);
    private readonly List<Finding> _leftOut = [];
    private (string? Text, string Normal) _account = (null, "");

    /// <summary>Whether the line has a day, and an amount that goes one way.</summary>
    public bool IsWhole()
    {
        _values.Begin();
        var side = new RowSide(plan, _values).Read();
        var hasDay = _values.Day(LayoutRole.BookingDate, out _) is not null | _values.Day(LayoutRole.ValueDate, out _) is not null;
        return side is not null && hasDay && _values.Findings.Count == 0;
    }

    public StatementRow Read()
    {
        _values.Begin();
        _leftOut.Clear();
        var side = new RowSide(plan, _values).Read();
        var booking = _values.Day(LayoutRole.BookingDate, out var word);
        var value = _values.Day(LayoutRole.ValueDate, out var other);
        if (booking is null && value is null && word is null && other is null)
        {
            _values.Report(_values.Column(LayoutRole.BookingDate), "date", "The row has no day.");
        }

        // What has no day of booking where others have one may not be booked yet.
        var isOpen = booking is null && value is not null && _values.Column(LayoutRole.BookingDate) is not null;
        var status = Status(word ?? other, isOpen);
        var account = Account();
        var sum = side is { } known ? Sum(known.Size) : null;
        if (_values.Findings.Count > 0 || sum is null || side is null)
        {
            return new(reader.Line, null, [.. _values.Findings]);
        }

        var entry = new StatementEntry
        {
            EntryReference = _values.Text(LayoutRole.EntryReference),
            Amount = sum,
            Side = side.Value.Side,
            Status = status,
            BookingDate = booking,
            ValueDate = value,
            BankTransactionCode = _values.Text(LayoutRole.TransactionCode) is { } code ? new() { Proprietary = code } : null,
            Details = new RowDetails(_values, LeaveOut).Read(side.Value.Side) is { } details ? [details] : [],
            AdditionalInformation = _values.Text(LayoutRole.AdditionalInformation),
        };
        var balance = _values.Amount(_values.Column(LayoutRole.Balance));
        var name = Name(account, balance);
        entry = entry with { AccountServicerReference = name };
        var own = plan.Layout.Covers == LayoutCover.Increments ? balance : null;
        return _values.Findings.Count > 0 ? new(reader.Line, null, [.. _values.Findings]) : Kept(entry) with
        {
            Account = account,
            Balance = balance,
            Content = name is null ? names.Content(entry, account, own) : null,
            StatementNumber = _values.Text(LayoutRole.StatementNumber),
        };
    }

    /// <summary>The entry as far as canonical words have a place for it; what is odd about its parties is left out, and told.</summary>
    private StatementRow Kept(StatementEntry entry)
    {
        if (PlainTexts.Are(entry))
        {
            return new(reader.Line, entry, [.. _leftOut]);
        }

        var place = walk.Place();
        var items = StatementWalk.Kept(entry, new Incoming(place, isTold: true)).ToList();
        var kept = items.OfType<Core.Adapters.DecodedEntry>().FirstOrDefault()?.Entry;
        var told = items.OfType<Core.Adapters.DecodedFinding>().Select(item => item.Finding with { Path = place });
        return new(reader.Line, kept, [.. _leftOut, .. kept is null ? told.Select(finding => finding with { Rule = "incomplete" }) : told]);
    }

    /// <summary>What canonical words have no place for, though the entry has one.</summary>
    private void LeaveOut(LayoutRole role, string message) => _leftOut.Add(new(walk.Place(_values.Column(role)), "left-out", message));

    /// <summary>The bank's own name of the row; null where it has none.</summary>
    private string? Name(string account, decimal? balance)
    {
        var column = _values.Column(LayoutRole.BankReference);
        var name = column?.Field.Unique == true ? Placeholder.Named(_values.Text(column)) : null;
        if (name is not null && !names.IsFirst(account, name))
        {
            _values.Report(column, "reference-repeated", "Another row has the same reference.");
        }
        else if (name is null && balance is null && plan.Layout.Covers == LayoutCover.Increments)
        {
            _values.Report(
                column, "name-missing", "The row has neither a reference nor a balance that tells it from its equals in other files.");
        }

        return name;
    }

    /// <summary>The account; a row without one could be of any.</summary>
    private string Account()
    {
        var text = _values.Text(LayoutRole.Account) ?? "";
        if (text == _account.Text)
        {
            return _account.Normal;
        }

        var account = AccountNames.Normal(text);
        if (AccountNames.Account(account) is not null)
        {
            _account = (text, account);
        }
        else
        {
            _values.Report(_values.Column(LayoutRole.Account), "account", "The row has no account, or one that is too long.");
        }

        return account;
    }

    private EntryStatus Status(string? wordOfDay, bool isOpen)
    {
        var word = wordOfDay ?? _values.Text(LayoutRole.Status)
            ?? (isOpen || _values.Column(LayoutRole.Status) is not null ? null : "booked");
        if (word is not null && StatusWords.Are(word))
        {
            return StatusWords.Of(word);
        }

        // An entry that does not say whether it is booked is never taken for booked.
        _values.Report(
            _values.Column(LayoutRole.Status) ?? _values.Column(LayoutRole.BookingDate), "status-missing",
            "The row does not say whether it is booked.");
        return EntryStatus.Information;
    }

    private Sum? Sum(decimal size)
    {
        var column = _values.Column(LayoutRole.Currency);
        if (!Currency.TryParse(_values.Text(LayoutRole.Currency) ?? "", out var currency, out var unknown))
        {
            _values.Report(column, unknown.Name, unknown.Message);
            return null;
        }

        var isTooMuch = size >= Amounts.TooMuch;
        if (isTooMuch || !Core.Statements.Sum.TryCreate(size, currency, out var sum, out var broken))
        {
            _values.Report(
                _values.Column(LayoutRole.Amount), isTooMuch ? "amount-size" : "amount-decimals",
                isTooMuch ? "An amount has at most 18 digits." : "An amount has no more decimals than its currency.");
            return null;
        }

        return sum;
    }
}
