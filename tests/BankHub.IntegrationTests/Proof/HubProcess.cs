using System.Diagnostics;
using System.Globalization;

namespace BankHub.IntegrationTests.Proof;

/// <summary>One hub node: the real host as a child process, which can be killed and woken. It ends with the test process.</summary>
internal sealed class HubProcess : IDisposable
{
    private const string WatchScript = "read -r _; kill -KILL \"$1\"";
    private static readonly TimeSpan StartWithin = TimeSpan.FromSeconds(60);
    private static readonly HttpClient Health = new() { Timeout = TimeSpan.FromSeconds(5) };
    private readonly Process _process;
    private readonly Process _watch;
    private bool _disposed;

    private HubProcess(HubSettings settings, string? crashAt, string? stopAt)
    {
        Settings = settings;
        _process = Process.Start(settings.Command(crashAt, stopAt))!;
        _process.StandardInput.Close();
        _watch = Process.Start(new ProcessStartInfo(
            "setsid", ["/bin/sh", "-c", WatchScript, "watch", _process.Id.ToString(CultureInfo.InvariantCulture)])
        { RedirectStandardInput = true })!;
    }

    public HubSettings Settings { get; }

    public int Id => _process.Id;

    public Uri Address => Settings.Address;

    public bool HasExited => _process.HasExited;

    /// <summary>128 and the signal that ended it, or its own code.</summary>
    public int ExitCode => _process.ExitCode;

    /// <summary>Starts a node and does not wait until it is ready: it may be meant to die before.</summary>
    public static HubProcess Start(HubSettings settings, string? crashAt = null, string? stopAt = null) => new(settings, crashAt, stopAt);

    /// <summary>True when it serves; false when it died first.</summary>
    public async Task<bool> ReadyAsync()
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < StartWithin; await Task.Delay(50))
        {
            if (_process.HasExited)
            {
                return false;
            }

            try
            {
                using var answer = await Health.GetAsync(new Uri(Address, "/health/ready"));
                if (answer.IsSuccessStatusCode)
                {
                    return true;
                }
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                // Not yet.
            }
        }

        throw new TimeoutException($"The node {Settings.Name} was not ready; see {Settings.LogFile}.");
    }

    /// <summary>True when it died within the time.</summary>
    public async Task<bool> DiesWithinAsync(TimeSpan time)
    {
        using var patience = new CancellationTokenSource(time);
        await _process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return _process.HasExited;
    }

    /// <summary>True when it stands still within the time, as by SIGSTOP.</summary>
    public async Task<bool> StopsWithinAsync(TimeSpan time)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < time; await Task.Delay(50))
        {
            // The third field of proc(5)'s stat, behind the name in parentheses.
            var stat = await File.ReadAllTextAsync($"/proc/{Id}/stat");
            if (stat[(stat.LastIndexOf(')') + 2)..].StartsWith('T'))
            {
                return true;
            }
        }

        return false;
    }

    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>As a deploy ends a node: it drains.</summary>
    public async Task<int> TerminateAsync()
    {
        Signal.Send(Id, Signal.Terminate);
        Assert.True(await DiesWithinAsync(TimeSpan.FromSeconds(60)), $"The node {Settings.Name} did not end; see {Settings.LogFile}.");
        return ExitCode;
    }

    public void Wake() => Signal.Send(Id, Signal.Continue);

    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        _watch.Kill(entireProcessTree: true);
        _watch.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }
}
