using System.Globalization;
using System.Text;

namespace BankHub.Simulators.FirstCoastAch;

/// <summary>The bookings of a day as a table of text, comma separated (PROTOCOL.md, 3.6).</summary>
internal static class ActivityTable
{
    /// <param name="account">Whose bookings they are.</param>
    /// <param name="day">On which day.</param>
    /// <param name="opening">What was there before, in cents.</param>
    /// <param name="bookings">Each with what it changed, in cents, and its two names.</param>
    public static string Write(string account, DateOnly day, long opening, IReadOnlyList<(long Change, string Trace, string Name)> bookings)
    {
        var (text, balance) = (new StringBuilder($"Account Activity,{account}\r\n"), opening);
        text.Append("Posted,Amount,Balance,Trace Number,Bank Reference,Description\r\n");
        foreach (var (change, trace, name) in bookings)
        {
            balance += change;
            var side = change < 0 ? "debit" : "credit";
            text.Append(
                CultureInfo.InvariantCulture,
                $"{day:MM/dd/yyyy},{Dollars(change)},{Dollars(balance)},{trace},{name},\"ACH settlement, {side}\"\r\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"End of activity,{bookings.Count},{Dollars(balance - opening)}\r\n");
        return text.ToString();
    }

    private static string Dollars(long cents) => (cents / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
