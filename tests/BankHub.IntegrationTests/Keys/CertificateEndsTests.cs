using BankHub.Core.Ports;
using BankHub.Host.Composition;
using BankHub.IntegrationTests.Api;
using BankHub.IntegrationTests.AtRest;

namespace BankHub.IntegrationTests.Keys;

/// <summary>The end of a certificate by which a bank is believed is told 30, 7 and 1 days ahead (CHECKS S5), once for all nodes.</summary>
public sealed class CertificateEndsTests(CertificateEndsTests.WatchingHub hub) : IClassFixture<CertificateEndsTests.WatchingHub>
{
    [Theory]
    [InlineData(31, null)]
    [InlineData(29, "warning")]
    [InlineData(6, "high")]
    [InlineData(0.5, "highest")]
    [InlineData(-1, "highest")]
    public async Task An_end_is_told_once_a_step(double days, string? severity)
    {
        var print = $"AB{days}";
        hub.Show(print, days);
        await hub.AddNodeAsync($"node{days}");
        var sql = $"select count(*) from alarm where rule = 'bank-certificate-ends' and text like '%CN={print},%'";
        if (severity is not null)
            await RotatingHub.UntilAsync(
                async () => await hub.CountAsync($"{sql} and severity = '{severity}' and connection = 'first-coast'") == 1, "the alarm");
        await Task.Delay(500);
        Assert.Equal(severity is null ? 0 : 1, await hub.CountAsync(sql));
    }

    [Fact]
    public async Task Each_step_is_told_when_it_has_come()
    {
        hub.Show("steps", 20);
        var sql = "select count(*) from alarm where rule = 'bank-certificate-ends' and text like '%CN=steps,%'";
        await RotatingHub.UntilAsync(async () => await hub.CountAsync(sql) == 1, "30 days");
        hub.Show("steps", 5);
        await RotatingHub.UntilAsync(async () => await hub.CountAsync(sql) == 2, "7 days");
        hub.Show("steps", 0.9);
        await RotatingHub.UntilAsync(async () => await hub.CountAsync(sql) == 3, "1 day");
    }

    /// <summary>A hub that looks often at what its banks showed.</summary>
    public sealed class WatchingHub : HubFixture
    {
        public void Show(string print, double days) => Channels.Certificates =
        [
            new ServerCertificate("first-coast", "files-in", $"CN={print}", print, TimeProvider.System.GetUtcNow().AddDays(days)),
        ];

        protected override HubOptions Change(HubOptions options) => options with { CertificatesEvery = TimeSpan.FromMilliseconds(100) };
    }
}
