using System.IO.Compression;
using System.Net;
using System.Text;
using BankHub.Simulators;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Proof;

/// <summary>What a bank's files may do to a hub, with reports that this test writes itself.</summary>
[Collection(LabCollection.Name)]
public sealed class BankFileTests(ITestOutputHelper output)
{
    private static readonly SimulatorOptions Silent = new() { FirstCoast = new() { SettleAfter = TimeSpan.FromDays(30) } };

    [Fact]
    public async Task The_same_file_again_is_recognised_whatever_its_name_line_ends_or_wrapping()
    {
        await using var lab = await Lab.StartAsync(1, output, Silent);
        await lab.StartReadyAsync(0);
        var (reports, orders) = (new AchReports(lab.Banks), await AcceptedAsync(lab, 2));
        var order = orders[0];
        var report = reports.Settlement(AchReports.Line(reports.Entry(order)));
        await Wait.UntilTakenAsync(lab, reports.Drop("FCSTL", report), "Decoded");
        await Wait.UntilStateAsync(lab, order, "Settled");
        var evidence = await lab.CountAsync("select count(*) from evidence");

        var text = Encoding.ASCII.GetString(report);
        byte[][] again =
            [report, Encoding.ASCII.GetBytes(text.Replace("\n", "\r\n")), Encoding.ASCII.GetBytes(text + "\n\n"), Gzip(report)];
        foreach (var bytes in again)
        {
            await Wait.UntilTakenAsync(lab, reports.Drop("FCSTL", bytes), "Duplicate");
        }

        // Whatever comes first is read.
        var other = reports.Settlement(AchReports.Line(reports.Entry(orders[1])));
        await Wait.UntilTakenAsync(lab, reports.Drop("FCSTL", Gzip(other)), "Decoded");
        await Wait.UntilStateAsync(lab, orders[1], "Settled");
        await Wait.UntilTakenAsync(lab, reports.Drop("FCSTL", other), "Duplicate");

        await lab.AdvanceAsync(TimeSpan.FromDays(40));
        await Wait.UntilTakenAsync(lab, reports.Drop("FCSTL", report), "Duplicate");
        Assert.Equal(again.Length + 2, await lab.CountAsync("select count(*) from alarm where rule = 'duplicate-file'"));
        Assert.Equal(evidence + 1, await lab.CountAsync("select count(*) from evidence"));
        Assert.Empty(Directory.GetFiles(lab.Banks.FirstCoast.OutboundFolder));
    }

    [Fact]
    public async Task A_bad_record_parks_itself_alone_and_reading_it_again_sends_nothing()
    {
        await using var lab = await Lab.StartAsync(1, output, Silent);
        await lab.StartReadyAsync(0);
        var (reports, orders) = (new AchReports(lab.Banks), await AcceptedAsync(lab, 3));
        var lines = orders.Select(o => AchReports.Line(reports.Entry(o))).ToArray();
        var name = reports.Drop("FCSTL", reports.Settlement(lines[0], lines[1].Replace("SETTLED", "SWALLOWED"), lines[2]));
        await Wait.UntilTakenAsync(lab, name, "Decoded");
        await Wait.UntilStateAsync(lab, orders[0], "Settled");
        await Wait.UntilStateAsync(lab, orders[2], "Settled");
        await Wait.UntilStateAsync(lab, orders[1], "Accepted");
        var parked = Assert.Single(await ParkedAsync(lab));

        var before = await lab.CountAsync("select count(*) from outbound where effect <> 'Poll'");
        var events = await lab.CountAsync("select count(*) from event");
        var retry = $"/v1/parked/{parked}/retry";
        Assert.Equal(HttpStatusCode.OK, (await lab.Core.CallAsync(HttpMethod.Post, retry, ApiKeys.Alice)).Status);
        await Wait.UntilTakenAsync(lab, name, "Decoded");
        Assert.NotEqual(parked, Assert.Single(await ParkedAsync(lab)));
        Assert.Equal(HttpStatusCode.Conflict, (await lab.Core.CallAsync(HttpMethod.Post, retry, ApiKeys.Alice)).Status);
        Assert.Equal(before, await lab.CountAsync("select count(*) from outbound where effect <> 'Poll'"));
        Assert.Equal(events, await lab.CountAsync("select count(*) from event"));

        reports.Drop("FCSTL", reports.Settlement(lines[1]));
        await Wait.UntilStateAsync(lab, orders[1], "Settled");
        Assert.Empty(new History(lab, orders).MoneyFaults());
    }

