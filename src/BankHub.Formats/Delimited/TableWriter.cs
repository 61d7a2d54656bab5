using System.Text;
using CsvHelper;

namespace BankHub.Formats.Delimited;

/// <summary>Writes a table row by row. What a row cannot hold must be known before: <see cref="Takes"/> says it.</summary>
public sealed class TableWriter : IDisposable
{
    private readonly TableForm _form;
    private readonly MemoryStream _output = new();
    private readonly CsvWriter? _csv;

    public TableWriter(TableForm form)
    {
        _form = form;
        _csv = form.Separator is null ? null : CsvWriter.Create(_output, Options(form), leaveOpen: true);
    }

    /// <summary>Whether a field can hold the text so that it is read back as it is.</summary>
    public static bool Takes(TableForm form, string text) =>
        TableText.CanHold(form.Encoding, text) && !text.AsSpan().ContainsAnyInRange('\0', form.LineBreaks ? '\b' : '\x1f')
        && !text.AsSpan().ContainsAny('\x7f', '\v', '\f') && !text.AsSpan().ContainsAnyInRange('\x0e', '\x1f')
        && !text.AsSpan().ContainsAnyInRange('\x80', '\x9f')
        && (form.Separator is not { } separator || form.Quote is not null || form.Escape is not null || !text.Contains(separator));

    /// <summary>A row of fields in their order.</summary>
    public void Write(IReadOnlyList<string> fields)
    {
        foreach (var field in fields)
        {
            _csv!.WriteField(field);
        }

        _csv!.EndRecord();
    }

    /// <summary>A line of texts at fixed places; each is as long as its place.</summary>
    public void Write(IReadOnlyList<(TableCell Place, string Text)> places)
    {
        var line = new char[_form.Width ?? places.Max(one => one.Place.From + one.Place.Length - 1)];
        line.AsSpan().Fill(' ');
        foreach (var (place, text) in places)
        {
            text.AsSpan().CopyTo(line.AsSpan(place.From - 1, place.Length));
        }

        _output.Write(Encoding.UTF8.GetBytes(line));
        _output.Write(Encoding.ASCII.GetBytes(_form.LineEnd));
    }

    /// <summary>All that was written, in the form's encoding.</summary>
    public byte[] ToArray()
    {
        _csv?.Flush();
        return TableText.Encode(_output.GetBuffer().AsSpan(0, (int)_output.Length), _form.Encoding);
    }

    public void Dispose()
    {
        _csv?.Dispose();
        _output.Dispose();
    }

    private static CsvWriterOptions Options(TableForm form) => new()
    {
        Separator = form.Separator!.Value,
        Mode = form.Escape is not null ? CsvMode.Escape : form.Quote is null ? CsvMode.NoEscape : CsvMode.Rfc4180,
        Escape = form.Escape ?? '\\',
        NewLine = form.LineEnd,
        ValidateFieldCount = false,
    };
}
