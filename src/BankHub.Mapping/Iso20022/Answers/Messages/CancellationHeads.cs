using BankHub.Core.Answers;
using BankHub.Formats.Iso20022.Components.Cases;
using BankHub.Formats.Iso20022.Messages.Cancellations;
using BankHub.Mapping.Iso20022.Answers.Parts;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Answers.Messages;

/// <summary>What both requests to cancel say alike: who asks whom, and under which case (camt.055, camt.056).</summary>
internal static class CancellationHeads
{
    /// <summary>Broken where more is to be cancelled than payments are named: a request for those alone would ask for less.</summary>
    public const string WholeRule = "whole-message";

    public static CaseAssignment Write(CancellationRequest request, AnswerTerms terms, Outgoing to) => new()
    {
        Identification = request.Identification,
        Assigner = AnswerParties.Write(request.Assigner, "$.assigner", to),
        Assignee = AnswerParties.Write(request.Assignee, "$.assignee", to),
        CreationDateTime = AnswerParts.Write(request.Created) ?? Moments.ToTheSecond(terms.Now),
    };

    public static CancellationRequest Read(CaseAssignment? said, InvestigationCase? opened, Incoming from) => new()
    {
        Identification = said?.Identification ?? "",
        Created = said?.CreationDateTime?.Instant,
        Assigner = AnswerParties.Read(said?.Assigner, "Assgnr", from),
        Assignee = AnswerParties.Read(said?.Assignee, "Assgne", from),
        Case = ResolvedPayments.Read(opened, from),
    };

    /// <summary>A message of which all is to be cancelled; one that is only named, as that of the payments below it, is none.</summary>
    public static bool IsWhole(GroupCancellation? group) => group is { CancelsAll: true } or { Reasons.Count: > 0 };

    /// <summary>A message or a payment information of which all is to be cancelled, but not every payment is named.</summary>
    public static void Whole(Incoming from) =>
        from.Report("Undrlyg", WholeRule, "Of what is to be cancelled as a whole not every payment is named.");
}
