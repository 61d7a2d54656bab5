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
public sealed class Batches(IIdSource ids, Bodies bodies, Documents documents, SealProblems problems, FullDays fullDays, CoverPairs covers)
{
    private const int IdLength = 16;

    public async Task<bool> SealAsync(Work work, Bank bank, Product product, Group group, Numbers numbers)
    {
        work.ExpectNow();
        var claimed = await Claim.TakeAsync(work, bank.Connection.Id, product.Id, group, group.Now, numbers.Payments);
        var now = await work.NowAsync();
        CrashPoint.At("seal.claimed");
        var members = new List<Member>(claimed.Count);
        var doubted = await Claim.DoubtedAsync(work, claimed);
        foreach (var claim in claimed)
        {
            if (await OpenAsync(work, bank, claim) is { } payment)
            {
                var number = numbers.FirstPayment + members.Count;
                members.Add(new Member(claim, new PaymentToEncode(claim.Id, payment, ids.NewReference(IdLength), number)
                {
                    PossibleDuplicateOf = doubted.GetValueOrDefault(claim.Id),
                }));
            }
        }

        var letters = new List<Letter>();
        foreach (var chunk in members.Chunk(product.MaxBatch))
        {
            var timing = SendWindows.NextSend(bank.Clock, product, chunk[0].ToEncode.Payment.RequestedExecutionDate, now);
            if (timing.DueAt > now)
            {
                await MoveToNextWindowAsync(work, chunk, timing.DueAt);
            }
            else
            {
                letters.Add(new Letter(chunk, timing, numbers.FirstMessage + letters.Count));
            }
        }

        await StoreAsync(work, bank, letters.Count == 0 ? [] : await NumberAsync(work, bank, product, letters, numbers.Days, now));
        return claimed.Count > 0;
    }

    /// <summary>Encodes what the day has numbers for; letters of which nothing can be said use none.</summary>
    private async Task<IReadOnlyList<Sealing>> NumberAsync(
        Work work, Bank bank, Product product, IReadOnlyList<Letter> letters, DayNumbers days, DateTimeOffset now)
    {
        var (day, most) = (Contexts.Day(bank, now), Contexts.MostADay(bank) ?? int.MaxValue);
        var first = await days.TakeAsync(work, day, letters.Count);
        var number = first;
        var (sealings, late) = (new List<Sealing>(), new List<Member>());
        foreach (var letter in letters)
        {
            if (number > most)
            {
                late.AddRange(letter.Members);
                continue;
            }

            var sealing = Encode(bank, product, letter, (int)number, now);
            number += sealing.Encoded.Messages.Count > 0 ? 1 : 0;
            sealings.Add(sealing);
        }

        await days.GiveBackAsync(work, day, first + letters.Count - number);
        await fullDays.HoldAsync(work, bank, product, now, late);
        return sealings;
    }

    private Sealing Encode(Bank bank, Product product, Letter letter, int dayNumber, DateTimeOffset now)
    {
        var stamp = new Stamp(
            ids.NewReference(IdLength), letter.Number, dayNumber, now, letter.Timing.BusinessDate, letter.Timing.ValueDate);
        var batch = new PaymentBatch(product, [.. letter.Members.Select(m => m.ToEncode)]);
        var encoded = problems.TryEncode(bank, batch, Contexts.For(bank, stamp));
        return new Sealing(product, encoded, letter.Members.ToDictionary(m => m.Claim.Id), stamp, letter.Timing.NotAfter, ids);
    }

    private async Task StoreAsync(Work work, Bank bank, IReadOnlyList<Sealing> sealings)
    {
        await problems.ParkAsync(work, bank, [.. sealings.SelectMany(s => s.Encoded.Problems)]);
        await problems.WarnAsync(work, bank, [.. sealings.SelectMany(s => s.Encoded.Warnings)]);
        CrashPoint.At("seal.encoded");
        var outbounds = sealings.SelectMany(s => s.Outbounds(bank.Connection.Id)).ToArray();
        await NewOutbound.SealAsync(work, bodies, [.. outbounds.Select(o => o.Outbound)]);
        await Membership.InsertAsync(work, bank.Connection.Id, outbounds);
        await MarkSealedAsync(work, sealings);
        CrashPoint.At("seal.before-commit");
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
    private static Task MoveToNextWindowAsync(Work work, Member[] members, DateTimeOffset dueAt) => work.PostAsync(
        "update work set due_at = $1 where payment_id = any($2)", dueAt, members.Select(m => m.Claim.Id).ToArray());

    private async Task MarkSealedAsync(Work work, IReadOnlyList<Sealing> sealings)
    {
        var sealedIn = sealings.SelectMany(s => s.Encoded.Payments.Select(p => (Sealing: s, Payment: p)))
            .ToDictionary(x => x.Payment.PaymentId);
        await WorkRows.RemoveAsync(work, [.. sealedIn.Keys]);
        await EventWriter.AppendAsync(work, [.. sealedIn.Values.Select(s => Transition(s.Sealing, s.Payment))]);
        await covers.LookAsync(work, [
            .. sealedIn.Values.Where(s => s.Sealing.Product.Scheme == Scheme.Cover.Value).Select(s => Transition(s.Sealing, s.Payment))]);
    }

    private static Transition Transition(Sealing sealing, EncodedPayment payment)
    {
        var member = sealing.Members[payment.PaymentId];
        return new Transition(member.Claim.Row, PaymentState.Sealed, StepNames.Seal, "sealed")
        {
            Attempt = member.No,
            Reason = null,
            Detail = SealDetail.Of(member.No, member.ToEncode.InstructionId, sealing.Stamp, payment.Notes),
        };
    }

    /// <summary>Payments that will share a message.</summary>
    private sealed record Letter(Member[] Members, SendTiming Timing, long Number);
}
