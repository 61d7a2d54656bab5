using System.Runtime.CompilerServices;
using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Rules;

namespace BankHub.Formats.Nacha.Reading;

/// <summary>The rules that hold for every record: its length and its characters.</summary>
internal static class RecordForm
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Check(ReadOnlySpan<byte> record, RecordCutter cutter, FileProgress file, FindingLog log)
    {
        var bad = NachaText.FirstBad(record);
        if (bad >= 0 || cutter.Found != NachaLayout.RecordLength)
        {
            Report(record, cutter, RecordTables.Find(record, file), bad, log);
        }
    }

    private static void Report(ReadOnlySpan<byte> record, RecordCutter cutter, NachaLayout? table, int bad, FindingLog log)
    {
        var name = table?.Name ?? "Record";
        if (cutter.Found != NachaLayout.RecordLength)
        {
            var harmless = cutter.OnlySpacesDiffer && !LacksMandatoryField(table, cutter.Found);
            log.Add(harmless ? NachaRules.TrailingSpace : NachaRules.RecordLength, name,
                $"has {cutter.Found} characters, not {NachaLayout.RecordLength}");
        }

        if (bad >= 0)
        {
            var field = table?.Fields.First(candidate => candidate.End > bad);
            log.Add(NachaRules.Charset, name, bad + 1, field?.Name ?? "", $"holds the byte {record[bad]:X2}");
        }
    }

    /// <summary>A record that lost only spaces at its end has lost nothing; one that ends within a field that must be there has.</summary>
    private static bool LacksMandatoryField(NachaLayout? table, int found) =>
        table is null || table.Fields.Any(field => field.End > found && field.Inclusion == NachaInclusion.Mandatory);
}
