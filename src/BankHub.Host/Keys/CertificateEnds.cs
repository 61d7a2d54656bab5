using System.Globalization;
using BankHub.Core.Ports;
using BankHub.Host.Composition;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Host.Keys;

/// <summary>An alarm 30, 7 and 1 days before a certificate ends by which a bank's server was believed; each once for all nodes.</summary>
internal sealed partial class CertificateEnds(
    IChannels channels, Database database, Alarms alarms, HubOptions options, ILogger<CertificateEnds> log) : BackgroundService
{
    private readonly HashSet<string> _told = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.CertificatesEvery);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await AlarmAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                NotLooked(log, e);
            }
        }
    }

    private async Task AlarmAsync(CancellationToken cancellationToken)
    {
        foreach (var shown in channels.Certificates)
        {
            if (Ahead.Of(shown.Until - options.Clock.GetUtcNow()) is not var (days, severity))
            {
                continue;
            }

            var alarm = $"bank-certificate-ends:{shown.Connection}:{shown.Thumbprint}:{days}";
            if (_told.Contains(alarm))
            {
                continue;
            }

            await database.TransactAsync(
                work => alarms.RaiseAsync(
                    work, alarm, severity, shown.Connection, "bank-certificate-ends", shown.Endpoint, Text(shown, days)),
                cancellationToken);
            _told.Add(alarm);
        }
    }

    private static string Text(ServerCertificate shown, int days) => string.Create(
        CultureInfo.InvariantCulture,
        $"The certificate {shown.Subject}, by which the bank's server is believed, {(days == 0 ? "ended" : "ends")} {shown.Until:u}.");

    [LoggerMessage(94, LogLevel.Warning, "The certificates of the banks could not be looked at")]
    private static partial void NotLooked(ILogger logger, Exception e);
}
