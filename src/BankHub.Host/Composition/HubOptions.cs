using System.Reflection;
using BankHub.Core.Ports;
using BankHub.Host.Auth;
using BankHub.Hub.AtRest;
using BankHub.Hub.Intake;

namespace BankHub.Host.Composition;

/// <summary>Everything that a hub node is told at start.</summary>
public sealed record HubOptions
{
    /// <summary>The PostgreSQL that all nodes share; without it the node starts a private one in <see cref="DataFolder"/>.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>
    /// Where the node notes what it left in the database, which should not lie on the same disk; and its private PostgreSQL if it has one.
    /// </summary>
    public string? DataFolder { get; init; }

    /// <summary>The folder of connection files.</summary>
    public required string ConnectionsFolder { get; init; }

    /// <summary>The file that names callers, the hashes of their keys and their webhooks.</summary>
    public required string CallersFile { get; init; }

    /// <summary>A reference to the key ring: file:PATH or env:NAME.</summary>
    public required string MasterKey { get; init; }

    /// <summary>With what patience a master key follows another.</summary>
    public RingTimes Ring { get; init; } = RingTimes.Usual;

    /// <summary>The file of named keys, to which connections refer as key:NAME; null for none.</summary>
    public string? KeysFile { get; init; }

    /// <summary>How often it is looked at, and what it refers to, for a change.</summary>
    public TimeSpan KeysEvery { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often the certificates are looked at by which the banks were believed.</summary>
    public TimeSpan CertificatesEvery { get; init; } = TimeSpan.FromMinutes(1);

    public IReadOnlyList<string> Urls { get; init; } = ["http://127.0.0.1:8080"];

    /// <summary>Unique among the nodes that run.</summary>
    public string NodeName { get; init; } = $"{Environment.MachineName}-{Environment.ProcessId}";

    /// <summary>How long a claim stands without its owner.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A folder with private banks; null for none.</summary>
    public string? PlugInsFolder { get; init; }

    /// <summary>The folder of official schemas; where none is named, schemas/iso20022 beside the program, if it is there.</summary>
    public string? SchemasFolder { get; init; }

    /// <summary>Hosts that webhooks may reach although their addresses are not public: name or address, with or without port.</summary>
    public IReadOnlyList<string> PrivateWebhookHosts { get; init; } = [];

    /// <summary>
    /// Load balancers whose X-Forwarded-For is believed, as addresses or networks (10.0.0.0/8): what is counted by address is counted by
    /// that of the client.
    /// </summary>
    public IReadOnlyList<string> TrustedProxies { get; init; } = [];

    /// <summary>Where traces and metrics go: OTLP, by http(s): or grpc(s):; null for nowhere.</summary>
    public Uri? Otlp { get; init; }

    /// <summary>Between readiness going off and the last request: as long as a load balancer needs to notice.</summary>
    public TimeSpan DrainDelay { get; init; }

    /// <summary>Off for a node that only takes payments in.</summary>
    public bool RunSteps { get; init; } = true;

    public IntakeOptions Intake { get; init; } = new();

    public BatchLimits Batches { get; init; } = new();

    public RateOptions Rates { get; init; } = new();

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The assemblies with banks; the built-in ones when not given.</summary>
    public IReadOnlyList<Assembly>? Adapters { get; init; }

    /// <summary>Replaces parts: tests put other channels, ids or commits in.</summary>
    public Action<IServiceCollection>? Replace { get; init; }

    /// <summary>From the configuration's section Hub (environment: Hub__ConnectionString and so on).</summary>
    public static HubOptions From(IConfiguration configuration)
    {
        var hub = configuration.GetSection("Hub");
        var options = new HubOptions
        {
            ConnectionString = hub["ConnectionString"],
            DataFolder = hub["DataFolder"],
            ConnectionsFolder = Required("ConnectionsFolder"),
            CallersFile = Required("CallersFile"),
            MasterKey = Required("MasterKey"),
            KeysFile = hub["KeysFile"],
            PlugInsFolder = hub["PlugInsFolder"],
            SchemasFolder = hub["SchemasFolder"],
            Otlp = hub["Otlp"] is { } otlp ? Collecting(otlp) : null,
            PrivateWebhookHosts = hub["PrivateWebhookHosts"]?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [],
            TrustedProxies = hub["TrustedProxies"]?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [],
            DrainDelay = TimeSpan.FromSeconds(hub.GetValue("DrainSeconds", 0.0)),
            RunSteps = hub.GetValue("RunSteps", true),
        };
        var rates = options.Rates;
        return options with
        {
            Rates = new()
            {
                PerCaller = hub.GetValue("RequestsPerSecond", rates.PerCaller),
                CallerBurst = hub.GetValue("RequestBurst", rates.CallerBurst),
                PerAddress = hub.GetValue("StrangersPerSecond", rates.PerAddress),
                AddressBurst = hub.GetValue("StrangerBurst", rates.AddressBurst),
            },
            Urls = hub["Urls"]?.Split(';', StringSplitOptions.RemoveEmptyEntries) ?? options.Urls,
            NodeName = hub["NodeName"] ?? options.NodeName,
            Lease = TimeSpan.FromSeconds(hub.GetValue("LeaseSeconds", options.Lease.TotalSeconds)),
        };

        static Uri Collecting(string address) =>
            Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "grpc" or "grpcs"
                ? uri
                : throw new InvalidOperationException("The setting Hub:Otlp is no address: http, https, grpc or grpcs, host and port.");

        string Required(string name) =>
            hub[name] ?? throw new InvalidOperationException($"The setting Hub:{name} is missing (environment: Hub__{name}).");
    }
}
