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
internal sealed class RowReader(LayoutPlan plan, TableReader reader, TableWalk walk)
{
    private const int MaxLine = 140;

    private static readonly TransactionDetails Nothing = new();

    private readonly FieldValues _values = new(plan, reader, walk);
    private readonly EntryNames _names = new();
    private readonly List<Finding> _leftOut = [];

    public StatementRow Read()
    {
        _values.Begin();
        _leftOut.Clear();
        var side = new RowSide(plan, _values).Read();
        var booking = _values.Day(LayoutRole.BookingDate, out var word);
        var value = _values.Day(LayoutRole.ValueDate, out var other);
        var status = Status(word ?? other);
        if (booking is null && value is null && word is null && other is null)
        {
            _values.Report(_values.Column(LayoutRole.BookingDate), "date", "The row has no day.");
        }

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
            Details = Details(side.Value.Side) is { } details ? [details] : [],
            AdditionalInformation = _values.Text(LayoutRole.AdditionalInformation),
        };
        var account = _values.Text(LayoutRole.Account) ?? "";
        var balance = _values.Amount(_values.Column(LayoutRole.Balance));
        entry = _names.Named(entry, account, Placeholder.Named(_values.Text(LayoutRole.BankReference)), IsName(), () => _values.Report(
            _values.Column(LayoutRole.BankReference), "reference-repeated", "Another row has the same reference."));
        return _values.Findings.Count > 0 ? new(reader.Line, null, [.. _values.Findings]) : Kept(entry) with
        {
            Account = account,
            Balance = balance,
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

    private bool IsName() => _values.Column(LayoutRole.BankReference)?.Field.Unique ?? false;

    private EntryStatus Status(string? wordOfDay)
    {
        var word = wordOfDay ?? (_values.Column(LayoutRole.Status) is null ? "booked" : _values.Text(LayoutRole.Status));
        if (word is not null && StatusWords.Are(word))
        {
            return StatusWords.Of(word);
        }

        // An entry that does not say whether it is booked is never taken for booked.
        _values.Report(_values.Column(LayoutRole.Status), "status-missing", "The row does not say whether it is booked.");
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

    private TransactionDetails? Details(BookingSide side)
    {
        var party = _values.Text(LayoutRole.CounterpartyName) is { } name ? new Party { Name = name } : null;
        var number = _values.Text(LayoutRole.CounterpartyAccount);
        var account = AccountNames.Account(number);
        if (number is not null && account is null)
        {
            LeaveOut(LayoutRole.CounterpartyAccount, "The account is longer than one may be, and left out.");
        }

        var agent = AccountNames.Agent(_values.Text(LayoutRole.CounterpartyAgent));
        var isCredit = side == BookingSide.Credit;
        var details = new TransactionDetails
        {
            References = References(),
            AmountDetails = Instructed(),
            Debtor = isCredit ? party : null,
            DebtorAccount = isCredit ? account : null,
            DebtorAgent = isCredit ? agent : null,
            Creditor = isCredit ? null : party,
            CreditorAccount = isCredit ? null : account,
            CreditorAgent = isCredit ? null : agent,
            Purpose = _values.Text(LayoutRole.Purpose),
            RemittanceInformation = Remittance(),
        };
        return details == Nothing ? null : details;
    }

    private TransactionReferences References() => new()
    {
        InstructionIdentification = Placeholder.Named(_values.Text(LayoutRole.InstructionIdentification)),
        EndToEndIdentification = Placeholder.Named(_values.Text(LayoutRole.EndToEndIdentification)),
        Uetr = _values.Text(LayoutRole.Uetr),
        AccountServicerReference = _values.Text(LayoutRole.BankReference),
        MandateIdentification = _values.Text(LayoutRole.Mandate),
        ChequeNumber = _values.Text(LayoutRole.ChequeNumber),
    };

    private AmountDetails? Instructed()
    {
        if (_values.Amount(_values.Column(LayoutRole.InstructedAmount)) is not { } amount)
        {
            return null;
        }

        if (Currency.TryParse(_values.Text(LayoutRole.InstructedCurrency) ?? "", out var currency, out _)
            && Core.Statements.Sum.TryCreate(Math.Abs(amount), currency, out var sum, out _))
        {
            return new() { Instructed = sum };
        }

        LeaveOut(LayoutRole.InstructedAmount, "The amount is none of a currency in use, and left out.");
        return null;
    }

    private RemittanceInformation? Remittance()
    {
        var lines = new List<string>();
        StructuredRemittance? structured = null;
        foreach (var column in _values.Columns)
        {
            if (column.Field.Role == LayoutRole.Remittance && _values.Text(column) is { } text)
            {
                lines.AddRange(Lines(text));
            }
            else if (column.Field.Role == LayoutRole.CreditorReference && _values.Text(column) is { } reference)
            {
                structured = CreditorReference.TryParse(reference, out var standard, out _)
                    ? new() { CreditorReference = standard } : new() { ProprietaryReference = reference };
            }
        }

        return lines.Count == 0 && structured is null ? null
            : new() { Unstructured = [.. lines], Structured = structured is null ? [] : [structured] };
    }

    /// <summary>The text in pieces that a canonical line has room for.</summary>
    private static IEnumerable<string> Lines(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = Math.Min(MaxLine, text.Length - at);
            length -= at + length < text.Length && char.IsHighSurrogate(text[at + length - 1]) ? 1 : 0;
            if (text.Substring(at, length).Trim() is { Length: > 0 } line)
            {
                yield return line;
            }

            at += length;
        }
    }
}
