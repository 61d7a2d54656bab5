using System.Buffers;
using BankHub.Formats.Nacha;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Values;
using BankHub.Formats.Nacha.Writing;

namespace BankHub.Benchmarks.Nacha;

/// <summary>Files of any size as a payroll makes them: PPD credits, each to another account, with or without an addenda.</summary>
public static class GeneratedFiles
{
    /// <summary>A batch counts its records in six digits.</summary>
    private const int PerBatch = 100_000;

    private static readonly int[] Banks = [09180330, 12100035, 02100002, 06900001, 07640125, 23138010];

    private static readonly FileHeader Header = new()
    {
        ImmediateDestination = "069000012",
        ImmediateOrigin = "121042882",
        FileCreationDate = new(2026, 11, 21),
        FileCreationTime = new(9, 30),
        ImmediateDestinationName = "FIRST COAST BANK",
        ImmediateOriginName = "ACME PAYROLL",
        ReferenceCode = "REF00001",
    };

    public static readonly BatchHeader Batch = new()
    {
        ServiceClassCode = ServiceClass.Credits,
        CompanyName = "ACME PAYROLL",
        CompanyIdentification = "1210428822",
        StandardEntryClassCode = SecCodes.Ppd,
        CompanyEntryDescription = "PAYROLL",
        EffectiveEntryDate = new(2026, 11, 24),
        OdfiIdentification = 06900001,
        BatchNumber = 1,
    };

    /// <summary>The entries themselves.</summary>
    public static EntryDetail[] Entries(int count, bool addenda) =>
        [.. Enumerable.Range(1, count).Select(number => Entry(number, addenda))];

    /// <summary>A file, mostly of one batch.</summary>
    public static byte[] Payroll(int entries, bool addenda)
    {
        var output = new ArrayBufferWriter<byte>((entries + 20) * (addenda ? 190 : 95));
        Write(output, Enumerable.Range(1, entries).Select(number => Entry(number, addenda)));
        return output.WrittenSpan.ToArray();
    }

    public static void Write(IBufferWriter<byte> output, IEnumerable<EntryDetail> entries)
    {
        var builder = new NachaFileBuilder(output, Header);
        var count = 0;
        foreach (var entry in entries)
        {
            if (count++ % PerBatch == 0)
            {
                builder.Begin(Batch);
            }

            builder.Add(entry);
        }

        builder.Complete();
    }

    /// <summary>Batches without entries, which no bank takes.</summary>
    public static byte[] EmptyBatches(int batches)
    {
        var output = new ArrayBufferWriter<byte>((batches * 190) + 2000);
        var builder = new NachaFileBuilder(output, Header);
        for (var i = 0; i < batches; i++)
        {
            builder.Begin(Batch);
        }

        builder.Complete();
        return output.WrittenSpan.ToArray();
    }

    /// <summary>A file header whose line does not end.</summary>
    public static byte[] EndlessLine(int bytes)
    {
        var line = Payroll(1, addenda: false).AsSpan(0, 94).ToArray();
        return [.. line, .. Enumerable.Repeat((byte)'x', bytes)];
    }

    private static EntryDetail Entry(int number, bool addenda)
    {
        var bank = Banks[number % Banks.Length];
        return new()
        {
            TransactionCode = TransactionCode.CheckingCredit,
            Rdfi = new((bank * 10) + RoutingNumber.CheckDigitOf(bank)),
            DfiAccountNumber = (1_000_000_000L + number).ToString(),
            Amount = 100 + (number % 900_000),
            IndividualIdentification = $"EMP-{number:D8}",
            IndividualName = $"DOE, JANE {number:D8}",
            AddendaIndicator = addenda ? 1 : 0,
            Trace = new(06900001, number),
            Addenda = addenda
                ? [new PaymentAddenda
                    {
                        PaymentRelatedInformation = $"INVOICE {number:D8} OF NOVEMBER 2026",
                        AddendaSequenceNumber = 1,
                        EntryDetailSequenceNumber = number,
                    }]
                : [],
        };
    }
}
