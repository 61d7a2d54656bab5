using BankHub.Core.Answers;
using BankHub.Formats.Iso20022.Messages.Cancellations;
using BankHub.Mapping.Iso20022.Answers.Parts;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Answers.Messages;

/// <summary>camt.055: a customer asks his bank to cancel payments, each below the payment information that it was sent in.</summary>
internal static class CustomerCancellations
{
    public static CustomerPaymentCancellationRequest Write(CancellationRequest request, AnswerTerms terms, Outgoing to) => new()
    {
        Assignment = CancellationHeads.Write(request, terms, to),
        Case = ResolvedPayments.Write(request.Case, "$.case", to),
        Underlying = [new() { Instructions = [.. Runs.Of(request.Payments, Key).Select(run => Write(run, request, to))] }],
    };

    public static CancellationRequest Read(CustomerPaymentCancellationRequest message, Incoming from)
    {
        var instructions = message.Underlying.SelectMany(part => part.Instructions.Select(one => (part.Group, Instruction: one))).ToList();
        if (message.Underlying.Any(part => CancellationHeads.IsWhole(part.Group) || !part.Instructions.Any())
            || instructions.Any(one => IsOfAll(one.Instruction)))
        {
            CancellationHeads.Whole(from);
        }

        return CancellationHeads.Read(message.Assignment, message.Case, from) with
        {
            Payments =
            [
                .. instructions.SelectMany(one => one.Instruction.Transactions.Select(said =>
                    Read(said, Names(one.Instruction, one.Group), from))),
            ],
        };
    }

    private static bool IsOfAll(InstructionCancellation instruction) =>
        instruction.CancelsAll == true || instruction.Reasons.Count > 0 || !instruction.Transactions.Any();

    /// <summary>The payment information that a payment was sent in.</summary>
    private static OriginalReferences Key(PaymentToCancel payment) => OriginalMessages.OfMessage(payment.Original) with
    {
        PaymentInformationIdentification = payment.Original.PaymentInformationIdentification,
    };

    private static InstructionCancellation Write(Range run, CancellationRequest request, Outgoing to)
    {
        var (start, count) = run.GetOffsetAndLength(request.Payments.Count);
        var names = Key(request.Payments[start]);
        return new()
        {
            OriginalPaymentInformationIdentification = names.PaymentInformationIdentification ?? Placeholder.NotProvided,
            OriginalGroup = OriginalMessages.Own(names),
            Transactions = [.. Enumerable.Range(start, count).Select(i => Write(request.Payments[i], $"$.payments[{i}]", to))],
        };
    }

    /// <summary>A payment goes by what its customer called it: agents' own names for it have no place here.</summary>
    private static void CheckNamed(OriginalReferences names, string path, Outgoing to)
    {
        if (AnswerParts.Named(names.InstructionIdentification) is null && AnswerParts.Named(names.EndToEndIdentification) is null
            && names.Uetr is null)
        {
            to.Problem($"{path}.original", "unnamed", "The message would name no payment: it needs InstrId, EndToEndId or UETR.");
        }
    }

    private static OriginalReferences Names(InstructionCancellation instruction, GroupCancellation? group) =>
        (instruction.OriginalGroup is { } own ? OriginalMessages.Read(own)
            : OriginalMessages.Read(group?.OriginalMessageIdentification, group?.OriginalMessageName, group?.OriginalCreationDateTime))
        with
        {
            PaymentInformationIdentification = AnswerParts.Named(instruction.OriginalPaymentInformationIdentification),
        };

    private static InitiatedPaymentCancellation Write(PaymentToCancel payment, string path, Outgoing to)
    {
        CheckNamed(payment.Original, path, to);
        var said = new InitiatedPaymentCancellation
        {
            CancellationIdentification = payment.Identification,
            Case = ResolvedPayments.Write(payment.Case, $"{path}.case", to),
            OriginalInstructedAmount = AnswerParts.Write(payment.Payment?.InstructedAmount),
            OriginalRequestedExecutionDate = AnswerParts.Day(payment.Payment?.RequestedExecutionDate),
            OriginalRequestedCollectionDate = payment.Payment?.RequestedCollectionDate,
            Reasons = AnswerParts.Write(payment.Reasons, $"{path}.reasons", to),
            OriginalTransaction = OriginalPayments.Write(
                payment.Payment is { } known
                    ? known with { InstructedAmount = null, RequestedExecutionDate = null, RequestedCollectionDate = null }
                    : null,
                $"{path}.payment", to),
        };
        return OriginalNames.WriteInitiated(said, payment.Original);
    }

    private static PaymentToCancel Read(InitiatedPaymentCancellation said, OriginalReferences names, Incoming from) => new()
    {
        Identification = said.CancellationIdentification,
        Case = ResolvedPayments.Read(said.Case, from),
        Original = OriginalNames.ReadInitiated(said, names),
        Reasons = AnswerParts.Read(said.Reasons, from),
        Payment = OriginalPayments.Read(
            said.OriginalTransaction,
            new()
            {
                InstructedAmount = from.Money("OrgnlInstdAmt", said.OriginalInstructedAmount),
                RequestedExecutionDate = AnswerParts.Day(said.OriginalRequestedExecutionDate),
                RequestedCollectionDate = said.OriginalRequestedCollectionDate,
            },
            from),
    };
}
