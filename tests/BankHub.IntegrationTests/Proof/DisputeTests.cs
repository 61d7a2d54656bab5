using System.Text;
using BankHub.Simulators;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Proof;

/// <summary>What banks dispute about a return is a case for people, whatever the payment's state.</summary>
[Collection(LabCollection.Name)]
public sealed class DisputeTests(ITestOutputHelper output)
{
    private static readonly SimulatorOptions Silent = new() { FirstCoast = new() { SettleAfter = TimeSpan.FromDays(30) } };

    [Fact]
    public async Task A_dishonoured_return_is_one_case_of_its_payment_and_changes_no_state()
    {
        await using var lab = await Lab.StartAsync(1, output, Silent);
        await lab.StartReadyAsync(0);
        var reports = new AchReports(lab.Banks);
        var order = new Orders("D").Next(Scenarios.FirstCoast, "settles", 1)[0];
        await lab.Core.SubmitAsync(order);
        await Wait.UntilStateAsync(lab, order, "Accepted");

        var trace = reports.Entry(order).Trace;
        await Wait.UntilTakenAsync(lab, reports.Drop("FCDSP", Dishonored(trace, modifier: 'A'), "ach"), "Decoded");
        await Wait.UntilTakenAsync(lab, reports.Drop("FCDSP", Dishonored(trace, modifier: 'B'), "ach"), "Decoded");

        await Wait.UntilAsync(
            async () => await lab.CountAsync("select count(*) from payment_case where kind = 'disputed'") > 0, "the case is opened");
        Assert.Equal(1, await lab.CountAsync("select count(*) from payment_case"));
        await Wait.UntilStateAsync(lab, order, "Accepted");
    }

    private static byte[] Dishonored(string trace, char modifier)
    {
        string[] lines =
        [
            $"101 121042882 0690000122611250930{modifier}094101ACME PAYROLL           FIRST COAST BANK               ",
            "5220ACME PAYROLL                        1210428822PPDSALARY    2611232611253291069000010000001",
            "621091803300123456789        0000012345EMP-1          DOE, JANE               1069000010000009",
            $"799R68{trace}      09180330   09180330000000732903UNTIMELY             069000010000009",
            "822000000200091803300000000000000000000123451210428822                         069000010000001",
            "9000001000001000000020009180330000000000000000000012345                                       ",
            .. Enumerable.Repeat(new string('9', 94), 4),
        ];
        return Encoding.ASCII.GetBytes(string.Concat(lines.Select(line => line + "\n")));
    }
}
