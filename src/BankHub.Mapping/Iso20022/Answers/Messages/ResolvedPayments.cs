using BankHub.Core.Answers;
using BankHub.Formats.Iso20022.Components.Cases;
using BankHub.Formats.Iso20022.Messages.Resolutions;
using BankHub.Mapping.Iso20022.Answers.Parts;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Answers.Messages;

/// <summary>What became of the request to cancel a payment, between agents or of a customer (camt.029).</summary>
internal static class ResolvedPayments
{
    private static readonly SettlingPayment Nothing = new();

    public static CancellationStatus Write(ResolvedPayment payment, string path, Outgoing to) => OriginalNames.Write(
        new CancellationStatus
        {
            CancellationStatusIdentification = payment.Identification,
            ResolvedCase = Write(payment.Case, $"{path}.case", to),
            Status = payment.Status,
            Reasons = AnswerParts.Write(payment.Reasons, $"{path}.reasons", to),
            Resolution = Write(payment.SettledBy, $"{path}.settledBy", to),
            OriginalInterbankSettlementAmount = AnswerParts.Write(payment.Payment?.Amount),
            OriginalInterbankSettlementDate = payment.Payment?.SettlementDate,
            Assigner = AnswerParties.Write(payment.Assigner, $"{path}.assigner", to),
            Assignee = AnswerParties.Write(payment.Assignee, $"{path}.assignee", to),
            OriginalTransaction = OriginalPayments.Write(
                payment.Payment is { } known ? known with { Amount = null, SettlementDate = null } : null, $"{path}.payment", to),
        },
        payment.Original);

    /// <summary>A payment of a customer, below its payment information.</summary>
    public static InitiatedCancellationStatus WriteInitiated(ResolvedPayment payment, string path, Outgoing to) =>
        OriginalNames.WriteInitiated(
            new InitiatedCancellationStatus
            {
                CancellationStatusIdentification = payment.Identification,
                ResolvedCase = Write(payment.Case, $"{path}.case", to),
                Status = payment.Status,
                Reasons = AnswerParts.Write(payment.Reasons, $"{path}.reasons", to),
                OriginalInstructedAmount = AnswerParts.Write(payment.Payment?.InstructedAmount),
                OriginalRequestedExecutionDate = AnswerParts.Day(payment.Payment?.RequestedExecutionDate),
                OriginalRequestedCollectionDate = payment.Payment?.RequestedCollectionDate,
                OriginalTransaction = OriginalPayments.Write(
                    payment.Payment is { } known
                        ? known with { InstructedAmount = null, RequestedExecutionDate = null, RequestedCollectionDate = null }
                        : null,
                    $"{path}.payment", to),
            },
            payment.Original);

    /// <summary>The payment; one without a status of its own has that of its group.</summary>
    public static ResolvedPayment Read(CancellationStatus said, GroupCancellationStatus? group, Incoming from) => new()
    {
        Identification = said.CancellationStatusIdentification,
        Case = Read(said.ResolvedCase, from),
        Original = OriginalNames.Read(said, Whole(group)),
        Status = said.Status ?? group?.Status,
        Reasons = AnswerParts.Read(said.Reasons, from),
        SettledBy = Read(said.Resolution, from),
        Assigner = AnswerParties.Read(said.Assigner, "Assgnr", from),
        Assignee = AnswerParties.Read(said.Assignee, "Assgne", from),
        Payment = OriginalPayments.Read(
            said.OriginalTransaction,
            new()
            {
                Amount = from.Money("OrgnlIntrBkSttlmAmt", said.OriginalInterbankSettlementAmount),
                SettlementDate = said.OriginalInterbankSettlementDate,
            },
            from),
    };

    public static IEnumerable<ResolvedPayment> Read(
        InstructionCancellationStatus instruction, GroupCancellationStatus? group, Incoming from) =>
        instruction.Transactions.Select(said => new ResolvedPayment
        {
            Identification = said.CancellationStatusIdentification,
            Case = Read(said.ResolvedCase, from),
            Original = OriginalNames.ReadInitiated(said, OfInstruction(instruction, group)),
            Status = said.Status ?? instruction.Status,
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
        });

    public static OriginalReferences OfInstruction(InstructionCancellationStatus instruction, GroupCancellationStatus? group) =>
        OriginalMessages.Read(instruction.OriginalGroup, Whole(group)) with
        {
            PaymentInformationIdentification = AnswerParts.Named(instruction.OriginalPaymentInformationIdentification),
        };

    public static InvestigationCase? Write(CaseReference? known, string path, Outgoing to) => known is null ? null : new()
    {
        Identification = known.Identification,
        Creator = AnswerParties.Write(known.Creator, $"{path}.creator", to),
    };

    public static CaseReference? Read(InvestigationCase? said, Incoming from) =>
        said?.Identification is { } name ? new(name, AnswerParties.Read(said.Creator, "Cretr", from)) : null;

    public static ResolutionData? Write(SettlingPayment? payment, string path, Outgoing to) => payment is null ? null : new()
    {
        EndToEndIdentification = payment.EndToEndIdentification,
        TransactionIdentification = payment.TransactionIdentification,
        Uetr = payment.Uetr,
        InterbankSettlementAmount = AnswerParts.Write(payment.Amount),
        InterbankSettlementDate = payment.SettlementDate,
        ClearingChannel = payment.ClearingChannel,
        Charges = AnswerParts.Write(payment.Charges, $"{path}.charges", to),
    };

    public static SettlingPayment? Read(ResolutionData? said, Incoming from)
    {
        var payment = new SettlingPayment
        {
            EndToEndIdentification = AnswerParts.Named(said?.EndToEndIdentification),
            TransactionIdentification = AnswerParts.Named(said?.TransactionIdentification),
            Uetr = said?.Uetr,
            Amount = from.Money("RsltnRltdInf", said?.InterbankSettlementAmount),
            SettlementDate = said?.InterbankSettlementDate,
            ClearingChannel = said?.ClearingChannel,
            Charges = AnswerParts.Read(said?.Charges ?? [], from),
        };
        return payment == Nothing ? null : payment;
    }

    private static ReportedMessage[] Whole(GroupCancellationStatus? group) => group is null ? [] :
    [
        new()
        {
            Original = OriginalMessages.Read(
                group.OriginalMessageIdentification, group.OriginalMessageName, group.OriginalCreationDateTime),
        },
    ];
}
