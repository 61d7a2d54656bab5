using System.Globalization;
using BankHub.Core.Ports;
using BankHub.Host.Composition;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Host.Keys;

/// <summary>
/// An alarm 30, 7 and 1 days before a certificate ends that a connection names by file, or by which a bank's server was believed; each once
/// for all nodes.
/// </summary>
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
        foreach (var certificate in channels.Certificates)
        {
            if (Ahead.Of(certificate.Until - options.Clock.GetUtcNow()) is not var (days, severity))
            {
                continue;
            }

            var rule = certificate.Option is null ? "bank-certificate-ends" : "certificate-file-ends";
            var alarm = $"{rule}:{certificate.Connection}:{certificate.Thumbprint}:{days}";
            if (_told.Contains(alarm))
            {
                continue;
            }

            await database.TransactAsync(
                work => alarms.RaiseAsync(
                    work, alarm, certificate.HasSuccessor ? "notice" : severity, certificate.Connection, rule, certificate.Endpoint,
                    Text(certificate, days)),
                cancellationToken);
            _told.Add(alarm);
        }
    }

    private static string Text(WatchedCertificate certificate, int days) => string.Create(
        CultureInfo.InvariantCulture,
        $"The certificate {certificate.Subject}, {Part(certificate)}, {(days == 0 ? "ended" : "ends")} {certificate.Until:u}.");

    private static string Part(WatchedCertificate certificate) => certificate.Option is { } option
        ? $"which lies in the file that {option} names"
        : "by which the bank's server is believed";

    [LoggerMessage(94, LogLevel.Warning, "The certificates of the banks could not be looked at")]
    private static partial void NotLooked(ILogger logger, Exception e);
}
