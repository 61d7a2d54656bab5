using System.Buffers;
using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Records;

namespace BankHub.Formats.Nacha.Writing;

/// <summary>
/// Writes records one after the other, an entry with its addenda, and fills the last block. Writes what it is given;
/// <see cref="NachaFileBuilder"/> computes the controls.
/// </summary>
public sealed class NachaWriter
{
    private static readonly byte[] Nines = [.. Enumerable.Repeat((byte)'9', NachaLayout.RecordLength)];

    private readonly IBufferWriter<byte> _output;
    private readonly NachaForm _form;
    private readonly bool _asRead;

    /// <summary>Writes records that were made; a value that does not fit its field is the caller's mistake and throws.</summary>
    public NachaWriter(IBufferWriter<byte> output, NachaForm form)
        : this(output, form, asRead: false)
    {
    }

    /// <summary>Writes records that were read, whatever bytes they hold.</summary>
    internal NachaWriter(IBufferWriter<byte> output, NachaForm form, bool asRead) => (_output, _form, _asRead) = (output, form, asRead);

    /// <summary>Records written so far.</summary>
    public int Records { get; private set; }

    /// <summary>Writes a record, an entry with its addenda.</summary>
    public void Write(NachaRecord record)
    {
        record.Write(new(Next(), _asRead));
        Commit();
        if (record is EntryRecord entry)
        {
            foreach (var addenda in entry.Addenda)
            {
                addenda.Write(new(Next(), _asRead));
                Commit();
            }
        }
    }

    /// <summary>Fills the last block, if the form asks for it. Nothing may be written after.</summary>
    public void Complete()
    {
        var extra = _form.FillsBlocks ? _form.ExtraBlocks * NachaLayout.BlockingFactor : 0;
        while (_form.FillsBlocks && (Records % NachaLayout.BlockingFactor != 0 || extra > 0))
        {
            extra -= Records % NachaLayout.BlockingFactor == 0 ? NachaLayout.BlockingFactor : 0;
            Nines.CopyTo(Next());
            Commit();
        }

        if (_form.EndsWithLineEnd && Records > 0)
        {
            WriteLineEnd();
        }
    }

    /// <summary>The line end belongs between two records, so it is written before the second.</summary>
    private Span<byte> Next()
    {
        if (Records > 0)
        {
            WriteLineEnd();
        }

        return _output.GetSpan(NachaLayout.RecordLength)[..NachaLayout.RecordLength];
    }

    private void Commit()
    {
        _output.Advance(NachaLayout.RecordLength);
        Records++;
    }

    private void WriteLineEnd()
    {
        switch (_form.LineEnd)
        {
            case NachaLineEnd.CrLf:
                _output.Write("\r\n"u8);
                break;
            case NachaLineEnd.Cr:
                _output.Write("\r"u8);
                break;
            case NachaLineEnd.Lf:
                _output.Write("\n"u8);
                break;
        }
    }
}
