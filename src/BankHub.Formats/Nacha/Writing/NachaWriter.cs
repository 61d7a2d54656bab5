using System.Buffers;
using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Records;

namespace BankHub.Formats.Nacha.Writing;

/// <summary>
/// Writes records one after the other, an entry with its addenda, and fills the last block. Writes what it is given;
/// <see cref="NachaFileBuilder"/> computes the controls.
/// </summary>
public sealed class NachaWriter(IBufferWriter<byte> output, NachaForm form)
{
    private static readonly byte[] Nines = [.. Enumerable.Repeat((byte)'9', NachaLayout.RecordLength)];

    /// <summary>Records written so far.</summary>
    public int Records { get; private set; }

    /// <summary>Writes a record; a value that does not fit its field is the caller's mistake and throws.</summary>
    public void Write(NachaRecord record)
    {
        record.Write(new(Next()));
        Commit();
        if (record is EntryRecord entry)
        {
            foreach (var addenda in entry.Addenda)
            {
                addenda.Write(new(Next()));
                Commit();
            }
        }
    }

    /// <summary>Fills the last block, if the form asks for it. Nothing may be written after.</summary>
    public void Complete()
    {
        while (form.FillsBlocks && Records % NachaLayout.BlockingFactor != 0)
        {
            Nines.CopyTo(Next());
            Commit();
        }

        if (form.EndsWithLineEnd && Records > 0)
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

        return output.GetSpan(NachaLayout.RecordLength)[..NachaLayout.RecordLength];
    }

    private void Commit()
    {
        output.Advance(NachaLayout.RecordLength);
        Records++;
    }

    private void WriteLineEnd()
    {
        switch (form.LineEnd)
        {
            case NachaLineEnd.CrLf:
                output.Write("\r\n"u8);
                break;
            case NachaLineEnd.Lf:
                output.Write("\n"u8);
                break;
        }
    }
}
