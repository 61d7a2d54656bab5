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
    private readonly byte[] _lineEnd;
    private readonly bool _asRead;

    /// <summary>Writes records that were made; a value that does not fit its field is the caller's mistake and throws.</summary>
    public NachaWriter(IBufferWriter<byte> output, NachaForm form)
        : this(output, form, asRead: false)
    {
    }

    /// <summary>Writes records that were read, whatever bytes they hold.</summary>
    internal NachaWriter(IBufferWriter<byte> output, NachaForm form, bool asRead)
    {
        (_output, _form, _asRead) = (output, form, asRead);
        _lineEnd = form.LineEnd switch
        {
            NachaLineEnd.Lf => "\n"u8.ToArray(),
            NachaLineEnd.CrLf => "\r\n"u8.ToArray(),
            NachaLineEnd.Cr => "\r"u8.ToArray(),
            _ => [],
        };
    }

    /// <summary>Records written so far.</summary>
    public int Records { get; private set; }

    /// <summary>Writes a record, an entry with its addenda.</summary>
    public void Write(NachaRecord record)
    {
        WriteOne(record);
        if (record is EntryRecord { Addenda: { Count: > 0 } addenda })
        {
            for (var i = 0; i < addenda.Count; i++)
            {
                WriteOne(addenda[i]);
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
            Nines.CopyTo(Next(out var length));
            Commit(length);
        }

        if (_form.EndsWithLineEnd && Records > 0)
        {
            _output.Write(_lineEnd);
        }
    }

    private void WriteOne(NachaRecord record)
    {
        var target = Next(out var length);
        record.Write(new(target, _asRead));
        if (!_asRead && NachaText.FirstBad(target) is >= 0 and var bad)
        {
            throw Misfit(record, bad);
        }

        Commit(length);
    }

    private static ArgumentException Misfit(NachaRecord record, int bad) =>
        RecordWriter.Misfit(record.Layout.Fields.First(field => field.End > bad));

    /// <summary>The line end belongs between two records, so it is written before the second.</summary>
    private Span<byte> Next(out int length)
    {
        var before = Records > 0 ? _lineEnd.Length : 0;
        length = before + NachaLayout.RecordLength;
        var span = _output.GetSpan(length);
        if (before > 0)
        {
            _lineEnd.CopyTo(span);
        }

        return span.Slice(before, NachaLayout.RecordLength);
    }

    private void Commit(int length)
    {
        _output.Advance(length);
        Records++;
    }
}
