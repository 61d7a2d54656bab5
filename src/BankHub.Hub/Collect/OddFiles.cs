using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Ports;
using BankHub.Hub.Catalog;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.Collect;

/// <summary>
/// Tells people once of each file at a bank that is not fetched: its name is not one, it is no file, or what must lie beside it does not
/// come. Of the latter each is told, also where banks give one name again and again.
/// </summary>
public sealed class OddFiles(Alarms alarms)
{
    /// <summary>Names that are told one by one in one round; a flood of them says all it has to say with these.</summary>
    private const int Most = 100;

    private const int MaxShown = 80;

    public async Task TellAsync(Work work, Bank bank, Endpoint endpoint, IEnumerable<RemoteFile> odd)
    {
        foreach (var file in odd.OrderBy(f => f.Name, StringComparer.Ordinal).Take(Most))
        {
            var key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(file.Name)).AsSpan(0, 16));
            var state = file.Waits ? string.Create(CultureInfo.InvariantCulture, $":{file.Size}:{file.Modified.UtcTicks}") : "";
            await alarms.RaiseAsync(
                work, $"odd-file:{bank.Connection.Id}:{endpoint.Id}:{key}{state}", "warning", bank.Connection.Id, "odd-file", endpoint.Id,
                $"{Shown(file.Name)} {(file.Waits ? "waits at the bank" : "is never fetched")}: {file.Refusal}");
        }
    }

    /// <summary>The name in letters that do nothing to a log or a screen, cut, and without what looks like an account number.</summary>
    internal static string Shown(string name)
    {
        var shown = new StringBuilder();
        foreach (var c in name.AsSpan(0, Math.Min(name.Length, MaxShown)))
            shown.Append(c is >= ' ' and < '\u007f' and not '\\' ? c.ToString() : $"\\u{(int)c:x4}");
        return Mask.Text(shown.Append(name.Length > MaxShown ? "…" : "").ToString());
    }
}
