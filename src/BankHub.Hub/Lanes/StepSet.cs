using BankHub.Core.Adapters;
using BankHub.Hub.Catalog;
using BankHub.Hub.Collect;
using BankHub.Hub.Decode;
using BankHub.Hub.Jobs;
using BankHub.Hub.People.Releases;
using BankHub.Hub.Reconcile;
using BankHub.Hub.Seal;
using BankHub.Hub.Send;
using BankHub.Hub.Statements;
using BankHub.Hub.Status;
using BankHub.Hub.Steps;
using BankHub.Hub.Watch;
using Microsoft.Extensions.DependencyInjection;

namespace BankHub.Hub.Lanes;

/// <summary>All steps of a node: one lane for each kind of work, and one for each door of each bank.</summary>
public static class StepSet
{
    public static IReadOnlyList<StepLane> Create(IServiceProvider services)
    {
        T Make<T>(params object[] arguments) => ActivatorUtilities.CreateInstance<T>(services, arguments);
        var second = TimeSpan.FromSeconds(1);
        var gather = TimeSpan.FromMilliseconds(50);
        List<StepLane> lanes =
        [
            new(Make<SealStep>(), 1, second),
            new(Make<SpreadStep>(), 2, second) { Gather = gather },
            new(Make<WindowStep>(), 1, TimeSpan.FromSeconds(10)),
            new(Make<ReleaseStep>(), 1, second),
        ];
        foreach (var bank in services.GetRequiredService<Catalog.Catalog>().Connections)
        {
            lanes.Add(new StepLane(Make<WatchStep>(bank), 1, second));
            lanes.Add(new StepLane(Make<ReconcileStep>(bank), 1, second) { Door = StepNames.ReconcileOf(bank.Connection.Id) });
            lanes.AddRange(Enum.GetValues<Lot>().Select(lot => new StepLane(Make<DecodeStep>(bank, lot), 1, second)
            {
                Door = StepNames.DecodeOf(bank.Connection.Id, lot),
                Gather = lot == Lot.Calls ? gather : default,
            }));
            lanes.AddRange(bank.Manifest.Endpoints.SelectMany(e => Doors(bank, e)));
        }

        return lanes;

        IEnumerable<StepLane> Doors(Bank bank, Endpoint endpoint)
        {
            if (endpoint.Role is "send" or "feed")
            {
                // Twice as many as may send, where more than one may: the others write down what was answered.
                yield return new StepLane(Make<SendStep>(bank, endpoint), endpoint.Parallel > 1 ? 2 * endpoint.Parallel : 1, second)
                {
                    Door = StepNames.SendThrough(bank.Connection.Id, endpoint.Id),
                };
            }

            if (endpoint.Role is "pickUp" or "feed")
            {
                var idle = endpoint.PollEvery is { } every && every < second ? every : second;
                yield return new StepLane(Make<CollectStep>(bank, endpoint), 1, idle);
            }
        }
    }

    /// <summary>Registers the machine's parts; ports (channels, cipher, ids, commit, node, data source) are the host's.</summary>
    public static IServiceCollection AddHubSteps(this IServiceCollection services) => services
        .AddSingleton<Store.Wakeups>().AddSingleton<Store.Database>().AddSingleton<Store.Bodies>().AddSingleton<Store.Documents>()
        .AddSingleton<Store.Sequences>()
        .AddSingleton<WorkFloors>().AddSingleton<Messages.SealedFloors>().AddSingleton<Messages.LeaseFloors>()
        .AddSingleton<ReceivedFloors>().AddSingleton<SpreadFloors>().AddSingleton<Notify.NoticeFloors>()
        .AddSingleton<Alarms>().AddSingleton<Parking>().AddSingleton<ConflictCases>().AddSingleton<CoverPairs>()
        .AddSingleton<StatusWriter>()
        .AddSingleton<Messages.SentPayments>()
        .AddSingleton<SealProblems>().AddSingleton<FullDays>().AddSingleton<Batches>().AddSingleton<Aside>()
        .AddSingleton<Arrival>().AddSingleton<Retries>().AddSingleton<Doubts>().AddSingleton<Voiding>().AddSingleton<Replies>()
        .AddSingleton<ClosedDoors>().AddSingleton<SendClaims>().AddSingleton<Leaving>()
        .AddSingleton<Outcomes>()
        .AddSingleton<Arrivals>().AddSingleton<Contents>().AddSingleton<Inbox>().AddSingleton<Pickups>().AddSingleton<Polls>()
        .AddSingleton<OddFiles>().AddSingleton<Openings>()
        .AddSingleton<DecodeClaims>().AddSingleton<Chunks>().AddSingleton<EvidenceIntake>().AddSingleton<Orphans>()
        .AddSingleton<CounterpartyBanks>()
        .AddSingleton<Cases>().AddSingleton<FollowUps>().AddSingleton<Completion>()
        .AddSingleton<StoredStatements>().AddSingleton<StoredEntries>().AddSingleton<Copies>().AddSingleton<CutStatements>()
        .AddSingleton<RepeatedEntries>().AddSingleton<BalanceChain>()
        .AddSingleton<Reconciliation>().AddSingleton<OwnAccounts>().AddSingleton<Queue>()
        .AddSingleton<AccountNotices>().AddSingleton<Credits>().AddSingleton<MatchedCredits>()
        .AddSingleton<LostLeases>().AddSingleton<LostOutcomes>().AddSingleton<LateMatches>()
        .AddSingleton<InquiryMessages>().AddSingleton<Inquiries>()
        .AddSingleton<Recalls>().AddSingleton<Overdue>().AddSingleton<Unsealed>().AddSingleton<Strangers>()
        .AddSingleton<Restore.Timeline>();
}
