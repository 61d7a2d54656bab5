using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Values;

namespace BankHub.Mapping.Nacha;

/// <summary>
/// A return that the originating institution dishonours, the receiving one's contest of that, or a refused notification of change: cases
/// of the original payment, which people follow. None of them says where its money is (Nacha Operating Rules, Appendices Four and Five).
/// </summary>
internal static class DisputeToEvidence
{
    public static DecodedItem Map(Addenda addenda, int line, BankMapping mapping) => addenda switch
    {
        DishonoredReturnAddenda dishonored => Case(
            "dishonoured", "dishonoured return reason code", "achDisputeCodes", dishonored.DishonoredReturnReasonCode,
            dishonored.OriginalEntryTrace, dishonored.Trace, line, mapping,
            new() { ["returnReason"] = $"R{dishonored.ReturnReasonCode}", ["returnTrace"] = dishonored.ReturnTrace.ToString() }),
        ContestedReturnAddenda contested => Case(
            "contested", "contested return reason code", "achDisputeCodes", contested.ContestedReturnReasonCode,
            contested.OriginalEntryTrace, contested.Trace, line, mapping,
            new()
            {
                ["returnReason"] = $"R{contested.ReturnReasonCode}",
                ["returnTrace"] = contested.ReturnTrace.ToString(),
                ["dishonouredReason"] = $"R{contested.DishonoredReturnReasonCode}",
                ["dishonouredTrace"] = contested.DishonoredReturnTrace.ToString(),
            }),
        RefusedChangeAddenda refused => Case(
            "refused-change", "refused change code", "achRefusedChangeCodes", refused.RefusedChangeCode,
            refused.OriginalEntryTrace, refused.Trace, line, mapping,
            new(CorrectedData.Read(refused.ChangeCode, refused.CorrectedData) ?? new Dictionary<string, string>())
            {
                ["changeCode"] = refused.ChangeCode,
            }),
        _ => throw new ArgumentOutOfRangeException(nameof(addenda)),
    };

    private static DecodedItem Case(
        string kind, string what, string table, string code, TraceNumber original, TraceNumber own, int line, BankMapping mapping,
        Dictionary<string, string> detail) =>
        mapping.Canonical(table, code) is not { } title
            ? EntryToEvidence.UnknownCode(line, what, code)
            : new DecodedEvidence(new(EvidenceKind.Disputed, EvidenceScope.Payment, [EntryToEvidence.Trace(original)])
            {
                Identity = $"{kind} {original}/{own}",
                Reason = new(ReasonCode.Nacha, code, title),
                Corrections = detail,
                BankWord = code,
            });
}
