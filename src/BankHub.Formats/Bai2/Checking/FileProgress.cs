using BankHub.Formats.Bai2.Rules;

namespace BankHub.Formats.Bai2.Checking;

/// <summary>Where in a file the reader is: which records may come, and what the trailers must state.</summary>
internal sealed class FileProgress
{
    private readonly Tally _file = new();
    private readonly Tally _group = new();
    private readonly Tally _account = new();
    private Place _at;
    private bool _any;

    private enum Place
    {
        Outside,
        File,
        Group,
        Account,
    }

    /// <summary>Whether a file has ended and no other one has begun.</summary>
    public bool IsClosed => _any && _at == Place.Outside;

    /// <summary>Checks a record, its place, and what it controls.</summary>
    public void Add(Bai2Record record)
    {
        Begin(record);
        _account.AddRecords(record.Lines);
        _group.AddRecords(record.Lines);
        _file.AddRecords(record.Lines);
        switch (record.Kind)
        {
            case Bai2RecordKind.FileHeader:
                HeaderChecks.File(record);
                break;
            case Bai2RecordKind.GroupHeader:
                HeaderChecks.Group(record);
                break;
            case Bai2RecordKind.Account:
                AccountChecks.Run(record, _account);
                break;
            case Bai2RecordKind.Transaction:
                TransactionChecks.Run(record, _account);
                break;
            default:
                End(record);
                break;
        }
    }

    /// <summary>The end of the body.</summary>
    public void End(Bai2Record record, int line)
    {
        if (!IsClosed)
        {
            record.FoundAt(_any ? Bai2Rules.Truncated : Bai2Rules.EmptyFile, line, "File");
        }
    }

    private void Begin(Bai2Record record)
    {
        _any = true;
        switch (record.Kind)
        {
            case Bai2RecordKind.FileHeader:
                Enter(record, Place.Outside, Place.File, _file);
                break;
            case Bai2RecordKind.GroupHeader:
                Enter(record, Place.File, Place.Group, _group);
                break;
            case Bai2RecordKind.Account:
                Enter(record, Place.Group, Place.Account, _account);
                break;
            case Bai2RecordKind.Transaction:
                record.Expect(_at == Place.Account, Bai2Rules.RecordOrder);
                break;
        }
    }

    /// <summary>A header: what is deeper has to have ended, and what it belongs to has to have begun.</summary>
    private void Enter(Bai2Record record, Place under, Place next, Tally tally)
    {
        record.Expect(_at <= under, Bai2Rules.Trailer);
        record.Expect(_at >= under, Bai2Rules.RecordOrder);
        tally.Clear();
        _at = next;
    }

    private void End(Bai2Record record)
    {
        switch (record.Kind)
        {
            case Bai2RecordKind.AccountTrailer:
                record.Fields(2);
                Leave(record, Place.Account);
                _account.CheckTotal(record, 0, Bai2Rules.AccountTotal);
                Tally.CheckCount(record, 1, _account.Records, Bai2Rules.AccountRecords);
                _group.AddPart(record.Total(0));
                break;
            case Bai2RecordKind.GroupTrailer:
                record.Fields(3);
                Leave(record, Place.Group);
                record.Expect(_group.Parts > 0, Bai2Rules.NoAccounts);
                _group.CheckTotal(record, 0, Bai2Rules.GroupTotal);
                Tally.CheckCount(record, 1, _group.Parts, Bai2Rules.GroupAccounts);
                Tally.CheckCount(record, 2, _group.Records, Bai2Rules.GroupRecords);
                _file.AddPart(record.Total(0));
                break;
            case Bai2RecordKind.FileTrailer:
                record.Fields(3);
                Leave(record, Place.File);
                record.Expect(_file.Parts > 0, Bai2Rules.NoGroups);
                _file.CheckTotal(record, 0, Bai2Rules.FileTotal);
                Tally.CheckCount(record, 1, _file.Parts, Bai2Rules.FileGroups);
                Tally.CheckCount(record, 2, _file.Records, Bai2Rules.FileRecords);
                break;
        }
    }

    private void Leave(Bai2Record record, Place place)
    {
        record.Expect(_at <= place, Bai2Rules.Trailer);
        record.Expect(_at >= place, Bai2Rules.RecordOrder);
        _at = place - 1;
    }
}
