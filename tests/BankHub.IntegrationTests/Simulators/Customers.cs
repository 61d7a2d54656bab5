using System.Diagnostics;

namespace BankHub.IntegrationTests.Simulators;

/// <summary>What customers of the pretend banks send, and patience.</summary>
internal static class Customers
{
    /// <summary>A file of one credit entry, column by column.</summary>
    public static string AchFile(string account = "1111111111", long cents = 50_000, string id = "PAY-1")
    {
        var totals = $"0009100001{0:D12}{cents:D12}";
        var lines = new List<string>
        {
            $"101 069000012 1234567892611231200A094101{"FIRST COAST BANK",-23}{"ACME INC",-23}REF00001",
            $"5220{"ACME INC",-16}{"",20}1234567890PPD{"PAYROLL",-10}261123261124   106900001{1:D7}",
            $"622091000019{account,-17}{cents:D10}{id,-15}{"JANE ROE",-22}  006900001{1:D7}",
            $"8220{1:D6}{totals}1234567890{"",25}06900001{1:D7}",
            $"9{1:D6}{1:D6}{1:D8}{totals}{"",39}",
        };
        lines.AddRange(Enumerable.Repeat(new string('9', 94), 5));
        return string.Concat(lines.Select(line => line + "\r\n"));
    }

    public static string Transfer(string reference, string account) =>
        $$$$"""
        {"reference":"{{{{reference}}}}","scheme":"FASTER_PAYMENTS","amount":"12.50","currency":"GBP","endToEndId":"E2E-{{{{reference}}}}",
         "debtor":{"name":"Acme Ltd","account":{"sortCode":"300000","accountNumber":"10000001"}},
         "creditor":{"name":"Jane Roe","account":{"sortCode":"200051","accountNumber":"{{{{account}}}}"}}}
        """;

    public static async Task UntilAsync(Func<bool> isSo, string what, int seconds = 60)
    {
        var start = Stopwatch.GetTimestamp();
        while (!isSo())
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(seconds), $"waited in vain until {what}");
            await Task.Delay(10);
        }
    }
}