    [Fact]
    public async Task Acknowledgements_that_are_late_unknown_or_a_refusal_are_alarms_and_never_a_second_sending()
    {
        await using var lab = await Lab.StartAsync(1, output, Silent);
        await lab.StartReadyAsync(0);
        var reports = new AchReports(lab.Banks);
        var silent = new Orders("Q").Next(Scenarios.FirstCoast, "silence", 1)[0];
        await lab.Core.SubmitAsync(silent);
        await Wait.UntilStateAsync(lab, silent, "Sent");

        var unknown = reports.FileOf(silent) with { Name = "never-sent.ach", ReferenceCode = "ZZZZ9999" };
        await Wait.UntilTakenAsync(lab, reports.Drop("FCACK", AchReports.Acknowledgement(unknown, "REJECTED", silent.Cents)), "Decoded");
        Assert.Equal(1, await lab.CountAsync("select count(*) from parked where rule = 'unknown-reference' and state = 'Open'"));
        Assert.Equal(0, await lab.CountAsync("select count(*) from alarm where rule = 'acknowledgement-late'"));

        await lab.AdvanceAsync(TimeSpan.FromMinutes(16));
        await Wait.UntilAsync(
            async () => await lab.CountAsync("select count(*) from alarm where rule = 'acknowledgement-late'") == 1, "the alarm is raised");
        await Wait.UntilStateAsync(lab, silent, "Sent");

        reports.Drop("FCACK", AchReports.Acknowledgement(reports.FileOf(silent), "REJECTED", silent.Cents));
        await Wait.UntilStateAsync(lab, silent, "Rejected");
        await Task.Delay(TimeSpan.FromSeconds(2));
        Assert.Single(lab.Banks.FirstCoast.Ledger.Files);
        Assert.Equal(1, await lab.CountAsync("select count(*) from outbound where effect = 'Execute'"));
    }

    [Fact]
    public async Task An_acknowledgement_of_other_totals_or_of_another_file_lifts_and_refuses_nobody()
    {
        await using var lab = await Lab.StartAsync(1, output, Silent);
        await lab.StartReadyAsync(0);
        var reports = new AchReports(lab.Banks);
        var silent = new Orders("Q").Next(Scenarios.FirstCoast, "silence", 1)[0];
        await lab.Core.SubmitAsync(silent);
        await Wait.UntilStateAsync(lab, silent, "Sent");
        var (file, entry) = (reports.FileOf(silent), reports.Entry(silent));

        var less = AchReports.Acknowledgement(file, "ACCEPTED", silent.Cents - 1);
        var other = Encoding.ASCII.GetBytes(
            $"H|FCACK|1|never-sent.ach|ZZZZ9999|A|2026-11-23|PARTIAL|1|0|{silent.Cents}|P001|x\nE|{entry.Trace}|REJECTED|E101|x\nT|1\n");
        await Wait.UntilTakenAsync(lab, reports.Drop("FCACK", less), "Decoded");
        await Wait.UntilTakenAsync(lab, reports.Drop("FCACK", other), "Decoded");
        Assert.Equal(2, await lab.CountAsync("select count(*) from parked where rule = 'reference-disagrees' and state = 'Open'"));
        await Wait.UntilStateAsync(lab, silent, "Sent");

        reports.Drop("FCACK", AchReports.Acknowledgement(file, "ACCEPTED", silent.Cents));
        await Wait.UntilStateAsync(lab, silent, "Accepted");
    }

    private static async Task<List<Order>> AcceptedAsync(Lab lab, int count)
    {
        var orders = new Orders("B").Next(Scenarios.FirstCoast, "settles", count);
        await lab.Core.SubmitAsync(orders);
        foreach (var order in orders)
        {
            await Wait.UntilStateAsync(lab, order, "Accepted");
        }

        return orders;
    }

    private static Task<List<Guid>> ParkedAsync(Lab lab) => new HubHistory(lab.Source).QueryAsync(
        "select id from parked where kind = 'record' and state = 'Open'", r => r.GetGuid(0));

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}
