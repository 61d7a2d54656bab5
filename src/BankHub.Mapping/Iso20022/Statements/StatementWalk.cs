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
internal sealed class StatementWalk(ReadOnlyMemory<byte> body, BankMapping mapping)
{
    private readonly Queue<StatementOfAccount> _ended = [];
    private StatementOfAccount? _group;
    private Statement? _statement;
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
            foreach (var item in _ended.Count > 0 ? Ended(reader) : [])
            {
                yield return item;
            }

            foreach (var item in isOpen && reader.Item is Entry entry ? Item(reader, entry) : [])
            {
                yield return item;
            }
        }

        foreach (var finding in Soundness.Errors(reader.Findings, _told).Concat(Soundness.EntryTotals(reader.Findings)))
        {
            yield return finding;
        }
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
        foreach (var item in ReferenceEquals(reader.Group, _group) ? [] : Begun(reader, (StatementOfAccount)reader.Group!, entry))
        {
            yield return item;
        }

        _number++;
        var place = $"statement {_group!.Identification}, entry {reader.Items}";
        if (reader.ItemErrors > 0)
        {
            foreach (var finding in Soundness.Errors(reader.Findings, _told))
            {
                yield return finding;
            }

            _told = reader.Findings.Count;
            yield break;
        }

        var from = new Incoming(place, isTold: true);
        var read = Entries.Read(entry, mapping, from);
        foreach (var item in Kept(read, from))
        {
            yield return item is DecodedEntry booked ? booked with { Statement = _statement, Number = _number } : item;
        }
    }

    private IEnumerable<DecodedItem> Begun(MessageReader reader, StatementOfAccount group, Entry? first)
    {
        var from = new Incoming($"statement {group.Identification}", isTold: true);
        (_group, _number) = (group, 0);
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
    internal static IEnumerable<DecodedItem> Kept(StatementEntry? read, Incoming from)
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
            return [new DecodedEntry(read)];
        }

        var kept = broken.Count == 0 ? read : OddParts.LeftOut(read, broken);
        var told = LeftOut(from).Select(finding => new DecodedFinding(finding));
        return kept is null ? told : told.Prepend<DecodedItem>(new DecodedEntry(kept));
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
