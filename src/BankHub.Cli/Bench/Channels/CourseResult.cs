using System.Globalization;

namespace BankHub.Cli.Bench.Channels;

/// <summary>A line of the table: our figure, the other client's, and how ours stands to it (above 1: faster).</summary>
internal sealed record CourseResult(string What, string Ours, string Theirs, double Ratio)
{
    private const double Megabyte = 1_000_000;

    public static CourseResult Throughput(string what, long bytes, (double Ours, double Theirs) seconds) => new(
        what, Rate(bytes, seconds.Ours), Rate(bytes, seconds.Theirs), seconds.Theirs / seconds.Ours);

    public static CourseResult Each(string what, int count, (double Ours, double Theirs) seconds) => new(
        what, Milliseconds(seconds.Ours / count), Milliseconds(seconds.Theirs / count), seconds.Theirs / seconds.Ours);

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{What,-48} {Ours,12} {Theirs,12} {Ratio,6:0.00}");

    private static string Rate(long bytes, double seconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{bytes / Megabyte / seconds:0} MB/s");

    private static string Milliseconds(double seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds * 1000:0.00} ms");
}

/// <summary>How much is carried.</summary>
/// <param name="Large">Bytes of the large file.</param>
/// <param name="Small">Bytes of a small one.</param>
/// <param name="Files">How many small ones.</param>
internal sealed record BenchSizes(int Large, int Small, int Files);
