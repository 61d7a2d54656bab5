using System.Buffers;
using BankHub.Formats.Nacha.Checking;
using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Records;

namespace BankHub.Formats.Nacha.Writing;

/// <summary>Writes a file batch by batch and computes batch numbers, counts, hashes, totals and blocks.</summary>
public sealed class NachaFileBuilder
{
    private readonly NachaWriter _writer;
    private readonly Tally _file = new();
    private BatchHeader? _batch;
    private Tally _tally = new();
    private int _batches;

    /// <summary>Begins with the file header.</summary>
    public NachaFileBuilder(IBufferWriter<byte> output, FileHeader header, NachaForm? form = null)
    {
        _writer = new(output, form ?? NachaForm.Usual);
        _writer.Write(header);
    }

    /// <summary>The line that the next record goes to, from one.</summary>
    public int NextLine => _writer.Records + 1;

    /// <summary>Ends the batch before, and begins one; its number is given here.</summary>
    public BatchHeader Begin(BatchHeader header)
    {
        EndBatch();
        _batch = header with { BatchNumber = ++_batches };
        _tally = new();
        _writer.Write(_batch);
        return _batch;
    }

    /// <summary>Adds an entry, which carries its own trace number; the addenda indicator is set here.</summary>
    public void Add(EntryDetail entry)
    {
        if (_batch is null)
        {
            throw new InvalidOperationException("An entry needs a batch.");
        }

        _writer.Write(entry with { AddendaIndicator = entry.Addenda.Count > 0 ? 1 : 0 });
        _tally.Add(entry, entry.Addenda.Count);
    }

    /// <summary>Ends the file.</summary>
    public FileControl Complete()
    {
        EndBatch();
        var control = new FileControl
        {
            BatchCount = _batches,
            BlockCount = (_writer.Records + NachaLayout.BlockingFactor) / NachaLayout.BlockingFactor,
            EntryAddendaCount = _file.Records,
            EntryHash = _file.Hash,
            TotalDebit = _file.Debits,
            TotalCredit = _file.Credits,
        };
        _writer.Write(control);
        _writer.Complete();
        return control;
    }

    private void EndBatch()
    {
        if (_batch is null)
        {
            return;
        }

        _writer.Write(new BatchControl
        {
            ServiceClassCode = _batch.ServiceClassCode,
            EntryAddendaCount = _tally.Records,
            EntryHash = _tally.Hash,
            TotalDebit = _tally.Debits,
            TotalCredit = _tally.Credits,
            CompanyIdentification = _batch.CompanyIdentification,
            OdfiIdentification = _batch.OdfiIdentification,
            BatchNumber = _batch.BatchNumber,
        });
        _file.Add(_tally);
        _batch = null;
    }
}
