using BankHub.Formats.Nacha;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Values;
using Xunit;

namespace BankHub.Tests.Formats.Nacha;

public sealed class NachaFileTests
{
    [Theory]
    [InlineData("\n", NachaLineEnd.Lf)]
    [InlineData("\r\n", NachaLineEnd.CrLf)]
    [InlineData("", NachaLineEnd.None)]
    public void Reads_every_field_whatever_ends_a_line_and_writes_the_same_bytes(string lineEnd, NachaLineEnd expected)
    {
        var bytes = Samples.Bytes(Samples.Mixed, lineEnd);
        var file = NachaFile.Read(bytes);

        Assert.Empty(file.Findings);
        Assert.Equal(expected, file.Form.LineEnd);
        Assert.Equal(Samples.FileHeader, file.Header);
        var batch = Assert.Single(file.Batches);
        Assert.Equal(Samples.PpdBatch, batch.Header);
        Assert.Equal(Samples.Entry(1), batch.Entries[0]);
        Assert.Equal(TransactionCode.CheckingDebit, batch.Entries[1].TransactionCode);
        var addenda = Assert.IsType<PaymentAddenda>(Assert.Single(batch.Entries[1].Addenda));
        Assert.Equal("INVOICE 4711", addenda.PaymentRelatedInformation);
        Assert.Equal(21280365, file.Control!.EntryHash);
        Assert.Equal(bytes, file.Write());
    }

    [Fact]
    public void Reads_a_return_with_the_trace_of_the_original_entry()
    {
        var file = NachaFile.Read(Samples.Bytes(Samples.Returned));

        Assert.Empty(file.Findings);
        var entry = Assert.Single(Assert.Single(file.Batches).Entries);
        Assert.True(entry.TransactionCode.IsReturnOrChange);
        var back = Assert.IsType<ReturnAddenda>(Assert.Single(entry.Addenda));
        Assert.Equal("R03", back.ReturnReasonCode);
        Assert.Equal("069000010000001", back.OriginalEntryTrace.ToString());
        Assert.Equal("NO ACCOUNT", back.AddendaInformation);
        Assert.Equal(Samples.Bytes(Samples.Returned), file.Write());
    }

    [Fact]
    public void Reads_a_notification_of_change_with_the_corrected_data()
    {
        var file = NachaFile.Read(Samples.Bytes(Samples.Changed));

        Assert.Empty(file.Findings);
        var change = Assert.IsType<ChangeAddenda>(Assert.Single(Assert.Single(Assert.Single(file.Batches).Entries).Addenda));
        Assert.Equal(("C01", "123450000"), (change.ChangeCode, change.CorrectedData));
        Assert.Equal(Samples.Bytes(Samples.Changed), file.Write());
    }

    [Fact]
    public void The_builder_computes_what_was_worked_out_on_paper()
    {
        var debit = Samples.Entry(2, 55, 12100035) with
        {
            TransactionCode = TransactionCode.CheckingDebit,
            DfiAccountNumber = "987654",
            IndividualIdentification = "CUST-9",
            IndividualName = "ROE, RICHARD",
            Addenda =
            [
                new PaymentAddenda { PaymentRelatedInformation = "INVOICE 4711", AddendaSequenceNumber = 1, EntryDetailSequenceNumber = 2 },
            ],
        };

        Assert.Equal(Samples.Bytes(Samples.Mixed), Samples.Build([Samples.Entry(1), debit]));
    }

    [Theory]
    [InlineData(1, 10, 1)]
    [InlineData(5, 10, 1)]
    [InlineData(6, 10, 1)]
    [InlineData(7, 20, 2)]
    [InlineData(16, 20, 2)]
    public void Fills_the_last_block_with_nines(int entries, int records, int blocks)
    {
        var bytes = Samples.Build(Enumerable.Range(1, entries).Select(number => Samples.Entry(number)));

        Assert.Equal(records * 95, bytes.Length);
        var file = NachaFile.Read(bytes);
        Assert.Empty(file.Findings);
        Assert.Equal(blocks, file.Control!.BlockCount);
    }

    [Fact]
    public void The_hash_wraps_at_ten_digits_and_the_largest_amounts_fit()
    {
        // 102 · 99999999 = 10199999898; without the eleventh digit 0199999898. 101 · 9999999999 cents is more than 12 digits hold.
        var entries = Enumerable.Range(1, 100).Select(number => Samples.Entry(number, 9_999_999_999, 99_999_999));
        var file = NachaFile.Read(Samples.Build(entries));
        Assert.Empty(file.Findings);
        Assert.Equal(999_999_999_900, file.Control!.TotalCredit);

        var hash = NachaFile.Read(Samples.Build(Enumerable.Range(1, 102).Select(number => Samples.Entry(number, 1, 99_999_999))));
        Assert.Empty(hash.Findings);
        Assert.Equal(199_999_898, hash.Control!.EntryHash);
    }
}
