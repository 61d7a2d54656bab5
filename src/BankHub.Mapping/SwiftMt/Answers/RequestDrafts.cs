using BankHub.Core.Answers;
using BankHub.Core.Payments;
using BankHub.Formats.SwiftMt.Values;
using BankHub.Formats.SwiftMt.Writing;
using BankHub.Mapping.SwiftMt.Statements.Writing;

namespace BankHub.Mapping.SwiftMt.Answers;

/// <summary>
/// A request to cancel one payment (User Handbook, MT n92; CBPR+: reason and UETR in field 79, the amount in a copy of the payment's).
/// </summary>
internal static class RequestDrafts
{
    /// <summary>Null where the payment is not named as the message must name it.</summary>
    public static MtDraft? Of(CancellationRequest request, PaymentToCancel payment, MtAnswerTerms terms, Fitting fit)
    {
        var names = payment.Original;
        var code = payment.Reasons.Select(reason => reason.Code).OfType<ReasonCode>().FirstOrDefault()?.Code;
        var related = names.InstructionIdentification ?? names.MessageIdentification;
        if (related is null || code is null)
        {
            return null;
        }

        // The request goes by the name of its case: the answer names it so.
        var draft = new MtDraft(terms.Type, terms.Sender, terms.Receiver) { Uetr = names.Uetr };
        var known = payment.Case ?? request.Case;
        draft.Add("20", known is null ? fit.Reference("$.identification", request.Identification)
            : fit.Reference("$.payments[0].case.identification", known.Identification));
        draft.Add("21", fit.Reference("$.payments[0].original.instructionIdentification", related));
        if (!OriginalTypes.Add(draft, "11S", names, fit))
        {
            return null;
        }

        draft.AddText("79", names.Uetr is { } uetr ? $"/{code}/\n/UETR/{uetr}" : $"/{code}/");
        if (payment.Payment?.Amount is { } amount)
        {
            var (currency, value) = (amount.Currency.Value, MtAmounts.Write(amount.Value));
            _ = payment.Payment.SettlementDate is { } day ? draft.Add("32A", MtDates.Write(day), currency, value)
                : draft.Add("32B", currency, value);
        }

        fit.Lose("$.payments[0].case.creator", "said-otherwise", "MT n92 does not say who opened the case.");
        fit.Lose("$.identification", "said-otherwise", "The request has one name, that of its case.");
        fit.Lose("$.payments[0].original.messageIdentification", "said-otherwise", "Field 21 tells one name.");
        return draft;
    }
}
