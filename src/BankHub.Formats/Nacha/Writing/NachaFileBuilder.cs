using System.Buffers;
using BankHub.Formats.Nacha.Checking;
using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Values;

namespace BankHub.Formats.Nacha.Writing;

/// <summary>Writes a file batch by batch and computes batch numbers, counts, hashes, totals and blocks.</summary>
public sealed class NachaFileBuilder
{
    private readonly NachaWriter _writer;
    private readonly Tally _file = new();
    private BatchHeaderRecord? _batch;
    private Tally _tally = new();
    private int _batches;
    private bool _isAdvice;

    /// <summary>Begins with the file header.</summary>
    public NachaFileBuilder(IBufferWriter<byte> output, FileHeader header, NachaForm? form = null)
    {
        _writer = new(output, form ?? NachaForm.Usual);
        _writer.Write(header);
    }

    /// <summary>Ends the batch before, and begins one; its number is given here.</summary>
    public T Begin<T>(T header)
        where T : BatchHeaderRecord
    {
        EndBatch();
        var numbered = header with { BatchNumber = ++_batches };
        (_batch, _tally, _isAdvice) = (numbered, new(), header.StandardEntryClassCode == SecCodes.Adv);
        _writer.Write(numbered);
        return numbered;
    }

    /// <summary>Adds an entry, which carries its own trace number; the addenda indicator is set here.</summary>
    public void Add(EntryRecord entry)
    {
        if (_batch is null)
        {
            throw new InvalidOperationException("An entry needs a batch.");
        }

        var indicator = entry.Addenda.Count > 0 ? 1 : 0;
        _writer.Write(entry.AddendaIndicator == indicator ? entry : entry with { AddendaIndicator = indicator });
        _tally.Add(entry, entry.Addenda.Count);
    }

    /// <summary>Ends the file.</summary>
    public FileControlRecord Complete()
    {
        EndBatch();
        FileControlRecord control = _isAdvice ? Controls.Advice(_file, _batches, Blocks) : Controls.Of(_file, _batches, Blocks);
        _writer.Write(control);
        _writer.Complete();
        return control;
    }

    /// <summary>Blocks of ten records, the file control included.</summary>
    private int Blocks => (_writer.Records + NachaLayout.BlockingFactor) / NachaLayout.BlockingFactor;

    private void EndBatch()
    {
        if (_batch is null)
        {
            return;
        }

        _writer.Write(_isAdvice ? Controls.Advice(_tally, _batch) : Controls.Of(_tally, _batch));
        _file.Add(_tally);
        _batch = null;
    }
}
