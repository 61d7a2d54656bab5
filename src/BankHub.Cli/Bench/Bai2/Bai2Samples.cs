using System.Buffers;
using BankHub.Formats.Bai2;
using BankHub.Formats.Bai2.Records;
using BankHub.Formats.Bai2.Values;
using BankHub.Formats.Bai2.Writing;

namespace BankHub.Cli.Bench.Bai2;

/// <summary>Files as a bank sends them of the prior day: accounts with balances, and transactions with references and a text.</summary>
internal static class Bai2Samples
{
    private static readonly string[] Codes = ["195", "475", "165", "455", "142", "495"];

    private static readonly Bai2FileHeader Header = new()
    {
        Sender = "122099999",
        Receiver = "123456789",
        CreationDate = new(2026, 11, 21),
        CreationTime = new(600),
        FileIdentification = "1",
        PhysicalRecordLength = 80,
    };

    private static readonly Bai2GroupHeader Group = new()
    {
        UltimateReceiver = "031001234",
        Originator = "122099999",
        AsOfDate = new(2026, 11, 20),
        Currency = "USD",
        Modifier = Bai2DateModifier.FinalPriorDay,
    };

    /// <summary>A file of so many accounts with so many transactions each; every fifth text goes on in a second record.</summary>
    public static byte[] PriorDay(int accounts, int transactions)
    {
        var output = new ArrayBufferWriter<byte>((accounts * transactions * 90) + 1000);
        var builder = new Bai2FileBuilder(output, Header, new(Bai2LineEnd.Lf, true, false));
        builder.Begin(Group);
        for (var i = 0; i < accounts; i++)
        {
            builder.Begin(new Bai2Account { Number = $"{1_000_000_000L + i}", Currency = "USD", Summaries = Balances(i) });
            for (var k = 0; k < transactions; k++)
            {
                builder.Add(Transaction(i, k));
            }
        }

        builder.Complete();
        return output.WrittenSpan.ToArray();
    }

    private static Bai2Summary[] Balances(int number) =>
    [
        new() { TypeCode = "010", Amount = 1_000_000 + number },
        new() { TypeCode = "015", Amount = 1_250_000 + number },
        new() { TypeCode = "100", Amount = 500_000, ItemCount = 12, Funds = new() { Type = Bai2FundsType.Immediate } },
    ];

    private static Bai2Transaction Transaction(int account, int number) => new()
    {
        TypeCode = Codes[number % Codes.Length],
        Amount = 100 + (number % 900_000),
        Funds = number % 4 == 0 ? new() { Type = Bai2FundsType.ValueDated, ValueDate = new(2026, 11, 23) } : Bai2Funds.Unstated,
        BankReference = $"BR{(account * 100_000L) + number:D10}",
        CustomerReference = $"{number:D8}",
        Text = number % 5 == 0
            ? [$"INVOICE {number:D8} OF NOVEMBER, AND MORE OF IT THAN ONE RECORD HAS ROOM FOR"]
            : [$"INVOICE {number:D8}"],
    };
}
