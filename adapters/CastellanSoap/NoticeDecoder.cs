using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Wire;

namespace BankHub.Adapters.CastellanSoap;

/// <summary>Reads what the bank calls us with (customer guide, section 6): how a message stands, before anybody asks.</summary>
internal sealed class NoticeDecoder(BankMapping mapping)
{
    private const int MaxId = 200;

    /// <summary>A notice is repeated as the same bytes; what is signed anew has an id of its own.</summary>
    public static string? EventId(Callback callback) =>
        Answer.Read(callback).Message.Addressing.MessageId is { Length: > 0 and <= MaxId } id ? id : null;

    public IEnumerable<DecodedItem> Decode(Callback callback)
    {
        var notice = Answer.Read(callback);
        if (!notice.IsSound || notice.Payload("PaymentNotice") is not { } said
            || notice.Text(said, "MessageReference") is not { } message || notice.Text(said, "Status") is not { } code)
            return notice.WhatIsWrong;
        if (mapping.Canonical("notices", code) is not { } word)
            return [Answer.Finding("Status", "unknown-code", "The status is none of which the bank's guide says that it is told.")];
        return [new DecodedEvidence(new Evidence(
            Enum.Parse<EvidenceKind>(word), EvidenceScope.Message, [new(ReferenceKind.Message, message)])
        {
            BankWord = code,
        })];
    }
}
