using System.Diagnostics;
using System.Globalization;

namespace BankHub.IntegrationTests.Proof;

/// <summary>What one node is told by its environment.</summary>
internal sealed record HubSettings
{
    public required string Name { get; init; }

    public required int Port { get; init; }

    public required string ConnectionString { get; init; }

    public required LabFiles Files { get; init; }

    /// <summary>Short, so that what a dead node held is taken over soon.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>The clock of its machine, where that is not the real one.</summary>
    public FakedTime? Time { get; init; }

    /// <summary>Where its traces and metrics go; null for nowhere.</summary>
    public Uri? Otlp { get; init; }

    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}"));

    public string LogFile => Path.Combine(Files.Folder, $"{Name}.log");

    /// <summary>The built host, found beside the tests.</summary>
    /// <param name="crashAt">The named point at which it dies; null for none.</param>
    /// <param name="stopAt">The named point at which it stands still until it is woken; null for none.</param>
    public ProcessStartInfo Command(string? crashAt, string? stopAt)
    {
        var host = Path.Combine(AppContext.BaseDirectory, "BankHub.Host.dll");
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var info = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$1\" \"$2\" >>\"$3\" 2>&1", "hub", dotnet, host, LogFile])
        {
            RedirectStandardInput = true,
            WorkingDirectory = Files.Folder,
            Environment =
            {
                ["Hub__ConnectionString"] = ConnectionString,
                ["Hub__ConnectionsFolder"] = Files.Connections,
                ["Hub__CallersFile"] = Files.Callers,
                ["Hub__MasterKey"] = Files.MasterKey,
                ["Hub__Urls"] = Address.AbsoluteUri.TrimEnd('/'),
                ["Hub__NodeName"] = Name,
                ["Hub__LeaseSeconds"] = Lease.TotalSeconds.ToString(CultureInfo.InvariantCulture),
                ["Hub__PrivateWebhookHosts"] = "127.0.0.1",
                ["HUB_CRASH_AT"] = crashAt ?? "",
                ["HUB_STOP_AT"] = stopAt ?? "",
                // A node lives for seconds here: the code that starts soonest is the best.
                ["DOTNET_TieredPGO"] = "0",
            },
        };
        if (Otlp is not null)
        {
            info.Environment["Hub__Otlp"] = Otlp.AbsoluteUri;
        }

        if (File.Exists(Files.Keys))
        {
            info.Environment["Hub__KeysFile"] = Files.Keys;
        }

        Time?.ApplyTo(info);
        return info;
    }
}
