using BankHub.Formats.Bai2;
using BankHub.Formats.Bai2.Reading;

namespace BankHub.Cli.Bench.Bai2;

/// <summary><c>bankhub bench format</c> without a file: BAI2 read with every check, against the aim.</summary>
internal static class Bai2Bench
{
    private const double Aim = 4_000_000;
    private const int Accounts = 100, Transactions = 1_000, Rounds = 30;

    private static readonly Bai2ReadOptions Unchecked = new() { Check = false };

    public static int Run(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("BAI2: best of several rounds in processor time, one thread, warm");
        var file = Bai2Samples.PriorDay(Accounts, Transactions);
        Line(output, "records and fields", Rate(file, Unchecked), 0);
        var rate = Rate(file, Bai2ReadOptions.Default);
        Line(output, "every rule and control", rate, Aim);
        return rate >= Aim ? 0 : 1;
    }

    private static double Rate(byte[] file, Bai2ReadOptions options)
    {
        var (best, lines) = (double.MaxValue, 0);
        for (var i = 0; i < Rounds; i++)
        {
            var began = Environment.CpuUsage.TotalTime;
            lines = Read(file, options);
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - began).TotalSeconds);
        }

        return lines / Math.Max(best, 1e-9);
    }

    /// <summary>A finding would cost time and say that the file is not what it should be.</summary>
    private static int Read(byte[] file, Bai2ReadOptions options)
    {
        var reader = new Bai2Reader(file, options);
        while (reader.Read())
        {
            if (reader.Record.Findings.Count > 0)
            {
                throw new InvalidOperationException(reader.Record.Findings[0].ToString());
            }
        }

        return reader.Lines;
    }

    private static void Line(TextWriter output, string what, double rate, double aim)
    {
        var verdict = aim == 0 ? "" : $"  aim {aim:N0} {(rate >= aim ? "met" : "MISSED")}";
        output.WriteLine($"  {what,-26}{rate,12:N0} records a second{verdict}");
    }
}
