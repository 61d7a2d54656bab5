using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Formats.Json;
using BankHub.Mapping.Json;

namespace BankHub.Adapters.MeridianRest;

/// <summary>Reads the answers to create, confirm, inquire and cancel; which of them it is, the question says.</summary>
internal sealed class ReplyDecoder(BankMapping mapping)
{
    /// <summary>A transfer that is neither executed nor cancelled after so many rounds is for people.</summary>
    private const int MaxRounds = 3;

    private readonly StatusDecoder _status = new(mapping);

    public IEnumerable<DecodedItem> Decode(ReplyMessage reply)
    {
        if (Question.Of(reply.InReplyTo.State) is not { } question)
            return [Evidences.Finding("$", "question", "The answer belongs to no question of this adapter.")];
        var message = JsonMessage.Read(reply.Body);
        if (message.Root is not { } root)
            return message.Findings();
        var items = reply.Status is not (200 or 201) ? Error(root, reply.Status, question)
            : question.Kind is Question.Inquire or Question.Find ? List(root, question)
            : Transfer(root, question);
        DecodedItem[] found = [.. items];
        return found.Concat(message.Findings());
    }

    private IEnumerable<DecodedItem> List(JsonPart root, Question question)
    {
        foreach (var item in root.Items("transfers").SelectMany(transfer => Transfer(transfer, question)))
            yield return item;
        if (root.IsEmptyList("transfers"))
            yield return Missing(question);
    }

    /// <summary>
    /// A transfer that was never made moves no money. One that the bank made, and whose confirmation may still come to it, does: it is
    /// cancelled by its id before anything else is believed.
    /// </summary>
    private static DecodedItem Missing(Question question) => question switch
    {
        { Id: null } or { Kind: Question.Find } => new DecodedEvidence(Evidences.Of(EvidenceKind.NotFound, question.Reference)),
        { Round: > MaxRounds } => Evidences.Finding("$.transfers", "rounds", "The list never shows the transfer that the bank made."),
        { Id: { } id } => Next(Requests.Void(question.Reference, id, question.Round), id),
    };

    private IEnumerable<DecodedItem> Transfer(JsonPart transfer, Question question)
    {
        var (id, reference) = (transfer.Text("id"), transfer.Text("reference"));
        if (id is null || reference is null || _status.Word(transfer) is not { } word)
            yield break;
        if (reference != question.Reference || !Evidences.IsId(id))
        {
            transfer.Report("reference", "other-transfer", "The answer speaks of another transfer than the question.");
            yield break;
        }

        var item = (question.Kind, word) switch
        {
            (Question.Create, StatusDecoder.Prepared) => Confirm(transfer, question, id),
            (Question.Inquire, StatusDecoder.Prepared) => question.Round > MaxRounds
                ? Evidences.Finding($"{transfer.Path}.status", "rounds", "The transfer stays prepared although it was cancelled.")
                : Next(Requests.Void(reference, id, question.Round), id),
            (Question.Find, _) => Next(Requests.Cancel(reference, id), id),
            (_, StatusDecoder.Prepared) =>
                Evidences.Finding($"{transfer.Path}.status", "unexpected-status", "The transfer is still prepared: nothing was done."),
            (Question.Cancel, StatusDecoder.Cancelled) => new DecodedEvidence(Evidences.Of(EvidenceKind.Cancelled, reference, id)),
            // Unless we were asked to cancel, a cancelled transfer proves that this attempt will never move money, and no more.
            (_, StatusDecoder.Cancelled) => NeverExecuted(reference, id, "CANCELLED"),
            _ => (DecodedItem?)_status.Evidence(transfer, word, reference, id),
        };
        if (item is not null)
            yield return item;
    }

    private IEnumerable<DecodedItem> Error(JsonPart root, int status, Question question)
    {
        if (root.Text("code") is not { } code)
            yield break;
        var word = mapping.Canonical("errors", $"{status} {code}");
        var reference = question.Reference;
        DecodedItem? item = (question.Kind, word) switch
        {
            (Question.Create or Question.Confirm, "Refused" or "Unknown") => new DecodedEvidence(
                Evidences.Of(EvidenceKind.Rejected, reference) with { Reason = new ReasonCode(ReasonCode.Proprietary, code),
                    BankWord = code }),
            (Question.Confirm, "Confirmed") => Next(Requests.Inquire(reference, question.Id, 1), question.Id),
            // Our own void may have cancelled it: that ends this attempt, never the customer's payment.
            (Question.Confirm, "Cancelled") => NeverExecuted(reference, null, code),
            (Question.Void, "NotCancellable") => Next(
                Requests.Inquire(reference, question.Id, question.Round + 1), question.Id),
            (Question.Void, "Unknown") => Evidences.Finding(
                "$.code", "unknown-transfer", "The bank does not know a transfer that it made: what it did is for people."),
            (Question.Cancel, "NotCancellable") =>
                new DecodedEvidence(Evidences.Of(EvidenceKind.CancellationRefused, reference) with { BankWord = code }),
            _ => null,
        };
        if (item is not null)
            yield return item;
        else
            root.Report("code", "unknown-code", $"The answer {status} is none that the bank's guide defines here.");
    }

    /// <summary>A confirm moves what the bank holds prepared, so that must be what we asked for.</summary>
    private static DecodedItem? Confirm(JsonPart transfer, Question question, string id)
    {
        if (transfer.Money() is not { } prepared)
            return null;
        return Question.Words(prepared) == question.Asked
            ? Next(Requests.Confirm(question.Reference, id), id)
            : Evidences.Finding($"{transfer.Path}.amount", "other-amount", "The bank prepared another amount than it was asked for.");
    }

    private static DecodedEvidence NeverExecuted(string reference, string? id, string word) =>
        new(Evidences.Of(EvidenceKind.NotFound, reference, id) with { BankWord = word });

    private static DecodedFollowUp Next(Request request, string? id) => new(Question.Of(request.State)!.Kind, request)
    {
        References = id is null ? [] : [new Reference(ReferenceKind.Bank, id)],
    };
}
