using BankHub.Core.Answers;
using BankHub.Core.Payments;
using BankHub.Formats.SwiftMt.Writing;
using BankHub.Mapping.SwiftMt.Statements.Writing;

namespace BankHub.Mapping.SwiftMt.Answers;

/// <summary>What became of a case (User Handbook, MT n96): the code and the reason in field 76, the UETR also in 77A (CBPR+).</summary>
internal static class ResolutionDrafts
{
    private const int Width = 35;

    public static MtDraft Of(Resolution resolution, ResolvedPayment payment, MtAnswerTerms terms, Fitting fit)
    {
        var names = payment.Original;
        var draft = new MtDraft(terms.Type, terms.Sender, terms.Receiver) { Uetr = names.Uetr };
        draft.Add("20", payment.Identification is { } name ? fit.Reference("$.payments[0].identification", name)
            : fit.Reference("$.identification", resolution.Identification));
        var request = payment.Case ?? resolution.Case;
        draft.Add("21", request is null ? References.None : fit.Reference("$.payments[0].case.identification", request.Identification));
        var code = payment.Reasons.Select(reason => reason.Code).OfType<ReasonCode>().FirstOrDefault()?.Code;
        draft.AddText("76", $"/{resolution.Confirmation ?? payment.Status}/{code}");
        if (names.Uetr is { } uetr)
        {
            var said = $"/UETR/{uetr}";
            draft.AddText("77A", said.Length <= Width ? said : $"{said[..Width]}\n//{said[Width..]}");
        }

        _ = OriginalTypes.Add(draft, "11R", names, fit);

        fit.Lose("$.payments[0].case.creator", "said-otherwise", "MT n96 does not say who opened the case.");
        // The answer has one name, and one status.
        fit.Lose("$.identification", "said-otherwise", "The answer has one name, that of its only part.");
        return draft;
    }
}
