using System.Text;
using BankHub.Simulators;
using BankHub.Simulators.FirstCoastAch;

namespace BankHub.IntegrationTests.Proof;

/// <summary>Writes the ACH bank's own reports by hand, after its guide (PROTOCOL.md, 3.1 and 3.2): good ones, and others.</summary>
internal sealed class AchReports(SimulatedBanks banks)
{
    private int _number = 900_000;

    public AchLedgerEntry Entry(Order order) => banks.FirstCoast.Ledger.Entries.Single(e => e.IndividualId.TrimEnd() == order.Key);

    public AchLedgerFile FileOf(Order order)
    {
        var name = Entry(order).FileName;
        return banks.FirstCoast.Ledger.Files.Single(f => f.Name == name);
    }

    public static string Line(AchLedgerEntry entry) => $"S|{entry.Trace}|{entry.Cents}|D|SETTLED|2026-11-23";

    /// <summary>A settlement report with these records, whatever they say.</summary>
    public byte[] Settlement(params string[] records)
    {
        var debits = records.Select(r => r.Split('|')).Sum(f => long.TryParse(f.ElementAtOrDefault(2), out var cents) ? cents : 0);
        return Encoding.ASCII.GetBytes(
            $"H|FCSTL|1|2026-11-23|STL{++_number}\n{string.Join('\n', records)}\nT|{records.Length}|0|{debits}\n");
    }

    public static byte[] Acknowledgement(AchLedgerFile file, string status, long cents) => Encoding.ASCII.GetBytes(
        $"H|FCACK|1|{file.Name}|{file.ReferenceCode}|A|2026-11-23|{status}|{file.Entries}|0|{cents}|"
        + $"{(status == "ACCEPTED" ? "|" : "F900|refused")}\nT|0\n");

    /// <summary>Puts a file where the hub picks up, and gives its name.</summary>
    public string Drop(string kind, byte[] bytes, string extension = "txt")
    {
        var name = $"{kind}_20261123_{Interlocked.Increment(ref _number)}.{extension}";
        banks.FirstCoast.DropOutbound(name, bytes);
        return name;
    }
}
