using System.Text.Json;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Values;

namespace BankHub.Formats.Nacha.Json;

/// <summary>Writes a file as one JSON object.</summary>
internal sealed class JsonFileWriter(Utf8JsonWriter json)
{
    private readonly JsonRecordWriter _records = new(json);

    public void Write(NachaFile file)
    {
        json.WriteStartObject();
        Write("fileHeader", file.Header);
        Write("batches", file.Batches.Where(batch => batch.Header is not IatBatchHeader), Write);
        Write("IATBatches", file.Batches.Where(batch => batch.Header is IatBatchHeader), WriteInternational);
        Write(file.Control is AdvFileControl ? "fileADVControl" : "fileControl", file.Control);
        json.WriteStartObject("form");
        json.WriteString("lineEnd", Word(file.Form.LineEnd));
        json.WriteBoolean("endsWithLineEnd", file.Form.EndsWithLineEnd);
        json.WriteBoolean("fillsBlocks", file.Form.FillsBlocks);
        json.WriteNumber("extraBlocks", file.Form.ExtraBlocks);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    internal static string Word(NachaLineEnd end) => end switch
    {
        NachaLineEnd.Lf => "lf",
        NachaLineEnd.CrLf => "crlf",
        NachaLineEnd.Cr => "cr",
        _ => "none",
    };

    private void Write(NachaBatch batch)
    {
        var advices = batch.Header.StandardEntryClassCode == SecCodes.Adv;
        Write("batchHeader", batch.Header);
        Write(advices ? "advEntryDetails" : "entryDetails", batch.Entries, Write);
        Write(advices ? "advBatchControl" : "batchControl", batch.Control);
    }

    private void WriteInternational(NachaBatch batch)
    {
        Write("IATBatchHeader", batch.Header);
        Write("IATEntryDetails", batch.Entries, Write);
        Write("batchControl", batch.Control);
    }

    private void Write(EntryRecord entry)
    {
        _records.Write(entry);
        foreach (var kind in AddendaNames.All)
        {
            var of = entry.Addenda.Where(addenda => addenda.Layout == kind.Layout);
            if (kind.IsList && of.Any())
            {
                Write(kind.Member, of, _records.Write);
            }
            else if (!kind.IsList)
            {
                Write(kind.Member, of.FirstOrDefault());
            }
        }
    }

    private void Write(string name, NachaRecord? record)
    {
        if (record is not null)
        {
            json.WriteStartObject(name);
            _records.Write(record);
            json.WriteEndObject();
        }
    }

    private void Write<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
