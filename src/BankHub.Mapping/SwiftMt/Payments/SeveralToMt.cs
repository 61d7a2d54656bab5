using BankHub.Core.Payments;
using BankHub.Formats.SwiftMt.Writing;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Mapping.SwiftMt.Parts;
using BankHub.Mapping.SwiftMt.Payments.Fields;
using BankHub.Mapping.SwiftMt.Payments.Writing;

namespace BankHub.Mapping.SwiftMt.Payments;

/// <summary>
/// Writes transfers of institutions that one message makes together: MT 201 the sender's own, MT 203 those of one institution to others.
/// What was written is read again and held against what was given; findings name the transfer by its number.
/// </summary>
public static class SeveralToMt
{
    /// <summary>User Handbook, MT 201 and 203: the repeated sequence is there ten times at most.</summary>
    public const int Most = 10;

    private static readonly string[] Types = ["201", "203"];

    /// <summary>Whether messages of the type have several transfers.</summary>
    public static bool Writes(string type) => Types.Contains(type);

    public static WrittenMt Write(IReadOnlyList<InterbankTransfer> transfers, MtTerms terms)
    {
        var message = new SharedMessage(terms, transfers.Count, "transfer");
        var head = message.Head;
        if (transfers.Count is 0 or > Most)
        {
            head.Problem("$", "element-count", $"The message has one transfer at least, and {Most} at most.");
            return new(default, head.Problems, [], []);
        }

        var given = transfers.Select((transfer, i) => WholeTransfer.Of(Unnamed(transfer, message.Tellers[i]), terms)).ToList();
        Common(given, terms, head);
        return message.Write(Draft(given, terms, head, message.Tellers), given);
    }

    /// <summary>Field 121 names one transfer; of several it would name none.</summary>
    private static InterbankTransfer Unnamed(InterbankTransfer transfer, MtOutgoing to)
    {
        if (transfer.Payment.Uetr is null)
        {
            return transfer;
        }

        to.Lose("$.uetr", "A message with several transfers has no name for each of them but its reference.");
        return transfer with { Payment = transfer.Payment with { Uetr = null } };
    }

    /// <summary>What the message says once must be the same for all.</summary>
    private static void Common(List<InterbankTransfer> given, MtTerms terms, MtOutgoing head)
    {
        var first = given[0].Payment;
        foreach (var payment in given.Skip(1).Select(transfer => transfer.Payment))
        {
            Demand(payment.RequestedExecutionDate == first.RequestedExecutionDate, "$.requestedExecutionDate", "on one day");
            Demand(payment.Amount.Currency == first.Amount.Currency, "$.amount.currency", "in one currency");
            Demand(
                terms.Type == "201" || (payment.Debtor == first.Debtor && payment.DebtorAccount == first.DebtorAccount), "$.debtor",
                "of one institution and its account");
        }

        void Demand(bool isSame, string path, string what)
        {
            if (!isSame)
            {
                head.Problem(path, "several", $"The transfers of the message are {what}.");
            }
        }
    }

    private static MtDraft Draft(List<InterbankTransfer> given, MtTerms terms, MtOutgoing head, IReadOnlyList<MtOutgoing> tellers)
    {
        var first = given[0].Payment;
        var draft = new MtDraft(terms.Type, terms.Sender.Value, terms.Receiver.Value)
        {
            Mur = terms.Mur,
            Trailers = terms.IsPossibleDuplicate ? [new("PDE", "")] : [],
        };
        draft.Add("19", Formats.SwiftMt.Values.MtAmounts.Write(given.Sum(transfer => transfer.Payment.Amount.Value)));
        draft.Add("30", MtSums.Write(first.RequestedExecutionDate, "$.requestedExecutionDate", head));
        if (terms.Type == "203")
        {
            BankTransferWriting.AddOrderer(draft, first, terms.Mapping, head);
        }

        SettlementFields.Add(draft, terms.Settlement, terms.Mapping, head);
        foreach (var (transfer, to) in given.Zip(tellers))
        {
            Writable.Check(transfer, terms, to);
            BankTransferWriting.AddSequence(draft, transfer, terms, to);
        }

        return draft;
    }
}
