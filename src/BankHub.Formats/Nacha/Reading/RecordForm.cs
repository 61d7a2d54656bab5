using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Rules;

namespace BankHub.Formats.Nacha.Reading;

/// <summary>The rules that hold for every record: its length and its characters.</summary>
internal static class RecordForm
{
    public static void Check(ReadOnlySpan<byte> record, RecordCutter cutter, FindingLog log, byte type)
    {
        if (cutter.Found != NachaLayout.RecordLength)
        {
            var harmless = cutter.OnlySpacesDiffer && !LacksMandatoryField(Table(type), cutter.Found);
            log.Add(harmless ? NachaRules.TrailingSpace : NachaRules.RecordLength, Name(type),
                $"has {cutter.Found} characters, not {NachaLayout.RecordLength}");
        }

        var bad = NachaText.FirstBad(record);
        if (bad >= 0)
        {
            var field = Table(type)?.Fields.First(candidate => candidate.End > bad);
            log.Add(NachaRules.Charset, Name(type), bad + 1, field?.Name ?? "", $"holds the byte {record[bad]:X2}");
        }
    }

    /// <summary>A record that lost only spaces at its end has lost nothing; one that ends within a field that must be there has.</summary>
    private static bool LacksMandatoryField(NachaLayout? table, int found) =>
        table is null || table.Fields.Any(field => field.End > found && field.Inclusion == NachaInclusion.Mandatory);

    private static string Name(byte type) => Table(type)?.Name ?? "Record";

    private static NachaLayout? Table(byte type) => (char)type switch
    {
        '1' => FileHeader.Table,
        '5' => BatchHeader.Table,
        '6' => EntryDetail.Table,
        '7' => PaymentAddenda.Table,
        '8' => BatchControl.Table,
        '9' => FileControl.Table,
        _ => null,
    };
}
