using BankHub.Channels;
using BankHub.Core.Ports;
using BankHub.Host.Auth;
using BankHub.Host.Keys;
using BankHub.Host.Running;
using BankHub.Host.Webhooks;
using BankHub.Hub.AtRest;
using BankHub.Hub.Audit;
using BankHub.Hub.Callbacks;
using BankHub.Hub.Catalog;
using BankHub.Hub.Intake;
using BankHub.Hub.Lanes;
using BankHub.Hub.Notify;
using BankHub.Hub.People;
using BankHub.Hub.People.Releases;
using BankHub.Hub.Query;
using BankHub.Hub.Restore;
using BankHub.Hub.Routing;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;
using BankHub.Keys;
using BankHub.Keys.Named;
using BankHub.Keys.Named.Files;
using Npgsql;

namespace BankHub.Host.Composition;

/// <summary>Registers the hub: its ports with their real implementations, its steps, and what the API asks.</summary>
internal static class HubParts
{
    public static IServiceCollection AddHub(this IServiceCollection services, HubOptions options, Catalog catalog, NpgsqlDataSource source)
    {
        services.AddSingleton(options).AddSingleton(options.Clock).AddSingleton(catalog).AddSingleton(source);
        services.AddSingleton(new Node(options.NodeName, options.Lease));
        services.AddSingleton<ISecrets, ReferencedSecrets>();
        services.AddSingleton(s => new LiveRing(s.GetRequiredService<ISecrets>(), options.MasterKey));
        services.AddSingleton<ICipher>(s => s.GetRequiredService<LiveRing>());
        services.AddSingleton<IMasterKeys>(s => s.GetRequiredService<LiveRing>());
        services.AddSingleton(options.Ring).AddSingleton<RingKeeping>().AddSingleton<Resealing>().AddHostedService<RingWatch>();
        services.AddSingleton<IIdSource, TimeOrderedIds>();
        services.AddSingleton<ICommit, PostgresCommit>();
        services.AddSingleton<SeenSignatures>();
        services.AddSingleton<IChannels>(s => ConnectedChannels.Open(
            catalog.Connections.Select(b => new ChannelSource(b.Connection, b.Manifest)),
            s.GetRequiredService<ISecrets>(), s.GetRequiredService<NamedKeys>(), options.Clock, s.GetRequiredService<ILoggerFactory>(),
            s.GetRequiredService<SeenSignatures>()));
        services.AddHubSteps();
        services.AddSingleton<CallerBook>().AddSingleton(new RateLimits(options.Rates)).AddSingleton<Readiness>();
        services.AddIntake(options).AddQueries();
        services.AddSingleton(new WebhookTargets(options.PrivateWebhookHosts));
        services.AddSingleton<IWebhooks, HttpWebhooks>();
        services.AddSingleton<NoticeOutcomes>().AddSingleton<NotifyStep>().AddSingleton<AnchorStep>();
        services.AddHostedService<Drain>().AddHostedService<Marking>().AddHostedService<CertificateEnds>();
        services.AddSingleton(new Notes(options.DataFolder is { } folder ? Path.Combine(folder, "database.note") : null));
        services.AddSingleton<Marks>();
        if (options.RunSteps)
        {
            services.AddHostedService<WakeRelay>().AddHostedService<StepRunner>();
        }

        return services;
    }

    /// <summary>The named keys, and who looks whether their file has changed.</summary>
    public static IServiceCollection AddKeys(this IServiceCollection services, HubOptions options, NamedKeys keys)
    {
        services.AddSingleton(keys);
        if (options.KeysFile is { } path)
        {
            services.AddSingleton(new KeysFile(path)).AddSingleton<KeyEnds>().AddHostedService<KeysRefresh>();
        }

        return services;
    }

    private static IServiceCollection AddIntake(this IServiceCollection services, HubOptions options) => services
        .AddSingleton(options.Intake).AddSingleton(options.Batches)
        .AddSingleton<Router>().AddSingleton<DryRun>().AddSingleton<Examiner>().AddSingleton<Fingerprints>().AddSingleton<HubTime>()
        .AddSingleton<Inserters>().AddSingleton<PaymentIntake>().AddSingleton<BatchIntake>().AddSingleton<CallbackDoor>();

    private static IServiceCollection AddQueries(this IServiceCollection services) => services
        .AddSingleton<PaymentQueries>().AddSingleton<EventQueries>().AddSingleton<MessageQueries>().AddSingleton<BatchQueries>()
        .AddSingleton<OperationQueries>().AddSingleton<ConnectionQueries>().AddSingleton<ReleaseQueries>().AddSingleton<RecordQueries>()
        .AddSingleton<StatementQueries>().AddSingleton<UnmatchedQueries>()
        .AddSingleton<Cancellation>().AddSingleton<Release>().AddSingleton<Resolution>().AddSingleton<MessageResolution>()
        .AddSingleton<ParkedRetry>()
        .AddSingleton<ConnectionSwitch>().AddSingleton<Matching>().AddSingleton<ReleaseOfMany>().AddSingleton<CaseClosing>()
        .AddSingleton<RecordMatching>().AddSingleton<RepeatedFile>();
}
