using System.Buffers;
using BankHub.Formats.Nacha.Layout;

namespace BankHub.Formats.Nacha.Writing;

/// <summary>
/// Puts fields into one record of 94 characters. What does not fit throws: it must be checked before, never cut here. A record as it
/// was read always fits.
/// </summary>
internal readonly ref struct RecordWriter(Span<byte> record, bool asRead = false)
{
    private readonly Span<byte> _record = record;

    public void Constant(NachaField field) => Text(field, field.Value);

    /// <summary>Left-justified, filled with spaces.</summary>
    public void Text(NachaField field, string value)
    {
        var target = _record.Slice(field.Start, field.Length);
        var written = value.Length;
        if (written > target.Length || (written > 0 && !TryPut(value, target)))
        {
            throw new ArgumentException($"{field.Name} does not fit its {field.Length} characters.", field.Name);
        }

        target[written..].Fill((byte)' ');
    }

    /// <summary>What was read may hold bytes that no record may hold; they are written back as they were.</summary>
    private bool TryPut(string value, Span<byte> target) => asRead
        ? System.Text.Encoding.Latin1.GetBytes(value, target) == value.Length
        : NachaText.FirstBad(value) < 0
            && System.Text.Ascii.FromUtf16(value, target, out _) == OperationStatus.Done;

    /// <summary>Right-justified, filled with spaces: the blank before a routing number.</summary>
    public void Routing(NachaField field, string value) => Text(field, value.PadLeft(field.Length));

    /// <summary>Right-justified, filled with zeros.</summary>
    public void Number(NachaField field, long value)
    {
        unchecked
        {
            var rest = value;
            for (var i = field.End - 1; i >= field.Start; i--, rest /= 10)
            {
                _record[i] = (byte)('0' + (rest % 10));
            }

            if (rest != 0 || value < 0)
            {
                throw new ArgumentException($"{field.Name} does not fit its {field.Length} digits.", field.Name);
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
        else
        {
            Blank(field);
        }
    }

    public void Date(NachaField field, DateOnly? value)
    {
        if (value is { } day)
        {
            Number(field, (day.Year % 100 * 10_000) + (day.Month * 100) + day.Day);
        }
        else
        {
            Blank(field);
        }
    }

    public void Time(NachaField field, TimeOnly? value)
    {
        if (value is { } time)
        {
            Number(field, (time.Hour * 100) + time.Minute);
        }
        else
        {
            Blank(field);
        }
    }

    public void Blank(NachaField field) => _record.Slice(field.Start, field.Length).Fill((byte)' ');
}
