using BankHub.Core.Answers;
using BankHub.Core.Payments;
using BankHub.Formats.Iso20022.Messages.Resolutions;
using BankHub.Mapping.Iso20022.Answers.Parts;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Answers.Messages;

/// <summary>
/// camt.029: what became of a case. Each message and each run of payments of one payment information stands by itself, so that no payment
/// takes the status of a message that it only stands beside.
/// </summary>
internal static class Resolutions
{
    public static ResolutionOfInvestigation Write(Resolution known, AnswerTerms terms, Outgoing to) => new()
    {
        Assignment = new()
        {
            Identification = known.Identification,
            Assigner = AnswerParties.Write(known.Assigner, "$.assigner", to),
            Assignee = AnswerParties.Write(known.Assignee, "$.assignee", to),
            CreationDateTime = AnswerParts.Write(known.Created) ?? Moments.ToTheSecond(terms.Now),
        },
        ResolvedCase = ResolvedPayments.Write(known.Case, "$.case", to),
        Status = new() { Confirmation = known.Confirmation },
        CancellationDetails =
        [
            .. known.Messages.Select((message, i) => ResolvedMessages.Write(message, $"$.messages[{i}]", to)),
            .. Runs.Of(known.Payments, Part).Select(run => Write(known.Payments, run, to)),
        ],
        Resolution = ResolvedPayments.Write(known.SettledBy, "$.settledBy", to),
    };

    public static Resolution Read(ResolutionOfInvestigation message, Incoming from)
    {
        var (messages, payments) = (new List<ReportedMessage>(), new List<ResolvedPayment>());
        foreach (var details in message.CancellationDetails)
        {
            messages.AddRange(ResolvedMessages.Read(details, from));
            payments.AddRange(details.Instructions.SelectMany(instruction => ResolvedPayments.Read(instruction, details.Group, from)));
            payments.AddRange(details.Transactions.Select(payment => ResolvedPayments.Read(payment, details.Group, from)));
        }

        LeaveOut(message, from);
        return new()
        {
            Identification = message.Assignment?.Identification ?? "",
            Created = message.Assignment?.CreationDateTime?.Instant,
            Assigner = AnswerParties.Read(message.Assignment?.Assigner, "Assgnr", from),
            Assignee = AnswerParties.Read(message.Assignment?.Assignee, "Assgne", from),
            Case = ResolvedPayments.Read(message.ResolvedCase, from),
            Confirmation = message.Status?.Confirmation,
            Messages = [.. messages],
            Payments = [.. payments],
            SettledBy = ResolvedPayments.Read(message.Resolution, from),
        };
    }

    /// <summary>
    /// What a canonical answer has no place for: what the agents pay each other for their trouble, and what became of a changed payment or
    /// a claim, which no hub asks for. It is told, whatever value of it may stand elsewhere in the answer.
    /// </summary>
    private static void LeaveOut(ResolutionOfInvestigation message, Incoming from)
    {
        foreach (var (path, isThere) in new[]
        {
            ("Rsltn/Compstn", message.Resolution?.Compensation is not null), ("ModDtls", message.ModificationDetails is not null),
            ("Sts/RjctdMod", message.Status?.RejectedModifications.Count > 0), ("ClmNonRctDtls", message.ClaimNonReceipt is not null),
            ("StmtDtls", message.StatementDetails is not null), ("CrrctnTx", message.CorrectiveTransaction is not null),
        })
        {
            if (isThere)
            {
                from.Report(path, MessageToAnswer.LeftOutRule, "The answer has no place for it.");
            }
        }
    }

    private static OriginalReferences? Part(ResolvedPayment payment) =>
        payment.Original.PaymentInformationIdentification is not { } part ? null
            : OriginalMessages.OfMessage(payment.Original) with { PaymentInformationIdentification = part };

    private static CancellationDetails Write(ValueList<ResolvedPayment> payments, Range run, Outgoing to)
    {
        var (start, count) = run.GetOffsetAndLength(payments.Count);
        var numbers = Enumerable.Range(start, count).ToList();
        return Part(payments[start]) is not { } part
            ? new() { Transactions = [.. numbers.Select(i => ResolvedPayments.Write(payments[i], $"$.payments[{i}]", to))] }
            : new()
            {
                Instructions =
                [
                    new()
                    {
                        OriginalPaymentInformationIdentification = part.PaymentInformationIdentification,
                        OriginalGroup = OriginalMessages.Own(part),
                        Transactions = [.. numbers.Select(i => ResolvedPayments.WriteInitiated(payments[i], $"$.payments[{i}]", to))],
                    },
                ],
            };
    }
}
