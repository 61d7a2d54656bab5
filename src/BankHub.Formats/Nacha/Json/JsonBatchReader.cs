using System.Text;
using System.Text.Json;
using BankHub.Formats.Nacha.Checking;
using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Rules;
using BankHub.Formats.Nacha.Values;
using BankHub.Formats.Nacha.Writing;

namespace BankHub.Formats.Nacha.Json;

/// <summary>Lays batches out as records, numbers what has no number, and closes them with controls of its own.</summary>
internal sealed class JsonBatchReader(JsonLines lines)
{
    /// <summary>What is wrong with the records is found when they are read; here only their values are wanted.</summary>
    private readonly FindingLog _nowhere = new(NachaRules.ByName.Keys.ToHashSet());

    private readonly Tally _file = new();
    private int _batches;
    private bool _isAdvice;

    public void Read(JsonElement batch, string path, bool international)
    {
        _batches++;
        var header = Header(batch, path, international);
        _isAdvice = header.StandardEntryClassCode == SecCodes.Adv;
        var entries = new JsonEntryReader(lines, header, _nowhere);
        var member = international ? "IATEntryDetails" : _isAdvice ? "advEntryDetails" : "entryDetails";
        if (JsonFileReader.Member(batch, member) is { ValueKind: JsonValueKind.Array } list)
        {
            var i = 0;
            foreach (var entry in list.EnumerateArray())
            {
                entries.Read(entry, $"{path}.{member}[{i++}]");
            }
        }

        entries.Balance(JsonFileReader.Member(batch, "offset"), path + ".offset");
        var control = _isAdvice ? Controls.Advice(entries.Tally, header) : Controls.Of(entries.Tally, header);
        var name = _isAdvice ? "advBatchControl" : "batchControl";
        Write(control, $"{path}.{name}", JsonFileReader.Member(batch, name), international);
        _file.Add(entries.Tally);
    }

    public void Complete(JsonElement control, JsonElement advControl, int extraBlocks)
    {
        var blocks = ((lines.Count + NachaLayout.BlockingFactor) / NachaLayout.BlockingFactor) + extraBlocks;
        Write(_isAdvice ? Controls.Advice(_file, _batches, blocks) : Controls.Of(_file, _batches, blocks),
            _isAdvice ? "$.fileADVControl" : "$.fileControl", _isAdvice ? advControl : control, international: false);
    }

    /// <summary>A text that nothing in the batch tells, or that tells it with other spaces.</summary>
    private static void Keep(NachaField field, Span<byte> target, JsonElement stated, bool international)
    {
        var text = JsonFileReader.Member(stated, field.JsonName) is { ValueKind: JsonValueKind.String } member ? member.GetString()! : "";
        if (text.Length > target.Length || stated.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        if (field != BatchControl.Field.CompanyId || international || Encoding.Latin1.GetString(target).Trim(' ') == text.Trim(' '))
        {
            JsonRecordReader.Put(target, text);
        }
    }

    private BatchHeaderRecord Header(JsonElement batch, string path, bool international)
    {
        var (name, table) = international ? ("IATBatchHeader", IatBatchHeader.Table) : ("batchHeader", BatchHeader.Table);
        var record = lines.Add($"{path}.{name}");
        JsonRecordReader.Fill(record, table, JsonFileReader.Member(batch, name), $"{path}.{name}", lines, field =>
            field == table.Fields.First(of => of.JsonName == "originatorStatusCode") ? (international ? "0" : "1")
            : field.JsonName == "batchNumber" ? _batches.ToString()
            : field.JsonName == "standardEntryClassCode" && international ? SecCodes.Iat : null);
        if (RecordTables.IsInternational(record) != international)
        {
            lines.Report(NachaRules.JsonValue, $"{path}.{name}", "standardEntryClassCode", "belongs into the other list of batches");
        }

        return international
            ? IatBatchHeader.Read(new(record, table, _nowhere))
            : BatchHeader.Read(new(record, table, _nowhere));
    }

    /// <summary>Writes a control, and says where the file states another value.</summary>
    private void Write(NachaRecord control, string path, JsonElement stated, bool international)
    {
        var record = lines.Add(path);
        try
        {
            control.Write(new(record, asRead: true));
        }
        catch (ArgumentException problem)
        {
            lines.Report(NachaRules.JsonValue, path, problem.ParamName ?? "", "is more than its digits hold");
            return;
        }

        foreach (var field in control.Layout.Fields)
        {
            if (field == BatchControl.Field.AuthenticationCode || field == AdvBatchControl.Field.OperatorData
                || field == BatchControl.Field.CompanyId)
            {
                Keep(field, record.Slice(field.Start, field.Length), stated, international);
            }
            else if (field.Type == NachaFieldType.Numeric
                && JsonFileReader.Member(stated, field.JsonName) is { ValueKind: JsonValueKind.Number } number
                && Digits.TryRead(record.Slice(field.Start, field.Length), out var counted)
                && !(number.TryGetInt64(out var value) && value == counted))
            {
                lines.Report(NachaRules.JsonControl, path, field.JsonName, $"states {number}, counted are {counted}");
            }
        }
    }
}
