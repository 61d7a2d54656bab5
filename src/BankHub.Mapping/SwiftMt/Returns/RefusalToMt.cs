using BankHub.Core.Answers;
using BankHub.Mapping.SwiftMt.Parts;
using BankHub.Mapping.SwiftMt.Payments;

namespace BankHub.Mapping.SwiftMt.Returns;

/// <summary>
/// Writes the refusal of one payment as MT 103, 202 or 205 with /REJT/, which repeats the payment that it refuses (User Handbook, Payments
/// Reject/Return Guidelines).
/// </summary>
public static class RefusalToMt
{
    private const string Payment = "$.payments[0].payment";

    public static WrittenMt Write(StatusReport report, MtTerms terms)
    {
        var to = new MtOutgoing(terms.MayLose);
        if (report is not { Messages.Count: 0, Payments: [{ Status: MtToReturn.Rejected, Payment: { Amount: { } amount } said } payment] })
        {
            to.Problem("$.payments", "element-count", "The message refuses one payment, and repeats it with its amount.");
            return new(default, to.Problems, [], []);
        }

        var words = new ReturnedWords(payment.Original, payment.Reasons, payment.Charges);
        var reference = ReturnRemarks.Cut(report.Header.Identification, "$.header.identification", to);
        if (terms.Type == "103")
        {
            to.Note($"{Payment}.chargeBearer", "assumed", "Who pays the charges the value does not say, and the message must.");
        }

        return BackwardWriting.Write(report, new(ReturnMark.Rejected, reference, amount, words)
        {
            Way = Payment,
            DayPath = $"{Payment}.settlementDate",
            Day = said.SettlementDate,
            InstructedAmount = said.InstructedAmount,
            ChargeBearer = terms.ChargeBearer,
            Chain = new()
            {
                Debtor = said.Debtor,
                DebtorAccount = said.DebtorAccount,
                DebtorAgent = said.DebtorAgent,
                CreditorAgent = said.CreditorAgent,
                Creditor = said.Creditor,
                CreditorAccount = said.CreditorAccount,
            },
        }, terms, to);
    }
}
