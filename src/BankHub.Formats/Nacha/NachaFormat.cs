using System.Buffers;
using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Rules;

namespace BankHub.Formats.Nacha;

/// <summary>
/// The one door to the NACHA format: tell it from others, read it whole or entry by entry, check and sum it up, write it. Nothing here
/// throws on what a body holds; findings say what is wrong. To build a file see <see cref="Writing.NachaFileBuilder"/>.
/// </summary>
public static class NachaFormat
{
    /// <summary>Whether a body begins as a NACHA file does: told from its first record, never from a name.</summary>
    public static bool IsLikely(ReadOnlySpan<byte> begin)
    {
        var record = begin.TrimStart("\r\n "u8);
        return record.Length >= FileHeader.Field.FormatCode.End && record[0] == '1' && record[1] == '0'
            && record.Slice(FileHeader.Field.RecordSize.Start, 3).SequenceEqual("094"u8);
    }

    /// <summary>Reads the first file of a body as one object; of further ones only the findings are kept.</summary>
    public static NachaFile Read(ReadOnlyMemory<byte> body, NachaReadOptions? options = null) => NachaFile.Read(body, options);

    /// <summary>Reads every file of a body that holds several one after the other.</summary>
    public static IReadOnlyList<NachaFile> ReadAll(ReadOnlyMemory<byte> body, NachaReadOptions? options = null) =>
        NachaFile.ReadAll(new ReadOnlySequence<byte>(body), options);

    /// <summary>Reads a body one item at a time in constant memory, each entry with its addenda and with what was found about it.</summary>
    public static NachaReader Stream(IEnumerable<ReadOnlyMemory<byte>> chunks, NachaReadOptions? options = null) => new(chunks, options);

    /// <summary>Checks a body and sums it up, in constant memory.</summary>
    public static NachaReport Check(IEnumerable<ReadOnlyMemory<byte>> chunks, NachaReadOptions? options = null)
    {
        var reader = Stream(chunks, options);
        var summary = new NachaSummary();
        List<NachaFinding> kept = [];
        var (valid, found) = (true, 0L);
        while (reader.Read())
        {
            summary.Add(reader.Item);
            if (reader.Item.Findings.Count == 0)
            {
                continue;
            }

            valid &= !reader.Item.HasErrors;
            found += reader.Item.Findings.Count;
            kept.Keep(reader.Item.Findings);
        }

        return new(valid, summary, kept, found, reader.Waived);
    }

    /// <summary>Checks a body that lies in memory and sums it up.</summary>
    public static NachaReport Check(ReadOnlyMemory<byte> body, NachaReadOptions? options = null) => Check([body], options);

    /// <summary>Writes a file as it is: a correct one comes out byte for byte as it was read.</summary>
    public static void Write(NachaFile file, IBufferWriter<byte> output) => file.WriteTo(output);

    /// <summary>Every record type with its fields: names, positions, types, inclusion requirements.</summary>
    public static IReadOnlyList<NachaLayout> Layouts { get; } =
    [
        FileHeader.Table, BatchHeader.Table, IatBatchHeader.Table, EntryDetail.Table, IatEntryDetail.Table, AdvEntryDetail.Table,
        TerminalAddenda.Table, PaymentAddenda.Table, IatTransactionAddenda.Table, IatOriginatorAddenda.Table,
        IatOriginatorAddressAddenda.Table, IatOriginatingBankAddenda.Table, IatReceivingBankAddenda.Table, IatReceiverAddenda.Table,
        IatReceiverAddressAddenda.Table, IatRemittanceAddenda.Table, IatCorrespondentBankAddenda.Table, ChangeAddenda.Table,
        RefusedChangeAddenda.Table, ReturnAddenda.Table, DishonoredReturnAddenda.Table, ContestedReturnAddenda.Table,
        BatchControl.Table, AdvBatchControl.Table, FileControl.Table, AdvFileControl.Table,
    ];
}
