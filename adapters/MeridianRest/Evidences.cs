using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Wire;

namespace BankHub.Adapters.MeridianRest;

/// <summary>Evidence in this bank's references.</summary>
internal static class Evidences
{
    private const int MaxId = 100;

    public static Evidence Of(EvidenceKind kind, string reference, string? id = null)
    {
        Reference ours = new(ReferenceKind.Instruction, reference);
        if (!IsId(id))
            return new Evidence(kind, EvidenceScope.Payment, [ours]);
        Reference theirs = new(ReferenceKind.Bank, id!);
        return new Evidence(kind, EvidenceScope.Payment, [ours, theirs]) { Learnt = [theirs] };
    }

    /// <summary>
    /// Whether a text can be the bank's id of a transfer: it becomes part of a path, where dots and slashes would lead elsewhere.
    /// </summary>
    public static bool IsId(string? text) =>
        text is { Length: > 0 and <= MaxId } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');

    public static DecodedFinding Finding(string path, string rule, string message) => new(new Finding(path, rule, message));

    /// <summary>The bank promises ISO 20022 codes; one that the shared table does not know is kept as the bank's own.</summary>
    public static ReasonCode? Reason(BankMapping mapping, string? code) => code is null ? null
        : mapping.Canonical("isoReasonCodes", code) is { } title ? new ReasonCode(ReasonCode.Iso20022, code, title)
        : new ReasonCode(ReasonCode.Proprietary, code);
}
