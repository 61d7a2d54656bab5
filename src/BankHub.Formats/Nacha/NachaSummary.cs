using BankHub.Formats.Nacha.Codes;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Rules;
using BankHub.Formats.Nacha.Values;

namespace BankHub.Formats.Nacha;

/// <summary>
/// What a body holds in numbers, gathered item by item in constant memory. Counted are the records that can be read: an entry whose
/// own fields are wrong, and the entries below a header whose fields are wrong, are not. Totals are those that the file controls state,
/// so that nothing is made up where a control is missing; what the entries add up to stands beside them.
/// </summary>
public sealed class NachaSummary
{
    private readonly SortedDictionary<string, int> _secCodes = new(StringComparer.Ordinal);
    private readonly List<string> _returns = [];
    private readonly List<string> _changes = [];
    private bool _hasBatch;

    /// <summary>Of each list of codes no more are kept.</summary>
    public const int MaxCodes = 1_000_000;

    /// <summary>Files that begin with a file header.</summary>
    public int Files { get; private set; }

    public int Batches { get; private set; }

    public int Entries { get; private set; }

    public int Addenda { get; private set; }

    /// <summary>In cents, as the file controls state.</summary>
    public long DebitTotal { get; private set; }

    /// <summary>In cents, as the file controls state.</summary>
    public long CreditTotal { get; private set; }

    /// <summary>As the file controls state; of several files the sum modulo 10^10.</summary>
    public long EntryHash { get; private set; }

    /// <summary>In cents, what the entries add up to.</summary>
    public long CountedDebits { get; private set; }

    /// <summary>In cents, what the entries add up to.</summary>
    public long CountedCredits { get; private set; }

    /// <summary>Batches by class.</summary>
    public IReadOnlyDictionary<string, int> SecCodes => _secCodes;

    /// <summary>The return reason codes that the rules know, in their order, those of dishonoured and contested returns too.</summary>
    public IReadOnlyList<string> Returns => _returns;

    /// <summary>The change codes that the rules know, in their order, those of refused notifications too.</summary>
    public IReadOnlyList<string> Changes => _changes;

    /// <summary>Entries with a prenotification code.</summary>
    public int Prenotes { get; private set; }

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
                break;
            case BatchHeaderRecord header:
                _hasBatch = !IsUnreadable(item);
                if (_hasBatch)
                {
                    Batches++;
                    _secCodes[header.StandardEntryClassCode] = _secCodes.GetValueOrDefault(header.StandardEntryClassCode) + 1;
                }

                break;
            case EntryRecord entry when _hasBatch && !IsUnreadable(item):
                Add(entry);
                break;
            case BatchControlRecord:
                _hasBatch = false;
                break;
            case FileControlRecord control:
                DebitTotal = Cents.Add(DebitTotal, control.TotalDebit);
                CreditTotal = Cents.Add(CreditTotal, control.TotalCredit);
                EntryHash = Values.EntryHash.Add(EntryHash, control.EntryHash);
                break;
        }
    }

    private void Add(EntryRecord entry)
    {
        Entries++;
        Addenda += entry.Addenda.Count;
        Prenotes += entry.TransactionCode.IsPrenote ? 1 : 0;
        CountedDebits = Cents.Add(CountedDebits, entry.TransactionCode.IsDebit ? entry.Amount : 0);
        CountedCredits = Cents.Add(CountedCredits, entry.TransactionCode.IsCredit ? entry.Amount : 0);
        foreach (var addenda in entry.Addenda)
        {
            switch (addenda)
            {
                case ReturnAddenda back:
                    Keep(_returns, back.ReturnReasonCode);
                    break;
                case DishonoredReturnAddenda dishonored:
                    Keep(_returns, dishonored.DishonoredReturnReasonCode);
                    break;
                case ContestedReturnAddenda contested:
                    Keep(_returns, contested.ContestedReturnReasonCode);
                    break;
                case ChangeAddenda change:
                    Keep(_changes, change.ChangeCode);
                    break;
                case RefusedChangeAddenda refused:
                    Keep(_changes, refused.RefusedChangeCode);
                    break;
            }
        }
    }

    private static void Keep(List<string> codes, string code)
    {
        if (codes.Count < MaxCodes && (ReturnCodes.Find(code) is not null || ChangeCodes.Find(code) is not null))
        {
            codes.Add(string.IsInterned(code) ?? code);
        }
    }

    /// <summary>What is wrong with an addenda leaves its entry readable.</summary>
    private static bool IsUnreadable(NachaItem item)
    {
        foreach (var finding in item.Findings)
        {
            if (finding.IsError && finding.Rule.Scope == NachaScope.Record && finding.Line == item.Line)
            {
                return true;
            }
        }

        return false;
    }
}
