using System.Text;
using BankHub.Simulators.FirstCoastAch;

namespace BankHub.Cli.Demo;

/// <summary>An entry as either side knows it. Traces, dates and file ids are not compared: they belong to one sending.</summary>
internal sealed record FileEntry(string TransactionCode, string RoutingNumber, string Account, long Cents, string Id, string Name)
{
    public override string ToString() =>
        $"{TransactionCode} {RoutingNumber} …{Account[^Math.Min(4, Account.Length)..]} {Cents} {Id} {Name}";
}

/// <summary>
/// Holds the bank's ledger against a NACHA file that others made, entry by entry. The file is read by the bank's own parser, not by
/// ours, which took part in making the payments.
/// </summary>
internal sealed record FileComparison(int Entries, long Cents, long OffsetCents, IReadOnlyList<string> Differences)
{
    private const int RecordLength = 94;

    public static FileComparison Of(byte[] file, IReadOnlyList<AchLedgerEntry> ledger)
    {
        var (given, _) = NachaReader.Read(Filled(file));
        var offsets = Balancing(given);
        var wanted = given.Entries.Except(offsets).Select(Of).ToList();
        var executed = ledger.Where(entry => entry is { WasExecuted: true, IsOffset: false }).Select(Of).ToList();
        var offset = ledger.Where(entry => entry is { WasExecuted: true, IsOffset: true }).ToList();
        var differences = Missing(wanted, executed, "not executed").Concat(Missing(executed, wanted, "not in the file")).ToList();
        var (theirs, ours) = (offsets.Sum(Signed), offset.Sum(Signed));
        if (theirs != ours || offset.Exists(entry => entry.Account != offsets[0].Account))
        {
            differences.Add($"balancing entries: {theirs} in the file, {ours} at the bank");
        }

        return new(wanted.Count, wanted.Sum(entry => entry.Cents), Math.Abs(ours), differences);
    }

    /// <summary>Why the bank's own parser does not read the file; null when it does.</summary>
    public static string? Refusal(byte[] file) =>
        NachaReader.Read(Filled(file)).Refusal is { } refusal ? $"{refusal.Code} {refusal.Text}" : null;

    /// <summary>Programs cut the blanks at the end of a line, or write no lines at all: the bank's parser insists on both.</summary>
    private static byte[] Filled(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file).TrimEnd('\n', '\r');
        var lines = text.Contains('\n') ? text.Split('\n') : text.Chunk(RecordLength).Select(line => new string(line));
        return Encoding.Latin1.GetBytes(string.Join('\n', lines.Select(line => line.TrimEnd('\r').PadRight(RecordLength))));
    }

    /// <summary>The side of a batch that stands on one account at the originating bank and equals the other side.</summary>
    private static List<NachaEntry> Balancing(NachaFile file) =>
        [.. file.Batches.SelectMany(batch => batch.Entries.GroupBy(entry => entry.IsCredit)
            .Where(side => side.All(entry => entry.Rdfi == batch.Odfi) && side.DistinctBy(entry => entry.Account).Count() == 1)
            .Where(side => 2 * side.Sum(entry => entry.Cents) == batch.Entries.Sum(entry => entry.Cents))
            .OrderBy(side => side.Count()).Take(1).SelectMany(side => side))];

    private static IEnumerable<string> Missing(List<FileEntry> these, List<FileEntry> among, string what)
    {
        var left = among.GroupBy(entry => entry).ToDictionary(group => group.Key, group => group.Count());
        foreach (var entry in these)
        {
            if (left.TryGetValue(entry, out var count) && count > 0)
            {
                left[entry] = count - 1;
            }
            else
            {
                yield return $"{what}: {entry}";
            }
        }
    }

    private static FileEntry Of(NachaEntry entry) =>
        new(entry.TransactionCode, entry.RoutingNumber, entry.Account, entry.Cents, Id(entry), entry.Name);

    /// <summary>A payment has a name of its own: where the file gives none, it is sent under the trace number of the entry.</summary>
    private static string Id(NachaEntry entry) => entry.IndividualId.Length > 0 ? entry.IndividualId : entry.Trace;

    private static FileEntry Of(AchLedgerEntry entry) =>
        new(entry.TransactionCode, entry.RoutingNumber, entry.Account, entry.Cents, entry.IndividualId, entry.Name);

    private static long Signed(NachaEntry entry) => entry.IsCredit ? entry.Cents : -entry.Cents;

    private static long Signed(AchLedgerEntry entry) => entry.IsCredit ? entry.Cents : -entry.Cents;
}
