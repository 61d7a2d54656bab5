using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Formats.Iso20022.Components.Entries;
using BankHub.Formats.Iso20022.Messages.Statements;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Statements;

/// <summary>One pass over a message of statements.</summary>
/// <param name="body">The message.</param>
/// <param name="mapping">The tables that it is read by.</param>
/// <param name="read">Called when the message was read to its end, and everything in it told.</param>
internal sealed class StatementWalk(ReadOnlyMemory<byte> body, BankMapping mapping, Action<MessageReader> read)
{
    private readonly ReturnCodes _returns = new(mapping);
    private readonly Queue<StatementOfAccount> _ended = [];
    private StatementOfAccount? _group;
    private Statement? _statement;
    private string _place = "";
    private int _told;
    private int _number;

    public IEnumerable<DecodedItem> Items()
    {
        using var reader = MessageReader.Open(
            body, Soundness.FromBank with { GroupEnded = (_, group) => _ended.Enqueue((StatementOfAccount)group) });
        var isOpen = true;
        while (isOpen)
        {
            isOpen = reader.Read();
            if (Soundness.Flood(reader.Findings) is { } flood)
            {
                // What was told is certain; the statement does not end, so that it stays one that is not told whole.
                yield return flood;
                yield break;
            }

            foreach (var item in _ended.Count > 0 ? Ended(reader) : [])
            {
                yield return item;
            }

            if (!isOpen || reader.Item is not Entry entry)
            {
                continue;
            }

            foreach (var item in ReferenceEquals(reader.Group, _group) ? [] : Begun(reader, (StatementOfAccount)reader.Group!, entry))
            {
                yield return item;
            }

            foreach (var item in Item(reader, entry))
            {
                yield return item;
            }
        }

        foreach (var finding in Soundness.Errors(reader.Findings, _told).Concat(Soundness.EntryTotals(reader.Findings)))
        {
            yield return finding;
        }

        read(reader);
    }

    private IEnumerable<DecodedItem> Ended(MessageReader reader)
    {
        while (_ended.TryDequeue(out var group))
        {
            foreach (var item in ReferenceEquals(group, _group) ? [] : Begun(reader, group, null))
            {
                yield return item;
            }

            if (_statement is { } statement)
            {
                yield return new DecodedStatementEnd(statement)
                {
                    NumberOfEntries = Entries.Number(group.Summary?.TotalEntries?.NumberOfEntries)
                        ?? Entries.Number(group.Summary?.TotalCreditEntries?.NumberOfEntries)
                            + Entries.Number(group.Summary?.TotalDebitEntries?.NumberOfEntries),
                };
            }

            (_group, _statement) = (null, null);
        }
    }

    private IEnumerable<DecodedItem> Item(MessageReader reader, Entry entry)
    {
        _number++;
        if (reader.ItemErrors > 0)
        {
            DecodedItem[] errors = [.. Soundness.Errors(reader.Findings, _told)];
            _told = reader.Findings.Count;
            return errors;
        }

        var from = new Incoming(_place, isTold: true, reader.Items);
        return Kept(Entries.Read(entry, _returns, from), from, _statement, _number);
    }

    private IEnumerable<DecodedItem> Begun(MessageReader reader, StatementOfAccount group, Entry? first)
    {
        var name = $"statement {group.Identification}";
        var from = new Incoming(name, isTold: true);
        (_group, _number, _place) = (group, 0, $"{name}, entry");
        _statement = Heads.Read(group, reader.Version!, Header(reader), CurrencyOf(first), from);
        if (_statement is not null)
        {
            yield return new DecodedStatement(_statement) { Day = Heads.Day(group, Header(reader), first) };
        }

        foreach (var finding in _statement is null ? from.Findings : LeftOut(from))
        {
            yield return new DecodedFinding(finding);
        }
    }

    /// <summary>The entry, if it can be kept: what is odd about its details and parties is left out, and told.</summary>
    internal static IEnumerable<DecodedItem> Kept(StatementEntry? read, Incoming from, Statement? statement = null, int? number = null)
    {
        if (read is null)
        {
            return from.Findings.Select(finding => new DecodedFinding(finding));
        }

        var broken = StatementJson.Check(read);
        if (broken.Count > 0)
        {
            from.Report(broken[0].Path, broken[0].Rule, broken[0].Message);
        }

        if (from.Findings.Count == 0)
        {
            return [new DecodedEntry(read) { Statement = statement, Number = number }];
        }

        var kept = broken.Count == 0 ? read : OddParts.LeftOut(read, broken);
        var told = LeftOut(from).Select(finding => new DecodedFinding(finding));
        return kept is null ? told : told.Prepend<DecodedItem>(new DecodedEntry(kept) { Statement = statement, Number = number });
    }

    /// <summary>What was odd about something that is kept, told once: a bank has the same habit in every place.</summary>
    private static Finding[] LeftOut(Incoming from)
    {
        string[] odd = [.. from.Findings.Select(finding => $"{finding.Path} {finding.Rule}").Distinct()];
        if (odd.Length > 0)
        {
            from.Report("$", "left-out", $"Odd in {odd.Length} places, and left out: {string.Join("; ", odd.Take(5))}.");
        }

        return odd.Length > 0 ? [from.Findings[^1]] : [];
    }

    private static Currency? CurrencyOf(Entry? entry) =>
        entry?.Amount is { } amount && Currency.TryParse(amount.Currency, out var currency, out _) ? currency : null;

    internal static StatementGroupHeader? Header(MessageReader reader) => reader.Message switch
    {
        BankToCustomerAccountReport report => report.GroupHeader,
        BankToCustomerStatement statement => statement.GroupHeader,
        DebitCreditNotification notification => notification.GroupHeader,
        _ => null,
    };
}
