using BankHub.Core.Answers;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Mapping.SwiftMt.Parts;
using BankHub.Mapping.SwiftMt.Payments;

namespace BankHub.Mapping.SwiftMt.Returns;

/// <summary>Writes a return of one payment as MT 103, 202 or 205 with /RETN/ (CBPR+ translation rules, pacs.004).</summary>
public static class ReturnToMt
{
    private const string Payment = "$.payments[0]";
    private const int Reference = 16;

    public static WrittenMt Write(ReturnReport report, MtTerms terms)
    {
        var to = new MtOutgoing(terms.MayLose);
        if (report is not { IsReversal: false, Payments: [{ Amount: { } amount } payment] })
        {
            to.Problem("$.payments", "element-count", "The message returns one payment, with its amount.");
            return new(default, to.Problems, [], []);
        }

        var reference = to.Exact($"{Payment}.identification", payment.Identification ?? report.Header.Identification, Reference);
        var words = new ReturnedWords(payment.Original, payment.Reasons, payment.Charges);
        return BackwardWriting.Write(report, new(ReturnMark.Returned, reference, amount, words)
        {
            Way = $"{Payment}.chain",
            DayPath = $"{Payment}.settlementDate",
            Day = payment.SettlementDate ?? report.SettlementDate,
            InstructedAmount = payment.InstructedAmount,
            ExchangeRate = payment.ExchangeRate,
            ChargeBearer = payment.ChargeBearer,
            Settlement = report.SettlementMethod is { } method
                ? new Settlement { Method = method, Account = report.SettlementAccount }
                : null,
            Chain = payment.Chain ?? new(),
        }, terms, to);
    }
}
