using BankHub.Simulators;

namespace BankHub.Cli.Demo;

/// <summary>The bank's own day. A payment for tomorrow waits for tomorrow, and at night London is a day ahead of New York.</summary>
internal static class Today
{
    public static DateOnly At(string bank) => At(bank, TimeProvider.System.GetUtcNow());

    public static DateOnly At(string bank, DateTimeOffset now)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(bank switch
        {
            Scenarios.FirstCoast => "America/New_York",
            Scenarios.Helvetia => "Europe/Zurich",
            Scenarios.Castellan => "Europe/Berlin",
            Scenarios.Orient => "Asia/Dubai",
            _ => "Europe/London",
        });
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
    }
}
