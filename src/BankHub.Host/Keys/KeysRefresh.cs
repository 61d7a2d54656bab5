using BankHub.Core.Findings;
using BankHub.Core.Ports;
using BankHub.Host.Composition;
using BankHub.Hub.Status;
using BankHub.Hub.Store;
using BankHub.Keys.Named;
using BankHub.Keys.Named.Files;

namespace BankHub.Host.Keys;

/// <summary>
/// Reads the file of named keys again when it or anything that it refers to changes: all of it takes effect at once, or none. What is
/// wrong leaves the old keys in use and raises an alarm, once a change.
/// </summary>
internal sealed partial class KeysRefresh(
    KeysFile file, NamedKeys keys, ISecrets secrets, KeyEnds ends, Database database, Alarms alarms, HubOptions options,
    ILogger<KeysRefresh> log) : BackgroundService
{
    private byte[] _told = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Between the first reading and now the file may have changed: then it is read once more.
        var known = Array.Empty<byte>();
        using var timer = new PeriodicTimer(options.KeysEvery);
        do
        {
            try
            {
                known = await LookAsync(known, stoppingToken);
                await ends.AlarmAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                NotLooked(log, e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<byte[]> LookAsync(byte[] known, CancellationToken cancellationToken)
    {
        var digest = file.Digest(secrets);
        if (digest.AsSpan().SequenceEqual(known))
        {
            return known;
        }

        var findings = new FindingList();
        var read = file.Read(secrets, findings);
        if (!file.Digest(secrets).AsSpan().SequenceEqual(digest))
        {
            // It changes just now: what was read may be half of each.
            return known;
        }

        if (read is null)
        {
            if (!digest.AsSpan().SequenceEqual(_told))
            {
                await TellAsync(findings, digest, cancellationToken);
                _told = digest;
            }

            // A token that is away comes back without a change of the file: the next look reads again.
            return findings.Any(f => f.Rule == KeysFile.TokenRule) ? known : digest;
        }

        _told = [];
        keys.Replace(read);
        if (known.Length > 0)
        {
            Read(log, read.Count);
        }

        return digest;
    }

    private Task TellAsync(FindingList findings, byte[] digest, CancellationToken cancellationToken)
    {
        NotRead(log, findings.Total, findings[0].ToString());
        return database.TransactAsync(
            work => alarms.RaiseAsync(
                work, $"keys-file:{Convert.ToHexStringLower(digest)}", "high", null, "keys-file", Path.GetFileName(file.Path),
                $"The changed file of keys has {Finding.Count(findings.Total)}; the keys before it stay in use. {findings[0]}"),
            cancellationToken);
    }

    [LoggerMessage(90, LogLevel.Information, "The file of keys changed: {Count} keys are in use")]
    private static partial void Read(ILogger logger, int count);

    [LoggerMessage(91, LogLevel.Error, "The file of keys changed and has {Count} findings; the keys before it stay in use. {First}")]
    private static partial void NotRead(ILogger logger, int count, string first);

    [LoggerMessage(92, LogLevel.Warning, "The file of keys could not be looked at")]
    private static partial void NotLooked(ILogger logger, Exception e);
}
