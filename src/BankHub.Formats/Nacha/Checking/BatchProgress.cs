using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Rules;
using BankHub.Formats.Nacha.Values;

namespace BankHub.Formats.Nacha.Checking;

/// <summary>The batch under way: what its header says, and what its entries added up to.</summary>
internal sealed class BatchProgress
{
    private EntryCategory? _category;

    public BatchProgress(BatchHeaderRecord header, FindingLog log)
    {
        Header = header;
        Class = EntryClasses.Find(header.StandardEntryClassCode);
        IsReversal = DescriptionChecks.IsReversal(header);
        IsMicroEntry = DescriptionChecks.IsMicroEntry(header);
        IsSameDay = header is BatchHeader { CompanyDescriptiveDate: ['S', 'D', ..] };
        HeaderChecks.Check(header, Class, log);
    }

    public BatchHeaderRecord Header { get; }

    /// <summary>None where the header names no class that the rules know.</summary>
    public EntryClass? Class { get; }

    public bool IsInternational => Header is IatBatchHeader;

    public bool IsAdvice => Header.StandardEntryClassCode == SecCodes.Adv;

    public bool IsReversal { get; }

    public bool IsMicroEntry { get; }

    public bool IsSameDay { get; }

    public Tally Tally { get; } = new();

    /// <summary>The trace number of the entry before.</summary>
    public long LastTrace { get; private set; }

    /// <summary>The sequence number of the advice before.</summary>
    public int LastAdvice { get; private set; }

    public void Add(EntryRecord entry, int addenda, FindingLog log)
    {
        var category = entry.Addenda.Count == 0 ? EntryCategory.Forward : entry.Category;
        EntryChecks.Check(entry, category, addenda, this, log);
        CheckMixture(entry, category, log);
        LastTrace = entry.Trace.Value;
        LastAdvice = entry is AdvEntryDetail advice ? advice.SequenceNumber : 0;
        Tally.Add(entry, addenda);
    }

    public void Close(BatchControlRecord control, FindingLog log) => ControlChecks.Check(control, Header, Tally, log);

    /// <summary>Appendix Four: entries that go back are in batches of their own; an entry that balances them names itself so.</summary>
    private void CheckMixture(EntryRecord entry, EntryCategory category, FindingLog log)
    {
        if (category is EntryCategory.Change or EntryCategory.RefusedChange || entry is EntryDetail { IndividualName: "OFFSET" })
        {
            return;
        }

        _category ??= category;
        if (_category != category)
        {
            log.Add(NachaRules.MixedReturns, entry.Layout.Name,
                $"is a {Word(category)} in a batch that began with a {Word(_category.Value)}");
        }
    }

    private static string Word(EntryCategory category) => category switch
    {
        EntryCategory.Forward => "forward entry",
        EntryCategory.Return => "return",
        EntryCategory.DishonoredReturn => "dishonoured return",
        _ => "contested return",
    };
}
