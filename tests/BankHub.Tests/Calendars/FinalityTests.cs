using System.Text;
using BankHub.Core.Adapters.Reading;
using BankHub.Core.Findings;
using BankHub.Hub.Calendars;
using BankHub.Tests.House;

namespace BankHub.Tests.Calendars;

public sealed class FinalityTests
{
    [Theory]
    [InlineData("ach-ppd", "creditTransfer", "2026-01-05", "2026-01-07 return-deadline")]
    [InlineData("ach-ppd", "creditTransfer", "2026-01-16", "2026-01-21 return-deadline")] // Martin Luther King Day is on the 19th.
    [InlineData("ach-ppd", "directDebit", "2026-01-05", "2026-01-07 return-deadline, 2026-03-06 unauthorised-debit")]
    [InlineData("ach-ccd", "directDebit", "2026-01-05", "2026-01-07 return-deadline")]
    public void The_ach_bank_counts_banking_days_for_returns_and_calendar_days_for_unauthorised_consumer_debits(
        string product, string method, string settled, string expected) =>
        Assert.Equal(expected, Dates("FirstCoastAch", product, method, settled));

    [Theory]
    [InlineData("faster-payments", "creditTransfer", "2026-01-03", "2026-01-03 irrevocable")]
    [InlineData("faster-payments", "directDebit", "2026-01-03", "")]
    public void An_instant_payment_is_final_when_it_is_settled(string product, string method, string settled, string expected) =>
        Assert.Equal(expected, Dates("MeridianRest", product, method, settled));

    private static string Dates(string bank, string product, string method, string settled)
    {
        var findings = new FindingList();
        var manifest = ManifestReader.Read(Encoding.UTF8.GetBytes(Tree.Read($"adapters/{bank}/manifest.json")), findings)!;
        var calendar = BusinessCalendar.Named(manifest.Calendar);
        var dates = Finality.Of(manifest.Product(product)!, method, DateOnly.Parse(settled), calendar);
        return string.Join(", ", dates.Select(f => $"{f.Date:yyyy-MM-dd} {f.Basis}"));
    }
}
