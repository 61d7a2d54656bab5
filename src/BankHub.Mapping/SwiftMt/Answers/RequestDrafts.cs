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
    // Field 79 is 35 lines of 50; one is the code's, one the UETR's.
    private const int Width = 50, Lines = 33;

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

        draft.AddText("79", string.Join('\n', Reason(code, names.Uetr, Words(payment, fit))));
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

    /// <summary>The code, the UETR, and behind them in words why.</summary>
    private static IEnumerable<string> Reason(string code, string? uetr, string? words)
    {
        yield return $"/{code}/";
        if (uetr is not null)
        {
            yield return $"/UETR/{uetr}";
        }

        if (words is not null)
        {
            yield return words;
        }
    }

    /// <summary>What the first reason says beside its code; field 79 has one text, in the signs of the network.</summary>
    private static string? Words(PaymentToCancel payment, Fitting fit)
    {
        const string path = "$.payments[0].reasons[0].additionalInformation";
        var all = payment.Reasons.First(reason => reason.Code is not null).AdditionalInformation;
        if (fit.Words(path, string.Join(' ', all)) is not { } words)
        {
            return null;
        }

        var changes = new List<MtChange>();
        var lines = MtFit.ToLines(words, Lines, Width, mayCut: true, changes);
        if (changes.Count > 0)
        {
            fit.Lose(path, "truncated", "Field 79 has no more room for words: they are shortened, and a plus shows that.");
        }
        else if (all.Count > 1)
        {
            fit.Lose(path, "said-otherwise", "Field 79 has one text.");
        }

        return lines;
    }
}
