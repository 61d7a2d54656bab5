using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using BankHub.Formats.Nacha.Layout;

namespace BankHub.Formats.Nacha.Writing;

/// <summary>
/// Puts fields into one record, which begins as 94 spaces. What does not fit throws: it must be checked before, never cut here. A record
/// as it was read always fits.
/// </summary>
internal readonly ref struct RecordWriter
{
    private readonly Span<byte> _record;
    private readonly bool _asRead;

    public RecordWriter(Span<byte> record, bool asRead = false)
    {
        record.Fill((byte)' ');
        _record = record;
        _asRead = asRead;
    }

    public void Constant(NachaField field) => Text(field, field.Value);

    /// <summary>Left-justified; what was read may hold bytes that no record may hold, and they are written back as they were.</summary>
    public void Text(NachaField field, string value)
    {
        if (value.Length == 0)
        {
            return;
        }

        var target = _record.Slice(field.Start, field.Length);
        if (value.Length > target.Length || !(_asRead
            ? Encoding.Latin1.GetBytes(value, target) == value.Length
            : Ascii.FromUtf16(value, target, out _) == OperationStatus.Done))
        {
            throw Misfit(field);
        }
    }

    /// <summary>Right-justified: the blank before a routing number.</summary>
    public void Routing(NachaField field, string value) => Text(field, value.PadLeft(field.Length));

    /// <summary>Right-justified, filled with zeros.</summary>
    public void Number(NachaField field, long value)
    {
        unchecked
        {
            var rest = (ulong)value;
            var end = field.End;
            for (; end - 8 >= field.Start; end -= 8)
            {
                var high = rest / 100_000_000;
                DecimalDigits.PutEight(_record.Slice(end - 8, 8), (uint)(rest - (high * 100_000_000)));
                rest = high;
            }

            for (end--; end >= field.Start; end--)
            {
                var high = rest / 10;
                _record[end] = (byte)('0' + (rest - (high * 10)));
                rest = high;
            }

            if (rest != 0 || value < 0)
            {
                throw Misfit(field);
            }
        }
    }

    /// <summary>The same, or spaces where there is none.</summary>
    public void Number(NachaField field, long? value)
    {
        if (value is { } number)
        {
            Number(field, number);
        }
    }

    public void Date(NachaField field, DateOnly? value)
    {
        if (value is { } day)
        {
            Number(field, (day.Year % 100 * 10_000) + (day.Month * 100) + day.Day);
        }
    }

    public void Time(NachaField field, TimeOnly? value)
    {
        if (value is { } time)
        {
            Number(field, (time.Hour * 100) + time.Minute);
        }
    }

    /// <summary>Spaces, which the record has from the beginning.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1822", Justification = "a record's table names every field")]
    public void Blank(NachaField field)
    {
    }

    internal static ArgumentException Misfit(NachaField field) =>
        new($"{field.Name} does not fit its {field.Length} characters.", field.Name);
}
