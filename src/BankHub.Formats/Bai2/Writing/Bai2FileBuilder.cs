using System.Buffers;
using BankHub.Formats.Bai2.Codes;
using BankHub.Formats.Bai2.Reading;
using BankHub.Formats.Bai2.Records;
using static BankHub.Formats.Bai2.Writing.FieldTexts;

namespace BankHub.Formats.Bai2.Writing;

/// <summary>
/// Writes a file record by record and computes every control. Strict: what cannot be said throws, for it is the caller who has to know.
/// </summary>
public sealed class Bai2FileBuilder
{
    /// <summary>Where the header says no length, a physical record is as long as it needs to be, within reason.</summary>
    private const int Unlimited = 100_000;

    private const int ShortestRecord = 40;

    private readonly LogicalRecord _record;
    private readonly OpenTotals _totals = new();

    public Bai2FileBuilder(IBufferWriter<byte> output, Bai2FileHeader header, Bai2Form? form = null)
    {
        var used = form ?? Bai2Form.Usual;
        if (header.PhysicalRecordLength is < ShortestRecord || (header.PhysicalRecordLength is null && used.LineEnd == Bai2LineEnd.None))
        {
            throw new ArgumentException($"Records have {ShortestRecord} characters or more, and line ends or a length.", nameof(header));
        }

        _record = new(output, used, header.PhysicalRecordLength ?? Unlimited);
        Put(Bai2RecordKind.FileHeader,
        [
            Mandatory(header.Sender, nameof(header.Sender)), Mandatory(header.Receiver, nameof(header.Receiver)),
            Mandatory(Of(header.CreationDate), nameof(header.CreationDate)),
            Mandatory(header.CreationTime?.ToString(), nameof(header.CreationTime)),
            Mandatory(header.FileIdentification, nameof(header.FileIdentification)), Of(header.PhysicalRecordLength), Of(header.BlockSize),
            header.Version == 2 ? "2" : throw new ArgumentException("Only version 2 is written.", nameof(header)),
        ]);
    }

    /// <summary>Ends the group before it and begins one.</summary>
    public void Begin(Bai2GroupHeader group)
    {
        EndGroup();
        _totals.BeginGroup();
        Put(Bai2RecordKind.GroupHeader,
        [
            Field(group.UltimateReceiver, nameof(group.UltimateReceiver)), Mandatory(group.Originator, nameof(group.Originator)),
            Mandatory(Choice((int)group.Status), nameof(group.Status)), Mandatory(Of(group.AsOfDate), nameof(group.AsOfDate)),
            group.AsOfTime?.ToString() ?? "", Currency(group.Currency), Choice((int)group.Modifier),
        ]);
    }

    /// <summary>Ends the account before it and begins one with its summaries.</summary>
    public void Begin(Bai2Account account)
    {
        EndAccount();
        _totals.BeginAccount();
        List<string> fields = [Mandatory(account.Number, nameof(account.Number)), Currency(account.Currency)];
        foreach (var summary in account.Summaries)
        {
            _totals.Add(summary.Amount);
            fields.AddRange([Code(summary.TypeCode), Amount(summary.Amount, nameof(summary.Amount)), Of(summary.ItemCount)]);
            fields.AddRange(Of(summary.Funds));
        }

        // Where nothing is told, the first summary is blank.
        fields.AddRange(account.Summaries.Count == 0 ? ["", "", "", ""] : []);
        Put(Bai2RecordKind.Account, fields);
    }

    /// <summary>A transaction of the account that was begun last.</summary>
    public void Add(Bai2Transaction transaction)
    {
        _totals.Add(transaction.Amount is >= 0 or null
            ? transaction.Amount
            : throw new ArgumentException("The amount of a transaction has no sign.", nameof(transaction)));
        string[] fields =
        [
            Code(transaction.TypeCode), Amount(transaction.Amount, nameof(transaction.Amount)), .. Of(transaction.Funds),
            Field(transaction.BankReference, nameof(transaction.BankReference)),
            Field(transaction.CustomerReference, nameof(transaction.CustomerReference)),
        ];
        var before = _record.Written;
        _record.Write(
            RecordCodes.Code(Bai2RecordKind.Transaction), fields, [.. transaction.Text.Select(Line)], transaction.TextBeginsNextRecord);
        _totals.Count(_record.Written - before);
    }

    /// <summary>Ends whatever is open, and the file.</summary>
    public void Complete()
    {
        EndGroup();
        var (total, groups, records) = _totals.EndFile();
        Put(Bai2RecordKind.FileTrailer, [total, groups, records]);
        _record.Complete();
    }

    private void EndAccount()
    {
        if (_totals.HasAccount)
        {
            var (total, records) = _totals.EndAccount();
            Put(Bai2RecordKind.AccountTrailer, [total, records]);
        }
    }

    private void EndGroup()
    {
        EndAccount();
        if (_totals.HasGroup)
        {
            var (total, accounts, records) = _totals.EndGroup();
            Put(Bai2RecordKind.GroupTrailer, [total, accounts, records]);
        }
    }

    private void Put(Bai2RecordKind kind, IReadOnlyList<string> fields)
    {
        var before = _record.Written;
        _record.Write(RecordCodes.Code(kind), fields);
        _totals.Count(_record.Written - before);
    }

    private static string Code(string code) => code is [_, _, _] && Bai2TypeCodes.Find(System.Text.Encoding.UTF8.GetBytes(code)) is not null
        ? code
        : throw new ArgumentException("The type code is not in the list.", nameof(code));

    private static string Currency(string? code) => code is null || (code.Length == 3 && code.All(char.IsAsciiLetterUpper))
        ? code ?? ""
        : throw new ArgumentException("A currency has three capitals.", nameof(code));

    private static string Choice(int choice) => choice == 0 ? "" : Of(choice);
}
