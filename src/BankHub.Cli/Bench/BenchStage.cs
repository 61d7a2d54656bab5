using System.Text.Json.Nodes;
using BankHub.Host.Composition;
using BankHub.Hub.Store;
using BankHub.Hub.Store.Private;
using BankHub.Keys;
using Npgsql;

namespace BankHub.Cli.Bench;

/// <summary>A durable private PostgreSQL with two databases, one for the hub's API and one for the raw ceiling.</summary>
internal sealed class BenchStage : IAsyncDisposable
{
    public const string ApiKey = "bh_bench";

    private readonly string _folder;
    private PrivatePostgres? _postgres;
    private HubHost? _hub;

    public BenchStage(string? folder)
    {
        _folder = Directory.CreateDirectory(
            Path.Combine(folder ?? Path.GetTempPath(), $"bankhub-bench-{Environment.ProcessId}")).FullName;
        if (!OperatingSystem.IsWindows())
        {
            // The database's account passes through, and sees nothing.
            File.SetUnixFileMode(_folder, (UnixFileMode)0b111_001_001);
        }
    }

    public string Folder => _folder;

    public Uri Hub => _hub!.Address;

    /// <summary>A database with the hub's schema and nothing in it.</summary>
    public string Raw { get; private set; } = "";

    public async Task StartAsync(CancellationToken cancel)
    {
        _postgres = await PrivatePostgres.StartAsync(
            new() { Folder = Path.Combine(_folder, "postgres"), DieWithParent = true, DeleteAtEnd = true }, cancel);
        Raw = await _postgres.CreateDatabaseAsync("raw", cancel: cancel);
        await using (var source = NpgsqlDataSource.Create(Raw))
        {
            await Migrator.MigrateAsync(source, cancel);
        }

        WriteFiles();
        _hub = await HubHost.StartAsync(
            new()
            {
                ConnectionString = await _postgres.CreateDatabaseAsync("bankhub", cancel: cancel),
                ConnectionsFolder = Path.Combine(_folder, "connections"),
                CallersFile = Path.Combine(_folder, "callers.json"),
                MasterKey = $"file:{Path.Combine(_folder, "ring")}",
                Urls = ["http://127.0.0.1:0"],
                RunSteps = false,
            },
            cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await (_hub?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_postgres?.DisposeAsync() ?? ValueTask.CompletedTask);
        Directory.Delete(_folder, recursive: true);
    }

    private void WriteFiles()
    {
        var outbox = Directory.CreateDirectory(Path.Combine(_folder, "bank")).FullName;
        var door = $"file://{outbox}";
        Directory.CreateDirectory(Path.Combine(_folder, "connections"));
        File.WriteAllText(Path.Combine(_folder, "connections", "first-coast.json"), new JsonObject
        {
            ["id"] = "first-coast",
            ["adapter"] = "first-coast-ach",
            ["settings"] = new JsonObject { ["immediateOrigin"] = "123456789", ["companyId"] = "1123456789" },
            ["endpoints"] = new JsonObject
            {
                ["files-in"] = new JsonObject { ["address"] = door },
                ["files-out"] = new JsonObject { ["address"] = door },
            },
            ["accounts"] = new JsonArray("1000200030"),
            ["mostMessagesADay"] = 1_000_000,
        }.ToJsonString());
        File.WriteAllText(Path.Combine(_folder, "callers.json"), new JsonArray(new JsonObject
        {
            ["id"] = "bench",
            ["kind"] = "system",
            ["keyHash"] = Stage.ApiKeys.Hash(ApiKey),
            ["scopes"] = new JsonArray("payments:write", "payments:read"),
        }).ToJsonString());
        MasterKeyFile.Create(Path.Combine(_folder, "ring"));
    }
}
