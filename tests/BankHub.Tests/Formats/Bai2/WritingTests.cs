using System.Buffers;
using System.Text;
using BankHub.Formats.Bai2;
using BankHub.Formats.Bai2.Codes;
using BankHub.Formats.Bai2.Records;
using BankHub.Formats.Bai2.Values;
using BankHub.Formats.Bai2.Writing;

namespace BankHub.Tests.Formats.Bai2;

public sealed class WritingTests
{
    private static readonly string[] Details =
        [.. Bai2TypeCodes.Listed.Where(code => code.Level == Bai2Level.Detail).Select(code => code.ToString())];

    private static readonly string[] Totals =
        [.. Bai2TypeCodes.Listed.Where(code => code.Level != Bai2Level.Detail).Select(code => code.ToString())];

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void A_file_that_was_read_is_written_byte_for_byte(string end)
    {
        var bytes = Samples.Bytes(Samples.PriorDay, end);
        Assert.Equal(bytes, Bai2File.Read(bytes).Write());
        Assert.Equal(bytes[..^end.Length], Bai2File.Read(bytes.AsMemory(0, bytes.Length - end.Length)).Write());
    }

    [Fact]
    public void Controls_are_computed_and_long_records_continued()
    {
        var bytes = Samples.Bytes(Samples.PriorDay);
        var file = Bai2File.Read(bytes);
        var narrow = Encoding.ASCII.GetString((file with { Header = file.Header! with { PhysicalRecordLength = 40 } }).Write());
        Assert.Equal(
            """
            01,122099999,123456789,261121,0600,7/
            88,40,1,2/
            02,031001234,122099999,1,261120,2400/
            88,USD,2/
            03,0123456789,USD,010,500000,,,015/
            88,1250000,,,100,850000,2,0,400,100000/
            88,1,/
            16,195,600000,V,261121,1430,BANKREF1/
            88,CUSTREF1,INVOICE 1/2, AND MORE
            88,SECOND LINE
            16,165,250000,1,,,PAYROLL
            16,475,100000,,BR3,000001234,/
            49,3650000,9/
            03,9876543210,,,,,/
            49,0,2/
            98,3650000,2,14/
            99,3650000,1,17/

            """, narrow.ReplaceLineEndings("\n"), ignoreLineEndingDifferences: true);
        var back = Bai2File.Read(Encoding.ASCII.GetBytes(narrow));
        Assert.Empty(back.Findings);
        Assert.Equal(file.Groups[0].Accounts[0].Transactions, back.Groups[0].Accounts[0].Transactions);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_is_written_is_read_back_the_same_and_breaks_no_rule(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 150; i++)
        {
            var file = File(random);
            var bytes = file.Write();
            var back = Bai2File.Read(bytes);
            Assert.True(back.Findings.Count == 0, $"seed {seed}, file {i}: {string.Join('\n', back.Findings)}");
            Assert.Equal(file.Header, back.Header);
            Assert.Equal(file.Groups.Select(group => group.Header), back.Groups.Select(group => group.Header));
            Assert.Equal(Reports(file).Select(report => report.Account), Reports(back).Select(report => report.Account));
            Assert.Equal(Reports(file).SelectMany(report => report.Transactions), Reports(back).SelectMany(report => report.Transactions));
            Assert.Equal(bytes, (back with { Form = file.Form }).Write());
        }
    }

    [Fact]
    public void What_cannot_be_said_is_not_written()
    {
        var file = Bai2File.Read(Samples.Bytes(Samples.PriorDay));
        Refuses(new Bai2Transaction { TypeCode = "19" });
        Refuses(new Bai2Transaction { TypeCode = "195", Amount = -1 });
        Refuses(new Bai2Transaction { TypeCode = "195", Amount = 1_000_000_000_000_000_000 });
        Refuses(new Bai2Transaction { TypeCode = "195", BankReference = "A,B" });
        Refuses(new Bai2Transaction { TypeCode = "195", CustomerReference = "A/" });
        Refuses(new Bai2Transaction { TypeCode = "195", Text = ["A\nB"] });
        Refuses(new Bai2Transaction { TypeCode = "195", BankReference = new string('X', 90) });
        Assert.Throws<ArgumentException>(() => (file with { Header = file.Header! with { Version = 3 } }).Write());
        Assert.Throws<InvalidOperationException>(() => (file with { Groups = [] }).Write());

        void Refuses(Bai2Transaction transaction)
        {
            var builder = new Bai2FileBuilder(new ArrayBufferWriter<byte>(), file.Header!);
            builder.Begin(file.Groups[0].Header);
            builder.Begin(file.Groups[0].Accounts[0].Account);
            Assert.ThrowsAny<ArgumentException>(() => builder.Add(transaction));
        }
    }

