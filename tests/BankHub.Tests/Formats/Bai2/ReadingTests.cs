using System.Text;
using BankHub.Formats.Bai2;
using BankHub.Formats.Bai2.Records;
using BankHub.Formats.Bai2.Values;

namespace BankHub.Tests.Formats.Bai2;

public sealed class ReadingTests
{
    [Fact]
    public void A_report_of_the_prior_day_is_read_with_all_it_says()
    {
        var file = Bai2File.Read(Samples.Bytes(Samples.PriorDay));

        Assert.Empty(file.Findings);
        Assert.Equal(
            new Bai2FileHeader
            {
                Sender = "122099999",
                Receiver = "123456789",
                CreationDate = new(2026, 11, 21),
                CreationTime = new(600),
                FileIdentification = "7",
                PhysicalRecordLength = 80,
                BlockSize = 1,
            }, file.Header);
        var group = Assert.Single(file.Groups);
        Assert.Equal((Bai2GroupStatus.Update, new DateOnly(2026, 11, 20), "2400", Bai2DateModifier.FinalPriorDay),
            (group.Header.Status, group.Header.AsOfDate!.Value, group.Header.AsOfTime.ToString(), group.Header.Modifier));
        var account = group.Accounts[0];
        Assert.Equal(["010 500000", "015 1250000", "100 850000", "400 100000"],
            account.Account.Summaries.Select(summary => $"{summary.TypeCode} {summary.Amount}"));
        Assert.Equal((2, Bai2FundsType.Immediate), (account.Account.Summaries[2].ItemCount, account.Account.Summaries[2].Funds.Type));
        var wire = account.Transactions[0];
        Assert.Equal(("195", 600000, "BANKREF1", "CUSTREF1"), (wire.TypeCode, wire.Amount, wire.BankReference, wire.CustomerReference));
        Assert.Equal((new DateOnly(2026, 11, 21), "1430"), (wire.Funds.ValueDate!.Value, wire.Funds.ValueTime.ToString()));
        Assert.Equal("INVOICE 1/2, AND MORE SECOND LINE", wire.JoinedText);
        Assert.Empty(group.Accounts[1].Account.Summaries);
    }

    /// <summary>Lines of a record, and its fields as they must come out; behind the bar what is text.</summary>
    public static readonly TheoryData<string, string> Continued = new()
    {
        { "03,1,USD,010,100,,,040/~88,200,,/", "1 USD 010 100 - - 040 200 - -" },
        { "03,1,USD,010,100,,,040~88,200,,/", "1 USD 010 100 - - 040 200 - -" },
        { "03,1,USD,010,100,,/~88,040,200,,/", "1 USD 010 100 - - 040 200 - -" },
        { "03,1/~88,USD/~88,010/~88,100/~88,,/", "1 USD 010 100 - -" },
        { "03,1,USD,110,70,15,D,2,0,20/~88,1,50/", "1 USD 110 70 15 D 2 0 20 1 50" },
        { "16,115,10,S,5,4,1/~88,BR,CR,LOCKBOX/~88,DEPOSIT", "115 10 S 5 4 1 BR CR | LOCKBOX DEPOSIT" },
        { "16,115,10,S/~88,,4,6,BR,CR,TEXT", "115 10 S - 4 6 BR CR | TEXT" },
        { "16,195,1,V,261121,,BR,CR/~88,TEXT,WITH/SLASH", "195 1 V 261121 - BR CR | TEXT,WITH/SLASH" },
        { "16,195,1,D,1/~88,0,1,BR,CR,A", "195 1 D 1 0 1 BR CR | A" },
        { "16,195,1,Z,,CR,/~88,A,/", "195 1 Z - CR | A," },
        { "16,195,1,0,BR,CR,A/B//~88,C", "195 1 0 BR CR | A/B/ C" },
        { "16,195,1,0,BR,A/B,C/", "195 1 0 BR A/B | C" },
        { "16,195,1,0,BR,CR,A ~88, B  ", "195 1 0 BR CR | A B" },
        { "16,890,,,,,TEXT", "890 - - - - | TEXT" },
        { "16,195,1,0,BR,CR~88,TEXT", "195 1 0 BR CR | TEXT" },
    };

    [Theory]
    [MemberData(nameof(Continued))]
    public void A_continuation_begins_with_the_next_field_or_goes_on_with_the_text(string lines, string expected)
    {
        var bytes = Samples.Bytes([Samples.Header.Replace(",80,", ",,"), .. lines.Split('~')]);
        Assert.Equal(expected, Fields(bytes));
    }

