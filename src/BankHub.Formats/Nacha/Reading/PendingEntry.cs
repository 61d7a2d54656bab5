using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Rules;

namespace BankHub.Formats.Nacha.Reading;

/// <summary>The entry whose addenda are still coming.</summary>
internal sealed class PendingEntry
{
    /// <summary>Four digits number the addenda of an entry.</summary>
    private const int MaxAddenda = 9_999;

    private readonly List<Addenda> _addenda = [];
    private EntryRecord? _entry;
    private int _line;
    private int _records;

    public bool IsEmpty => _entry is null;

    public void Begin(EntryRecord entry, int line)
    {
        (_entry, _line, _records) = (entry, line, 0);
        _addenda.Clear();
    }

    public void Add(ReadOnlySpan<byte> record, FindingLog log)
    {
        _records++;
        if (_addenda.Count == MaxAddenda)
        {
            log.Add(NachaRules.AddendaCount, _entry!.Layout.Name, $"has more than {MaxAddenda} addenda");
        }
        else if (AddendaReader.Read(record, log) is { } addenda)
        {
            _addenda.Add(addenda);
        }
    }

    public EntryRecord Take(out int line, out int addenda)
    {
        (line, addenda) = (_line, _records);
        var entry = _entry!;
        _entry = null;
        if (_addenda.Count > 0)
        {
            entry.Attach(_addenda.ToArray());
        }

        return entry;
    }
}
