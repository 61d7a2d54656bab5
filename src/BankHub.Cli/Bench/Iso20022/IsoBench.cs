using BankHub.Cli.Bench.Iso20022.Serialized;

namespace BankHub.Cli.Bench.Iso20022;

/// <summary>
/// <c>bankhub bench format</c> without a file: messages of ISO 20022 read and written beside XmlSerializer on types with the same
/// fields and beside an XmlReader that keeps nothing; and taken into the canonical model, with all that the hub asks of it. The steps of
/// a case take turns, so that all of them have the same neighbours.
/// </summary>
internal static class IsoBench
{
    private const double ReadFloor = 2, WriteFloor = 3, WriteAim = 5, ScanAim = 2, MessageFloor = 10;
    private const int Small = 1000, Most = 100_000;

    /// <summary>A round of a few transactions is repeated, for the clock is coarse.</summary>
    private const int ItemsOfRound = 2000;

    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(400);

    public static int Run(TextWriter output)
    {
        output.WriteLine("best of several rounds in processor time, one thread, warm; the ratio says how many times as fast");
        var all = Transfers(1, output) & Transfers(Small, output) & Transfers(10_000, output);
        all &= Measure(Initiation(Small), Initiation(Most), 5, output);
        all &= Measure(Statement(Small), Statement(10_000), 7, output);
        return all ? 0 : 1;
    }

    private static bool Transfers(int items, TextWriter output) =>
        Measure(Transfer(Small), Transfer(items), items > Small ? 7 : 15, output);

    private static IsoCase Transfer(int items) =>
        new("pacs.008.001.08", typeof(Pacs008), items, CreditTransfers.Make(items), Taking.Transfers);

    private static IsoCase Initiation(int items) =>
        new("pain.001.001.09", typeof(Pain001), items, Initiations.Make(items), Taking.Initiations);

    private static IsoCase Statement(int items) => new("camt.053.001.08", typeof(Camt053), items, Statements.Make(items), Taking.Entries);

    private static bool Measure(IsoCase small, IsoCase measured, int rounds, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(measured.Title);
        if (!small.IsSame())
            throw new InvalidOperationException("XmlSerializer does not carry the same fields.");
        foreach (var step in small.Steps)
            step.WarmUp(WarmUp);

        var steps = measured.Steps;
        for (var round = 0; round < rounds; round++)
        {
            foreach (var step in steps)
                step.Round(Math.Max(1, ItemsOfRound / measured.Items));
        }

        return Show([.. steps.Select(step => step.Each(measured.Items))], measured.Items, output);
    }

    private static bool Show(double[] each, int items, TextWriter output)
    {
        var (read, take, readByThem, scan, write, writtenByThem) = (each[0], each[1], each[2], each[3], each[4], each[5]);
        Line("read", read, $"{Ratio(readByThem / read, ReadFloor)}; {scan / read:F1} times the scan, aim {ScanAim}");
        Line("into the model", take, Ratio(readByThem / take, ReadFloor));
        Line("XmlSerializer reads", readByThem, "");
        Line("XmlReader scans", scan, "");
        Line("write", write, $"{Ratio(writtenByThem / write, WriteFloor)}, aim {WriteAim}");
        Line("XmlSerializer writes", writtenByThem, "");
        var isQuick = items > 1 || read <= MessageFloor;
        if (items == 1)
            output.WriteLine($"  one small message in {read:F1} microseconds: floor {MessageFloor} {(isQuick ? "met" : "MISSED")}");
        return isQuick && readByThem / Math.Max(read, take) >= ReadFloor && writtenByThem / write >= WriteFloor;

        void Line(string what, double microseconds, string verdict) =>
            output.WriteLine($"  {what,-22}{1e6 / microseconds,12:N0} a second  {verdict}");
    }

    private static string Ratio(double ratio, double floor) =>
        $"{ratio:F2} times XmlSerializer, floor {floor} {(ratio >= floor ? "met" : "MISSED")}";
}
