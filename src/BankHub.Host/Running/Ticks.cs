using BankHub.Host.Composition;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;
using Npgsql;
using Quartz;

namespace BankHub.Host.Running;

/// <summary>
/// Quartz, clustered on the hub's own PostgreSQL, ticks: one node fires and wakes the step on all of them. What is due stands in rows, so a
/// firing that comes twice, late or never only moves the moment at which they are looked at.
/// </summary>
internal sealed class Ticks(Wakeups wakeups) : IJob
{
    private const string Scheduler = "bankhub";
    private const int Connections = 4;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);
    private static readonly Dictionary<string, int> Ticked = new() { [StepNames.Windows] = 1, [StepNames.Watch] = 1 };

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        wakeups.Signal(Ticked);
        return ValueTask.CompletedTask;
    }

    public static void Add(IServiceCollection services, RelaySource relay, string node)
    {
        services.AddQuartz(Scheduler, quartz =>
        {
            quartz.ConfigureScheduler(scheduler => scheduler.InstanceId = node);
            quartz.UseDefaultThreadPool(Connections);
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(database => database.DataSourceFactory = _ => relay.Source);
                store.UseClustering();
                store.ProvisionSchema();
            });
            quartz.ScheduleJob<Ticks>(
                trigger => trigger.WithIdentity("ticks").StartNow().WithSimpleSchedule(s => s.WithInterval(Every).RepeatForever()),
                job => job.WithIdentity("ticks"));
        });
        services.AddQuartzHostedService(Scheduler, host => host.WaitForJobsToComplete = true);
    }
}
