using System.Text;
using System.Text.Json;
using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Records;

namespace BankHub.Formats.Nacha.Json;

/// <summary>
/// Writes the fields of a record as members of the JSON object that is open, by the same table that writes its characters.
/// </summary>
internal sealed class JsonRecordWriter(Utf8JsonWriter json)
{
    private readonly byte[] _record = new byte[NachaLayout.RecordLength];

    public void Write(NachaRecord record)
    {
        record.Write(new(_record, asRead: true));
        foreach (var field in record.Layout.Fields)
        {
            if (field.JsonName.Length > 0)
            {
                Write(field);
            }
        }
    }

    private void Write(NachaField field)
    {
        var content = _record.AsSpan(field.Start, field.Length).TrimEnd((byte)' ');
        if (field.Type == NachaFieldType.Routing)
        {
            content = content.TrimStart((byte)' ');
        }

        if (field.Type == NachaFieldType.Numeric && Digits.TryRead(content, out var value) && !content.IsEmpty)
        {
            json.WriteNumber(field.JsonName, value);
        }
        else if (!content.IsEmpty)
        {
            json.WriteString(field.JsonName, Encoding.Latin1.GetString(content));
        }
    }
}
