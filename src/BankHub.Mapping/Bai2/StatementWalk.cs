using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Statements;
using BankHub.Formats.Bai2;
using BankHub.Formats.Bai2.Reading;
using BankHub.Formats.Bai2.Records;
using BankHub.Formats.Bai2.Values;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Bai2;

/// <summary>The second pass over a file of which it is known what can be used.</summary>
internal sealed class StatementWalk(ReadOnlyMemory<byte> body, Bai2ReadOptions? options, Refused refused, ReportPromises promises)
{
    private readonly LeftOutParts _leftOut = new();
    private readonly EntryNames _names = new();
    private readonly HashSet<(string Name, string Account)> _days = [];
    private Bai2FileHeader? _file;
    private Bai2GroupHeader? _group;
    private Statement? _statement;
    private int _groups, _groupsOfFile, _accounts, _accountsOfGroup, _begin;

    public IEnumerable<DecodedItem> Items()
    {
        var reader = new Bai2Reader(body, options);
        while (reader.Read())
        {
            foreach (var finding in reader.Record.Findings.Where(finding => finding.IsError).ToArray())
            {
                yield return new DecodedFinding(Refused.Told(finding));
            }

            foreach (var item in Items(reader.Record))
            {
                yield return item;
            }
        }
    }

    private IEnumerable<DecodedItem> Items(Bai2Record record)
    {
        switch (record.Kind)
        {
            case Bai2RecordKind.FileHeader:
                (_file, _groupsOfFile) = (Bai2FileHeader.Of(record), 0);
                return [];
            case Bai2RecordKind.GroupHeader:
                (_group, _accountsOfGroup) = (Bai2GroupHeader.Of(record), 0);
                (_groups, _groupsOfFile) = (_groups + 1, _groupsOfFile + 1);
                return Group(record, _group.Status);
            case Bai2RecordKind.Account:
                (_accounts, _accountsOfGroup) = (_accounts + 1, _accountsOfGroup + 1);
                return Begin(record);
            case Bai2RecordKind.Transaction when _statement is not null && record.IsUsable:
                return Entry(record, _statement);
            case Bai2RecordKind.AccountTrailer when _statement is not null:
                return End(_statement);
            default:
                return [];
        }
    }

    /// <summary>Groups that are no news of an account are for people; the hub takes nothing back by itself.</summary>
    private static IEnumerable<DecodedItem> Group(Bai2Record record, Bai2GroupStatus status)
    {
        var place = $"line {record.Line}";
        return status switch
        {
            Bai2GroupStatus.Deletion => [Finding(place, "group-status", "A group that deletes what was told before is for people.")],
            Bai2GroupStatus.Test => [Finding(place, "group-status", "A group for tests is no news of accounts.")],
            Bai2GroupStatus.Correction => [Finding(
                place, "group-status", "A group that corrects what was told before, and may tell all of it again, is for people.")],
            _ => [],
        };
    }

    private IEnumerable<DecodedItem> Begin(Bai2Record record)
    {
        _statement = null;
        _leftOut.Clear();
        _names.Clear();
        if (_file is null || _group?.Status is not Bai2GroupStatus.Update || refused.HasGroup(_groups) || refused.HasAccount(_accounts))
        {
            return [];
        }

        var from = new Incoming($"line {record.Line}", isTold: true);
        var name = StatementName.Of(_file, _groupsOfFile, _accountsOfGroup);
        var read = new Heads(promises).Read(_file, _group, Bai2Account.Of(record), name, from, _leftOut);
        if (read is { Kind: StatementKind.EndOfDay } && !_days.Add((read.Identification, read.Account.Number)))
        {
            // Two parts of one day, or the same told twice: nobody knows.
            from.Report("Account Identifier", "account-repeated", "The file tells the day of the account a second time: it is for people.");
            read = null;
        }

        (_statement, _begin) = (read, record.Line);
        var findings = from.Findings.Select(finding => new DecodedFinding(finding));
        return read is null ? findings : [.. findings, new DecodedStatement(read) { Day = _group.AsOfDate }];
    }

    private IEnumerable<DecodedItem> Entry(Bai2Record record, Statement statement)
    {
        var from = new Incoming($"line {record.Line}", isTold: true);
        var (read, reference) = Entries.Read(Bai2Transaction.Of(record), statement, _group!, from, _leftOut);
        var isNamed = promises.UniqueBankReferences && reference is not null;
        var named = read is null ? null
            : isNamed ? read with { AccountServicerReference = reference }
            : read with { EntryReference = _names.Of(read, reference) };
        return Iso20022.Statements.StatementWalk.Kept(named, from).Select(item => item is DecodedEntry entry
            ? entry with { Statement = statement, NamedBy = isNamed ? null : "bai2" } : item);
    }

    private IEnumerable<DecodedItem> End(Statement statement)
    {
        _statement = null;
        return [new DecodedStatementEnd(statement), .. _leftOut.Told($"line {_begin}: statement {statement.Identification}")];
    }

    private static DecodedFinding Finding(string place, string rule, string message) => new(new Finding(place, rule, message));
}
