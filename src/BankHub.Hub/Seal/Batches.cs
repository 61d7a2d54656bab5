using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.Hub.Calendars;
using BankHub.Hub.Catalog;
using BankHub.Hub.Messages;
using BankHub.Hub.Status;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Seal;

/// <summary>Seals one batch inside one transaction.</summary>
public sealed class Batches(IIdSource ids, Bodies bodies, Documents documents, SealProblems problems)
{
    private const int IdLength = 16;

    public async Task<bool> SealAsync(Work work, Bank bank, Product product, string group, Numbers numbers)
    {
        var now = await work.NowAsync();
        var claimed = await Claim.TakeAsync(work, bank.Connection.Id, product.Id, group, now, numbers.Payments);
        CrashPoint.At("seal.claimed");
        var members = new List<Member>(claimed.Count);
        foreach (var claim in claimed)
        {
            if (await OpenAsync(work, bank, claim) is { } payment)
            {
                var number = numbers.FirstPayment + members.Count;
                members.Add(new Member(claim, new PaymentToEncode(claim.Id, payment, ids.NewReference(IdLength), number)));
            }
        }

        if (members.Count == 0)
        {
            return claimed.Count > 0;
        }

        var timing = SendWindows.NextSend(bank.Clock, product, members[0].ToEncode.Payment.RequestedExecutionDate, now);
        if (timing.DueAt > now)
        {
            await MoveToNextWindowAsync(work, members, timing.DueAt);
            return true;
        }

        var stamp = new Stamp(
            ids.NewReference(IdLength), numbers.Message, (int)await numbers.Day(timing.BusinessDate, work.CancellationToken), now,
            timing.BusinessDate, timing.ValueDate);
        var batch = new PaymentBatch(product, [.. members.Select(m => m.ToEncode)]);
        var encoded = problems.TryEncode(bank, batch, Contexts.For(bank, stamp));
        await problems.ParkAsync(work, bank, encoded.Problems);
        CrashPoint.At("seal.encoded");
        await StoreAsync(work, bank, product, encoded, members, stamp, timing.NotAfter);
        return true;
    }

    private async Task<Payment?> OpenAsync(Work work, Bank bank, Claimed claim)
    {
        Payment? payment = null;
        try
        {
            payment = documents.Open(claim.Id, claim.Document);
        }
        catch (Exception e) when (e is System.Security.Cryptography.CryptographicException or InvalidDataException)
        {
            // Falls through to the alarm: the stored document was changed or its key is missing.
        }

        if (payment is not null && claim.Agrees(payment))
        {
            return payment;
        }

        await problems.ParkTamperedAsync(work, bank, claim.Id);
        return null;
    }

    // The window closed since the payment fell due (the hub was down, or the connection paused): the next one takes it.
    private static Task MoveToNextWindowAsync(Work work, List<Member> members, DateTimeOffset dueAt) => work.ExecuteAsync(
        "update work set due_at = $1 where payment_id = any($2)", dueAt, members.Select(m => m.Claim.Id).ToArray());

    private async Task StoreAsync(
        Work work, Bank bank, Product product, Encoded encoded, List<Member> members, Stamp stamp, DateTimeOffset? notAfter)
    {
        var byId = members.ToDictionary(m => m.Claim.Id);
        for (var part = 0; part < encoded.Messages.Count; part++)
        {
            var inside = encoded.Payments.Where(p => p.Message == part).ToArray();
            var message = encoded.Messages[part];
            var outbound = new NewOutbound(ids.NewId(), bank.Connection.Id, stamp.MessageId, message.Message)
            {
                Part = part,
                Product = product.Id,
                Members = inside.Length,
                Total = inside.Sum(p => byId[p.PaymentId].Claim.Amount),
                Sequence = stamp.Sequence,
                BusinessDate = stamp.BusinessDate,
                ValueDate = stamp.ValueDate,
                NotAfter = notAfter,
            };
            await outbound.SealAsync(work, bodies);
            await AddMembersAsync(work, outbound, message, inside, byId);
        }

        await MarkSealedAsync(work, encoded, byId, stamp);
        CrashPoint.At("seal.before-commit");
    }

    private static async Task AddMembersAsync(
        Work work, NewOutbound outbound, EncodedMessage message, EncodedPayment[] inside, Dictionary<Guid, Member> byId)
    {
        await work.ExecuteAsync(
            """
            insert into attempt (payment_id, no, connection, outbound_id, position, instruction_id, number, sealed_at)
            select t.id, t.no, $1, $2, t.position, t.instruction, t.number, hub_now()
            from unnest($3::uuid[], $4::int[], $5::int[], $6::text[], $7::bigint[]) t(id, no, position, instruction, number)
            """,
            outbound.Connection, outbound.Id,
            inside.Select(p => p.PaymentId).ToArray(),
            inside.Select(p => byId[p.PaymentId].No).ToArray(),
            inside.Select(p => p.Position).ToArray(),
            inside.Select(p => byId[p.PaymentId].ToEncode.InstructionId).ToArray(),
            inside.Select(p => byId[p.PaymentId].ToEncode.Number).ToArray());
        var references = message.References.Select(r => new ReferenceRow(r, outbound.Id, null, null)).Concat(
            inside.SelectMany(p => p.References.Select(r => new ReferenceRow(r, outbound.Id, p.PaymentId, byId[p.PaymentId].No))));
        await ReferenceRow.InsertAsync(work, outbound.Connection, [.. references]);
    }

    private static async Task MarkSealedAsync(Work work, Encoded encoded, Dictionary<Guid, Member> byId, Stamp stamp)
    {
        var sealedIds = encoded.Payments.Select(p => p.PaymentId).ToArray();
        await WorkRows.RemoveAsync(work, sealedIds);
        var rows = await PaymentRow.LockAsync(work, sealedIds);
        var notes = encoded.Payments.ToDictionary(p => p.PaymentId, p => p.Notes);
        await EventWriter.AppendAsync(work, [.. rows.Select(r => new Transition(r, PaymentState.Sealed, StepNames.Seal, "sealed")
        {
            Attempt = byId[r.Id].No,
            Reason = null,
            Detail = SealDetail.Of(byId[r.Id].No, byId[r.Id].ToEncode.InstructionId, stamp, notes[r.Id]),
        })]);
    }

    private sealed record Member(Claimed Claim, PaymentToEncode ToEncode)
    {
        public int No => Claim.Attempts + 1;
    }
}