    [Theory]
    [InlineData("03,1,USD,010,100000,,,040,2000000,,,045,1~88,23456,,/", "1 USD 010 100000 - - 040 2000000 - - 045 123456 - -")]
    [InlineData("16,195,1,0,BANKREFERENCE,CUSTOMERREFEREN~88,CE,TEXT", "195 1 0 BANKREFERENCE CUSTOMERREFERENCE | TEXT")]
    [InlineData("16,195,1,0,BR,CR,A TEXT THAT IS BRO~88,KEN", "195 1 0 BR CR | A TEXT THAT IS BROKEN")]
    public void A_physical_record_that_is_filled_to_its_end_goes_on_in_the_middle_of_a_field(string lines, string expected)
    {
        var parts = lines.Split('~');
        var bytes = Samples.Bytes([Samples.Header.Replace(",80,", $",{parts[0].Length},"), .. parts]);
        Assert.Equal(expected, Fields(bytes));
    }

    [Theory]
    [InlineData("\n", Bai2LineEnd.Lf)]
    [InlineData("\r\n", Bai2LineEnd.CrLf)]
    [InlineData("\r", Bai2LineEnd.Cr)]
    public void Lines_end_as_they_like(string end, Bai2LineEnd expected)
    {
        var file = Bai2File.Read(Samples.Bytes(Samples.PriorDay, end));
        Assert.Empty(file.Findings);
        Assert.Equal((expected, true), (file.Form.LineEnd, file.Form.EndsWithLineEnd));
        Assert.Equal(3, file.Groups[0].Accounts[0].Transactions.Count);
    }

    [Fact]
    public void Records_of_one_length_need_no_line_ends()
    {
        var bytes = Samples.Bytes(Samples.PriorDay.Select(line => line.PadRight(80)), "");
        var file = Bai2File.Read(bytes);

        Assert.Empty(file.Findings);
        Assert.Equal(Bai2LineEnd.None, file.Form.LineEnd);
        Assert.Equal("INVOICE 1/2, AND MORE SECOND LINE", file.Groups[0].Accounts[0].Transactions[0].JoinedText);
        Assert.Equal(bytes, file.Write());
    }

    [Fact]
    public void Filling_behind_the_end_a_mark_before_the_beginning_and_several_files_are_no_errors()
    {
        var bytes = Samples.Bytes(Samples.PriorDay);
        byte[] body = [0xEF, 0xBB, 0xBF, .. bytes, .. "\n  \n"u8, .. bytes, 0x1A];
        var file = Bai2File.Read(body);

        Assert.Equal("charset", Assert.Single(file.Findings).Rule.Name);
        Assert.Equal(2, file.Groups.Count);
    }

    [Fact]
    public void Chunks_of_any_size_read_alike_also_where_each_takes_the_place_of_the_one_before()
    {
        var bytes = Samples.Bytes(Enumerable.Repeat(Samples.PriorDay, 40).SelectMany(lines => lines), "\r\n");
        var expected = Told(new Bai2Reader(bytes));
        foreach (var size in (int[])[1, 2, 3, 7, 64, 1000])
        {
            Assert.Equal(expected, Told(new Bai2Reader(Overwritten(bytes, size))));
        }
    }

    internal static IEnumerable<ReadOnlyMemory<byte>> Overwritten(byte[] bytes, int size)
    {
        var chunk = new byte[size];
        for (var at = 0; at < bytes.Length; at += size)
        {
            var length = Math.Min(size, bytes.Length - at);
            bytes.AsSpan(at, length).CopyTo(chunk);
            yield return chunk.AsMemory(0, length);
        }
    }

    internal static string Told(Bai2Reader reader)
    {
        var told = new StringBuilder();
        while (reader.Read())
        {
            told.AppendLine($"{reader.Record.Kind} {reader.Record.Line} {reader.Record.Lines} {Shown(reader.Record)}");
            told.AppendJoin('\n', reader.Record.Findings);
        }

        return told.ToString();
    }

    private static string Fields(byte[] bytes)
    {
        var reader = new Bai2Reader(bytes, new() { Check = false });
        Assert.True(reader.Read() && reader.Read());
        var shown = Shown(reader.Record);
        Assert.False(reader.Read());
        return shown;
    }

    private static string Shown(Bai2Record record)
    {
        var fields = Enumerable.Range(0, record.Count).Select(i => record[i].IsEmpty ? "-" : Bai2Text.Of(record[i]));
        var text = record.Kind == Bai2RecordKind.Transaction ? Bai2Transaction.Of(record).JoinedText : "";
        return string.Join(' ', fields) + (text.Length > 0 ? " | " + text : "");
    }
}
