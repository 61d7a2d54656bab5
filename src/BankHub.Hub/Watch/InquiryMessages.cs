using BankHub.Core.Adapters;
using BankHub.Core.Ports;
using BankHub.Hub.Catalog;
using BankHub.Hub.Messages;
using BankHub.Hub.Store;

namespace BankHub.Hub.Watch;

/// <summary>Seals a question about one payment; it moves nothing, and each step of asking is unique.</summary>
public sealed class InquiryMessages(IIdSource ids, Bodies bodies, Sequences sequences)
{
    public async Task SealAsync(Work work, Bank bank, IInquiryEncoder inquiry, OutboundRow about, SentMember member, string step)
    {
        var number = await sequences.NextAsync(about.Connection, "message", work.CancellationToken);
        var stamp = new Stamp(ids.NewReference(16), number, 1, await work.NowAsync(), about.BusinessDate, about.ValueDate);
        var message = Encode(inquiry, member, Contexts.For(bank, stamp));
        await new NewOutbound(ids.NewId(), about.Connection, stamp.MessageId, message)
        {
            RootId = about.RootId,
            ParentId = about.Id,
            Step = step,
            PaymentId = member.Payment.Payment.Id,
            Attempt = member.Attempt,
            Sequence = number,
            BusinessDate = about.BusinessDate,
            ValueDate = about.ValueDate,
        }.SealAsync(work, bodies);
    }

    private static Core.Wire.OutboundMessage Encode(IInquiryEncoder inquiry, SentMember member, AdapterContext context)
    {
        try
        {
            return inquiry.EncodeInquiry(member.Payment, context);
        }
        catch (Exception e)
        {
            throw new AdapterFailedException(e);
        }
    }
}