    private static IEnumerable<Bai2AccountReport> Reports(Bai2File file) => file.Groups.SelectMany(group => group.Accounts);

    private static Bai2File File(Random random)
    {
        var length = random.Next(3) == 0 ? default(int?) : random.Next(45, 200);
        return new()
        {
            Header = new()
            {
                Sender = Word(random, 1, 12),
                Receiver = Word(random, 1, 12),
                CreationDate = Day(random),
                CreationTime = new(random.Next(24) * 100),
                FileIdentification = Word(random, 1, 8),
                PhysicalRecordLength = length,
            },
            Groups = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Group(random))],
            Form = new((Bai2LineEnd)random.Next(length is null ? 3 : 4), random.Next(2) == 0, random.Next(2) == 0),
        };
    }

    private static Bai2Group Group(Random random) => new(
        new()
        {
            Originator = Word(random, 1, 12),
            UltimateReceiver = random.Next(2) == 0 ? null : Word(random, 1, 12),
            Status = (Bai2GroupStatus)random.Next(1, 5),
            AsOfDate = Day(random),
            AsOfTime = random.Next(2) == 0 ? null : new(random.Next(2) == 0 ? 9999 : 2400),
            Currency = random.Next(2) == 0 ? null : "JPY",
            Modifier = (Bai2DateModifier)random.Next(5),
        },
        [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => new Bai2AccountReport(
            new() { Number = Word(random, 1, 20), Summaries = [.. Enumerable.Range(0, random.Next(6)).Select(_ => Summary(random))] },
            [.. Enumerable.Range(0, random.Next(6)).Select(_ => Transaction(random))]))]);

    private static Bai2Summary Summary(Random random)
    {
        var amount = random.NextInt64(-1_000_000_000_000_000, 1_000_000_000_000_000);
        return new()
        {
            TypeCode = Totals[random.Next(Totals.Length)],
            Amount = random.Next(5) == 0 ? null : amount,
            ItemCount = random.Next(2) == 0 ? null : random.Next(100_000),
        };
    }

    private static Bai2Transaction Transaction(Random random)
    {
        var amount = random.NextInt64(1_000_000_000_000_000_000);
        return new()
        {
            TypeCode = Details[random.Next(Details.Length)],
            Amount = amount,
            Funds = Funds(random, amount),
            BankReference = random.Next(2) == 0 ? null : Word(random, 1, 20),
            CustomerReference = random.Next(2) == 0 ? null : Word(random, 1, 20),
            Text = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Words(random))],
        };
    }

    private static Bai2Funds Funds(Random random, long amount) => random.Next(5) switch
    {
        0 => new() { Type = Bai2FundsType.Distributed, Parts = (amount - 1, null, 1) },
        1 => new() { Type = Bai2FundsType.ValueDated, ValueDate = Day(random), ValueTime = random.Next(2) == 0 ? null : new(1200) },
        2 => new() { Type = Bai2FundsType.ByDays, ByDays = [(0, amount - 2), (random.Next(1, 9), 2)] },
        3 => new() { Type = Bai2FundsType.OneDay },
        _ => Bai2Funds.Unstated,
    };

    private static DateOnly Day(Random random) => new DateOnly(2020, 1, 1).AddDays(random.Next(3000));

    private static string Word(Random random, int least, int most) => Signs(random, least, most, "ABCXYZ0123456789-:+#;").Trim('/');

    private static string Words(Random random) =>
        "T" + string.Join(' ', Enumerable.Range(0, random.Next(1, 30)).Select(_ => Signs(random, 1, 9, "ABC123,/.=:;\"'88,16")))+ "E";

    private static string Signs(Random random, int least, int most, string of) =>
        string.Concat(Enumerable.Range(0, random.Next(least, most)).Select(_ => of[random.Next(of.Length)]));
}
