using BankHub.Core.Ports;
using BankHub.Host.Composition;
using BankHub.IntegrationTests.Api;
using BankHub.IntegrationTests.AtRest;

namespace BankHub.IntegrationTests.Keys;

/// <summary>
/// The end of a certificate that a bank showed or a file holds is told 30, 7 and 1 days ahead (CHECKS S5), once for all nodes.
/// </summary>
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

    [Theory]
    [InlineData(29, false, "warning")]
    [InlineData(6, false, "high")]
    [InlineData(0.5, false, "highest")]
    [InlineData(6, true, "notice")]
    public async Task The_end_of_one_in_a_file_names_the_option_and_is_quiet_where_its_successor_lies_beside_it(
        double days, bool isFollowed, string severity)
    {
        var print = $"FILE{days}{isFollowed}";
        hub.Show(print, days, "tlsCertificate", isFollowed);
        var sql = "select count(*) from alarm where rule = 'certificate-file-ends' and connection = 'first-coast' "
            + $"and severity = '{severity}' and text like 'The certificate CN={print}, % that tlsCertificate names, ends %'";
        await RotatingHub.UntilAsync(async () => await hub.CountAsync(sql) == 1, "the alarm");
    }

    /// <summary>A hub that looks often at what its banks showed.</summary>
    public sealed class WatchingHub : HubFixture
    {
        public void Show(string print, double days, string? option = null, bool isFollowed = false) => Channels.Certificates =
        [
            new("first-coast", "files-in", option, $"CN={print}", print, TimeProvider.System.GetUtcNow().AddDays(days), isFollowed),
        ];

        protected override HubOptions Change(HubOptions options) => options with { CertificatesEvery = TimeSpan.FromMilliseconds(100) };
    }
}
