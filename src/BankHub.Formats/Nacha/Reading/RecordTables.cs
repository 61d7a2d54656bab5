using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Records;

namespace BankHub.Formats.Nacha.Reading;

/// <summary>Which layout a record has: its type says so, and for some the batch or the file that it is in.</summary>
internal static class RecordTables
{
    public static NachaLayout? Find(ReadOnlySpan<byte> record, FileProgress file) => (char)record[0] switch
    {
        '1' => FileHeader.Table,
        '5' => IsInternational(record) ? IatBatchHeader.Table : BatchHeader.Table,
        '6' => file.IsInternational ? IatEntryDetail.Table : file.IsAdvice ? AdvEntryDetail.Table : EntryDetail.Table,
        '7' => AddendaReader.Table(record),
        '8' => file.IsAdvice ? AdvBatchControl.Table : BatchControl.Table,
        '9' => file.IsAdvice ? AdvFileControl.Table : FileControl.Table,
        _ => null,
    };

    /// <summary>The class says so; in notifications of change, whose class is COR, the IAT indicator.</summary>
    public static bool IsInternational(ReadOnlySpan<byte> header) =>
        header.Slice(BatchHeader.Field.SecCode.Start, BatchHeader.Field.SecCode.Length).SequenceEqual("IAT"u8)
        || header.Slice(IatBatchHeader.Field.IatIndicator.Start, IatBatchHeader.Field.IatIndicator.Length)
            .Trim((byte)' ').SequenceEqual("IATCOR"u8);
}
