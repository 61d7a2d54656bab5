using BankHub.Core.Adapters;
using BankHub.Core.Ports;
using BankHub.Hub.Catalog;
using BankHub.Hub.Messages;
using BankHub.Hub.Store;

namespace BankHub.Hub.Collect;

/// <summary>Asks a bank for news, from where the last answer ended; one question at a time.</summary>
public sealed class Polls(IIdSource ids, Bodies bodies, Sequences sequences)
{
    private const int MaxDoublings = 8;

    public async Task AskAsync(Work work, Bank bank, Endpoint endpoint)
    {
        var connection = bank.Connection.Id;
        var underWay = await work.FirstAsync(
            """
            select true from outbound where connection = $1 and endpoint = $2 and effect = 'Poll' and state in ('Sealed', 'Sending',
              'Answered')
            limit 1
            """,
            r => r.GetBoolean(0), connection, endpoint.Id);
        if (underWay || bank.Feeds is not { } feeds)
        {
            return;
        }

        // Every answer that was read gives a cursor, which ends the count: what was asked in vain is asked ever more seldom.
        var cursor = await work.FirstAsync(
            """
            update poll set next_at = hub_now() + $3 * power(2, least(failures, $4)), failures = failures + 1
            where connection = $1 and endpoint = $2 returning cursor
            """,
            r => r.Text(0), connection, endpoint.Id, endpoint.PollEvery ?? TimeSpan.FromMinutes(1), MaxDoublings);
        var now = await work.NowAsync();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var stamp = new Stamp(
            ids.NewReference(16), await sequences.NextAsync(connection, "message", work.CancellationToken), 1, now, today, today);
        var message = feeds.EncodePoll(endpoint.Id, cursor, Contexts.For(bank, stamp));
        var outbound = new NewOutbound(ids.NewId(), connection, stamp.MessageId, message)
        {
            Sequence = stamp.Sequence, BusinessDate = today, ValueDate = today,
        };
        await outbound.SealAsync(work, bodies);
    }
}
