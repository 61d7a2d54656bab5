using BankHub.Core.Answers;
using BankHub.Core.Payments;
using BankHub.Formats.SwiftMt.Writing;
using BankHub.Mapping.SwiftMt.Returns;
using BankHub.Mapping.SwiftMt.Statements.Writing;

namespace BankHub.Mapping.SwiftMt.Answers;

/// <summary>
/// The status of a payment: a refusal as the Payments Reject/Return Guidelines of the User Handbook have it, any other status as the
/// confirmation of a tracked payment (SWIFT gpi).
/// </summary>
internal static class StatusDrafts
{
    private const string Refused = "RJCT";
    private const string Tracked = "001";

    public static MtDraft Of(StatusReport report, ReportedPayment payment, MtAnswerTerms terms, Fitting fit)
    {
        const string path = "$.payments[0].original";
        var names = payment.Original;
        var isRefusal = payment.Status == Refused;
        var draft = new MtDraft(terms.Type, terms.Sender, terms.Receiver)
        {
            Uetr = names.Uetr,
            UserHeader = isRefusal ? [] : [new("111", Tracked)],
        };
        draft.Add("20", fit.Reference("$.header.identification", report.Header.Identification));
        var related = names.MessageIdentification ?? names.InstructionIdentification;
        draft.Add("21", related is null ? References.None : fit.Reference($"{path}.messageIdentification", related));
        fit.Lose($"{path}.messageName", "said-otherwise", "The type of the message says whose payment is meant.");
        var code = payment.Reasons.Select(reason => reason.Code).OfType<ReasonCode>().FirstOrDefault()?.Code;
        return draft.AddText("79", string.Join('\n', isRefusal ? Refusal(names, code, path, fit) : Status(payment.Status, code)));
    }

    private static IEnumerable<string> Refusal(OriginalReferences names, string? code, string path, Fitting fit)
    {
        // A line for each of reason and message is there in any case (error code T80).
        yield return "/REJT/99";
        yield return $"/{code ?? ReturnRemarks.Unspecified}/";
        yield return names.InstructionIdentification is { } instruction
            ? $"/MREF/{fit.Reference($"{path}.instructionIdentification", instruction)}"
            : $"/MREF/{References.None}";

        if (names.EndToEndIdentification is { } name)
        {
            yield return $"/TREF/{fit.Reference($"{path}.endToEndIdentification", name)}";
        }

        if (names.Uetr is { } uetr)
        {
            yield return $"/TEXT//UETR/{uetr}";
        }
    }

    private static IEnumerable<string> Status(string? status, string? code) => [$"//{status}{(code is null ? "" : $"/{code}")}"];
}
