using System.Text;

namespace BankHub.Tests.Simulators;

/// <summary>One entry of a hand-made customer file.</summary>
internal sealed record AchEntry(string Account, long Cents, string Code = "22", string Routing = "091000019", string Id = "E2E");

/// <summary>Writes customer files column by column, knowing nothing of our formats.</summary>
internal static class AchFile
{
    public static string Of(params AchEntry[] entries)
    {
        var service = entries.All(entry => entry.Code[1] < '5') ? "220" : entries.All(entry => entry.Code[1] >= '5') ? "225" : "200";
        var lines = new List<string>
        {
            $"101 069000012 1234567892611231200A094101{"FIRST COAST BANK",-23}{"ACME INC",-23}REF00001",
            $"5{service}{"ACME INC",-16}{"",20}1234567890PPD{"PAYROLL",-10}261123261124   106900001{1:D7}",
        };
        lines.AddRange(entries.Select((entry, i) =>
            $"6{entry.Code}{entry.Routing}{entry.Account,-17}{entry.Cents:D10}{entry.Id,-15}{"JANE ROE",-22}  006900001{i + 1:D7}"));
        var hash = entries.Sum(entry => long.Parse(entry.Routing[..8])) % 10_000_000_000;
        var debits = entries.Where(entry => entry.Code[1] >= '5').Sum(entry => entry.Cents);
        var credits = entries.Where(entry => entry.Code[1] < '5').Sum(entry => entry.Cents);
        var totals = $"{hash:D10}{debits:D12}{credits:D12}";
        lines.Add($"8{service}{entries.Length:D6}{totals}1234567890{"",25}06900001{1:D7}");
        var blocks = (lines.Count + 1 + 9) / 10;
        lines.Add($"9{1:D6}{blocks:D6}{entries.Length:D8}{totals}{"",39}");
        while (lines.Count % 10 != 0)
        {
            lines.Add(new string('9', 94));
        }
        return string.Concat(lines.Select(line => line + "\r\n"));
    }

    public static byte[] Bytes(this string text) => Encoding.ASCII.GetBytes(text);

    /// <summary>Writes over some columns (from 1) of the first record that begins so.</summary>
    public static string Put(this string file, string record, int column, string text)
    {
        var at = file.StartsWith(record, StringComparison.Ordinal) ? 0 : file.IndexOf("\n" + record, StringComparison.Ordinal) + 1;
        return file.Remove(at + column - 1, text.Length).Insert(at + column - 1, text);
    }
}
