using System.Text;
using BankHub.Benchmarks.Nacha;
using BankHub.Cli.Bench.Bai2;
using BankHub.Formats.Bai2;

namespace BankHub.Benchmarks.Bai2;

/// <summary>Ten times the input may take twelve times as long, hostile input too.</summary>
internal static class Bai2Scaling
{
    private const string Head =
        "01,122099999,123456789,261121,0600,7,,,2/\n02,,122099999,1,261120,,USD,2/\n03,1,USD,010,1,,/\n16,195,1,0,,,A\n";

    /// <summary>Prints a line a check; true if all hold.</summary>
    public static bool Run() =>
        ScalingChecks.Scales("BAI2 prior day", n => Bai2Samples.PriorDay(10, n), 10_000, Read)
        & ScalingChecks.Scales("BAI2 one endless line", n => Repeated("x", n), 1_000_000, Read)
        & ScalingChecks.Scales("BAI2 continuations", n => Repeated("88,A TEXT THAT GOES ON\n", n), 100_000, Read)
        & ScalingChecks.Scales("BAI2 commas", n => Repeated(",", n), 1_000_000, Read)
        & ScalingChecks.Scales("BAI2 empty lines", n => Repeated("\n", n), 1_000_000, Read);

    private static byte[] Repeated(string piece, int count) =>
        Encoding.ASCII.GetBytes(Head + new StringBuilder().Insert(0, piece, count));

    private static void Read(byte[] body)
    {
        var reader = new Bai2Reader(body);
        while (reader.Read())
        {
        }
    }
}
