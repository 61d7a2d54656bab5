using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Rules;
using BankHub.Formats.Nacha.Values;

namespace BankHub.Formats.Nacha;

/// <summary>
/// What a body holds in numbers, gathered item by item in constant memory. Counted are the records that can be read: an entry whose
/// own fields say not what it is or whose, and the entries below such a header, are not. An international batch counts, with its
/// entries, once its control closes it and an entry of it could be read: until then nobody states what it holds. Totals are those that
/// the file controls state, so that nothing is made up where a control is missing; what the entries add up to stands beside them.
/// </summary>
public sealed class NachaSummary
{
    private static readonly HashSet<string> Counting =
        [EntryDetail.Field.Amount.Name, EntryDetail.Field.AddendaIndicator.Name, BatchHeader.Field.BatchNumber.Name];

    private static readonly HashSet<string> Referring = [EntryDetail.Field.Trace.Name, BatchHeader.Field.Odfi.Name];

    private readonly SortedDictionary<string, int> _secCodes = new(StringComparer.Ordinal);
    private readonly EntryNumbers _counted = new();

    // Where entries go: to what is counted, or, for the time being, to an international batch; nowhere outside of a batch.
    private EntryNumbers? _open;
    private int _entriesBefore;
    private string _openCode = "";
    private bool _isClosed;

    /// <summary>Of each list of codes no more are kept.</summary>
    public const int MaxCodes = 1_000_000;

    /// <summary>Files that begin with a file header.</summary>
    public int Files { get; private set; }

    public int Batches { get; private set; }

    public int Entries => _counted.Entries;

    public int Addenda => _counted.Addenda;

    /// <summary>In cents, as the file controls state.</summary>
    public long DebitTotal { get; private set; }

    /// <summary>In cents, as the file controls state.</summary>
    public long CreditTotal { get; private set; }

    /// <summary>As the file controls state; of several files the sum modulo 10^10.</summary>
    public long EntryHash { get; private set; }

    /// <summary>In cents, what the entries add up to.</summary>
    public long CountedDebits => _counted.Debits;

    /// <summary>In cents, what the entries add up to.</summary>
    public long CountedCredits => _counted.Credits;

    /// <summary>Batches by class.</summary>
    public IReadOnlyDictionary<string, int> SecCodes => _secCodes;

    /// <summary>The return reason codes that the rules know, in their order, those of dishonoured and contested returns too.</summary>
    public IReadOnlyList<string> Returns => _counted.Returns;

    /// <summary>The change codes that the rules know, in their order, those of refused notifications too.</summary>
    public IReadOnlyList<string> Changes => _counted.Changes;

    /// <summary>Entries with a prenotification code.</summary>
    public int Prenotes => _counted.Prenotes;

    /// <summary>Sums a file up that was read as one object, whatever was found about its records.</summary>
    public static NachaSummary Of(NachaFile file)
    {
        var summary = new NachaSummary();
        foreach (var record in file.Records())
        {
            summary.Add(new NachaItem(record, 0, 0, []));
        }

        return summary;
    }

    /// <summary>Adds what the reader found next.</summary>
    public void Add(NachaItem item)
    {
        switch (item.Record)
        {
            case FileHeader:
                Files++;
                (_open, _isClosed) = (null, false);
                break;
            case BatchHeaderRecord header when !FollowsHeader():
                Open(header, !IsUnreadable(item));
                break;
            case EntryRecord entry when _open is not null && !IsUnreadable(item):
                _open.Add(entry);
                break;
            case BatchControlRecord:
                Close();
                break;
            case FileControlRecord control when !_isClosed:
                // A file has one control; a second one states nothing new.
                _isClosed = true;
                DebitTotal = Cents.Add(DebitTotal, control.TotalDebit);
                CreditTotal = Cents.Add(CreditTotal, control.TotalCredit);
                EntryHash = Values.EntryHash.Add(EntryHash, control.EntryHash);
                break;
        }
    }

    /// <summary>A header with no entry between it and the one before begins no further batch.</summary>
    private bool FollowsHeader() => _open == _counted && _counted.Entries == _entriesBefore;

    private void Open(BatchHeaderRecord header, bool isReadable)
    {
        _openCode = header.StandardEntryClassCode;
        _entriesBefore = _counted.Entries;
        _open = !isReadable ? null : header is IatBatchHeader ? new() : _counted;
        if (_open == _counted)
        {
            CountBatch();
        }
    }

    private void Close()
    {
        if (_open is { Entries: > 0 } batch && batch != _counted)
        {
            CountBatch();
            _counted.Add(batch);
        }

        _open = null;
    }

    private void CountBatch()
    {
        Batches++;
        _secCodes[_openCode] = _secCodes.GetValueOrDefault(_openCode) + 1;
    }

    /// <summary>Without these numbers it is still clear what a record is, and whose.</summary>
    private static bool LeavesReadable(NachaFinding finding) =>
        (finding.Rule == NachaRules.Numeric && Referring.Contains(finding.Field))
        || (finding.Rule == NachaRules.Numeric || finding.Rule == NachaRules.Mandatory) && Counting.Contains(finding.Field);

    /// <summary>What is wrong with an addenda leaves its entry readable.</summary>
    private static bool IsUnreadable(NachaItem item)
    {
        foreach (var finding in item.Findings)
        {
            if (finding.IsError && finding.Rule.Scope == NachaScope.Record && finding.Line == item.Line && !LeavesReadable(finding))
            {
                return true;
            }
        }

        return false;
    }
}
