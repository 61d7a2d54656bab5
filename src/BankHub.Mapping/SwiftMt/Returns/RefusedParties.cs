using BankHub.Core.Answers;
using BankHub.Mapping.SwiftMt.Parts;
using BankHub.Mapping.SwiftMt.Payments.Reading;

namespace BankHub.Mapping.SwiftMt.Returns;

/// <summary>
/// What a refusal repeats of the payment beside its amount. Where a party of it cannot be read none is told: that the payment is refused
/// stands without them.
/// </summary>
internal static class RefusedParties
{
    private static readonly int[] Fields = [33, 50, 52, 56, 57, 58, 59];

    public static StatusReport Told(StatusReport report, SaidFields said, MtReading reading)
    {
        var (aside, payment) = (reading with { From = new("message", isTold: true) }, report.Payments[0]);
        var (chain, fields) = (ReturnWay.Read(said, aside), Fields.Select(said.FindAny).OfType<SaidField>().ToList());
        var whole = report with
        {
            Payments =
            [
                payment with
                {
                    Payment = payment.Payment! with
                    {
                        InstructedAmount = MtSums.Read(said.Take("33B"), "OrgnlTxRef/Amt/InstdAmt", aside.From),
                        Debtor = chain.Debtor,
                        DebtorAccount = chain.DebtorAccount,
                        DebtorAgent = chain.DebtorAgent,
                        CreditorAgent = chain.CreditorAgent,
                        Creditor = chain.Creditor,
                        CreditorAccount = chain.CreditorAccount,
                    },
                },
            ],
        };
        var isRead = aside.From.Findings.Count == 0 && AnswerJson.Read(AnswerJson.Write(whole)).Findings.Count == 0;
        foreach (var field in fields.Where(field => field.IsTaken && (!isRead || field.Tag.StartsWith("56", StringComparison.Ordinal))))
        {
            field.Leave("of the payment");
        }

        return isRead ? whole : report;
    }
}
