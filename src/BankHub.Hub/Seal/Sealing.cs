using BankHub.Core.Adapters;
using BankHub.Core.Ports;
using BankHub.Hub.Messages;

namespace BankHub.Hub.Seal;

/// <summary>A claimed payment with the attempt that it becomes.</summary>
internal sealed record Member(Claimed Claim, PaymentToEncode ToEncode)
{
    public int No => Claim.Row.Attempt + 1;
}

/// <summary>One batch, encoded and about to be stored.</summary>
internal sealed record Sealing(
    Product Product, Encoded Encoded, IReadOnlyDictionary<Guid, Member> Members, Stamp Stamp, DateTimeOffset? NotAfter, IIdSource Ids)
{
    /// <summary>The messages as rows, each with the payments in it.</summary>
    public IEnumerable<SealedMessage> Outbounds(string connection)
    {
        for (var part = 0; part < Encoded.Messages.Count; part++)
        {
            var index = part;
            EncodedPayment[] inside = [.. Encoded.Payments.Where(p => p.Message == index)];
            var outbound = new NewOutbound(Ids.NewId(), connection, Stamp.MessageId, Encoded.Messages[part].Message)
            {
                Part = part,
                Product = Product.Id,
                Members = inside.Length,
                Total = inside.Sum(p => Members[p.PaymentId].Claim.Row.Amount.Value),
                Sequence = Stamp.Sequence,
                BusinessDate = Stamp.BusinessDate,
                ValueDate = Stamp.ValueDate,
                NotAfter = NotAfter,
            };
            yield return new SealedMessage(outbound, Encoded.Messages[part], inside, Members);
        }
    }
}

/// <summary>A message with what is in it.</summary>
internal sealed record SealedMessage(
    NewOutbound Outbound, EncodedMessage Encoded, IReadOnlyList<EncodedPayment> Inside, IReadOnlyDictionary<Guid, Member> Members);
