using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Rules;

namespace BankHub.Formats.Nacha.Reading;

/// <summary>Puts records that come one by one together to a file.</summary>
internal sealed class FileCollector
{
    private readonly List<NachaBatch> _batches = [];
    private List<EntryRecord> _entries = [];
    private FileHeader? _header;
    private FileControlRecord? _control;

    public bool IsClosed => _control is not null;

    public bool IsEmpty => _header is null && _batches.Count == 0 && _control is null;

    public void Add(NachaRecord? record)
    {
        switch (record)
        {
            case EntryRecord read:
                _entries.Add(read);
                break;
            case FileHeader read:
                _header ??= read;
                break;
            case BatchHeaderRecord read:
                _entries = [];
                _batches.Add(new(read, _entries, null));
                break;
            case BatchControlRecord read when _batches.Count > 0 && _batches[^1].Control is null:
                _batches[^1] = _batches[^1] with { Control = read };
                break;
            case FileControlRecord read:
                _control ??= read;
                break;
        }
    }

    public NachaFile Complete(NachaForm form, IReadOnlyList<NachaFinding> findings) => new(_header, _batches, _control, form, findings);
}
