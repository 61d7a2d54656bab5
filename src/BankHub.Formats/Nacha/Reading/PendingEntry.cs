using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Rules;

namespace BankHub.Formats.Nacha.Reading;

/// <summary>The entry whose addenda are still coming.</summary>
internal sealed class PendingEntry
{
    /// <summary>Four digits number the addenda of an entry.</summary>
    private const int MaxAddenda = 9_999;

    private readonly List<Addenda> _addenda = [];
    private EntryDetail? _entry;
    private int _line;
    private int _records;

    public bool IsEmpty => _entry is null;

    public void Begin(EntryDetail entry, int line)
    {
        (_entry, _line, _records) = (entry, line, 0);
        _addenda.Clear();
    }

    public void Add(ReadOnlySpan<byte> record, FindingLog log)
    {
        _records++;
        if (_addenda.Count == MaxAddenda)
        {
            log.Add(NachaRules.AddendaCount, EntryDetail.Table.Name, $"has more than {MaxAddenda} addenda");
            return;
        }

        var type = record.Slice(Addenda.TypeCode.Start, Addenda.TypeCode.Length);
        if (type.SequenceEqual("05"u8))
        {
            _addenda.Add(PaymentAddenda.Read(new(record, PaymentAddenda.Table, log)));
        }
        else if (type.SequenceEqual("98"u8))
        {
            _addenda.Add(ChangeAddenda.Read(new(record, ChangeAddenda.Table, log)));
        }
        else if (type.SequenceEqual("99"u8))
        {
            _addenda.Add(ReturnAddenda.Read(new(record, ReturnAddenda.Table, log)));
        }
        else
        {
            var read = new RecordReader(record, PaymentAddenda.Table, log);
            read.Report(NachaRules.AddendaType, Addenda.TypeCode, "is not a type of addenda that is read here");
        }
    }

    public EntryDetail Take(out int line, out int addenda)
    {
        (line, addenda) = (_line, _records);
        var entry = _entry!;
        _entry = null;
        return _addenda.Count == 0 ? entry : entry with { Addenda = [.. _addenda] };
    }
}
