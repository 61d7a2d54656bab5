using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Formats.Soap.Faults;
using BankHub.Formats.Soap.Trees;

namespace BankHub.Adapters.CastellanSoap;

/// <summary>Reads the answers to a submission, an inquiry and a recall (customer guide, sections 2, 3 and 5).</summary>
internal sealed class ReplyDecoder(BankMapping mapping)
{
    private const int MaxReason = 200;

    public IEnumerable<DecodedItem> Decode(ReplyMessage reply)
    {
        if (Question.Of(reply.InReplyTo.State) is not { } question)
            return [Answer.Finding("$", "question", "The answer belongs to no question of this adapter.")];
        var answer = Answer.Read(reply);
        if (!answer.IsSound)
            return answer.Findings;
        var item = answer.Message.Fault is { } fault ? OfFault(answer, fault, question) : question.Kind switch
        {
            Question.Submit when answer.Payload("SubmitPaymentsResponse") is { } taken => Submitted(answer, taken, question),
            Question.Status when answer.Payload("GetStatusResponse") is { } status => Status(answer, status, question),
            Question.Recall when answer.Payload("CancelPaymentsResponse") is { } recall => Recalled(answer, recall, question),
            _ => null,
        };
        return item is null || !answer.IsSound ? answer.WhatIsWrong : [item];
    }

    private DecodedEvidence? Submitted(Answer answer, SoapElement taken, Question question)
    {
        if (!Speaks(answer, taken, question) || Word(answer, taken, "acknowledgements") is not { } word)
            return null;
        var bank = answer.Text(taken, "BankReference");
        return bank is null ? null : new(Of(word, question) with { BankWord = taken.Child("Status")!.Text.Trim() });
    }

    private DecodedEvidence? Status(Answer answer, SoapElement status, Question question)
    {
        if (!Speaks(answer, status, question) || Word(answer, status, "statuses") is not { } word)
            return null;
        var evidence = word == nameof(EvidenceKind.NotFound)
            ? new Evidence(EvidenceKind.NotFound, EvidenceScope.Payment, [new(ReferenceKind.Instruction, question.Payment)])
            : Of(word, question);
        return new(evidence with { BankWord = status.Child("Status")!.Text.Trim() });
    }

    /// <summary>A recall that the bank took is answered by a camt.029 later; one that it did not take is refused.</summary>
    private DecodedEvidence? Recalled(Answer answer, SoapElement recall, Question question) =>
        Word(answer, recall, "recalls") is { } word && Enum.TryParse<EvidenceKind>(word, out var kind)
            ? new(new Evidence(kind, EvidenceScope.Payment, [new(ReferenceKind.Instruction, question.Payment)])
            {
                BankWord = recall.Child("Status")!.Text.Trim(),
            })
            : null;

    /// <summary>
    /// A fault of the sender's making says that nothing was done, where its code is one of the guide's; a fault of the bank's own
    /// leaves open what was done before.
    /// </summary>
    private DecodedItem? OfFault(Answer answer, SoapFault fault, Question question)
    {
        var code = answer.FaultCode ?? "";
        var word = fault.Kind == SoapFaultKind.Sender ? mapping.Canonical("faults", code) : null;
        if (question.Kind == Question.Recall && word == nameof(EvidenceKind.Rejected))
            return new DecodedEvidence(new Evidence(
                EvidenceKind.CancellationRefused, EvidenceScope.Payment, [new(ReferenceKind.Instruction, question.Payment)])
            {
                BankWord = code,
            });
        if (question.Kind == Question.Submit && fault.Kind == SoapFaultKind.Receiver)
            return new DecodedEvidence(Of(nameof(EvidenceKind.BankDoubt), question) with { BankWord = "Server" });
        if (question.Kind == Question.Submit && word is not null)
            return new DecodedEvidence(Of(word, question) with
            {
                BankWord = code,
                Reason = word == nameof(EvidenceKind.Rejected) ? Reason(code, fault.Reason) : null,
            });
        return Answer.Finding("Fault", "unknown-fault", "The fault is none that the bank's guide defines here.");
    }

    private string? Word(Answer answer, SoapElement element, string table)
    {
        if (answer.Text(element, "Status") is not { } code)
            return null;
        var word = mapping.Canonical(table, code);
        if (word is null)
            answer.Message.Report(element, "unknown-code", "The status is none that the bank's guide defines.");
        return word;
    }

    private static bool Speaks(Answer answer, SoapElement element, Question question)
    {
        if (answer.Text(element, "MessageReference") is not { } reference)
            return false;
        if (reference == question.Message)
            return true;
        answer.Message.Report(element, "other-message", "The answer speaks of another message than the question.");
        return false;
    }

    private static ReasonCode Reason(string code, string text) => new(
        ReasonCode.Proprietary, code, text.Length is > 0 and <= MaxReason ? text : null);

    private static Evidence Of(string word, Question question) =>
        new(Enum.Parse<EvidenceKind>(word), EvidenceScope.Message, [new(ReferenceKind.Message, question.Message)]);
}
