using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Payments;

namespace BankHub.Adapters.Helvetia;

/// <summary>What the bank asks for beyond the schema (its guide, section 2): our account, and the BIC of the creditor's bank.</summary>
internal sealed class CorrespondentRules(Contract contract)
{
    private static readonly Rule OwnAccount = new("own-account", "The bank pays from the account of the contract only.");
    private static readonly Rule CreditorAgent = new("creditor-agent", "The bank knows the creditor's bank by its BIC.");
    private static readonly Rule Creditor = new("creditor-agent", "A cover is paid to the creditor's bank, which is known by its BIC.");
    private static readonly Rule NoCover = new("reimbursement-agent", "The contract names no bank through which covers go.");

    /// <summary>The payments that keep the rules, and what is wrong with the others.</summary>
    public (IReadOnlyList<PaymentToEncode> Sound, IReadOnlyList<PaymentProblem> Problems) Divide(
        PaymentBatch batch, AdapterContext context)
    {
        var account = Iban.Parse(context.Setting("account"));
        var (sound, problems) = (new List<PaymentToEncode>(), new List<PaymentProblem>());
        foreach (var attempt in batch.Payments)
        {
            var findings = Check(attempt.Payment, account, context);
            if (findings.Count == 0)
            {
                sound.Add(attempt);
            }
            else
            {
                problems.Add(new(attempt.Id, findings));
            }
        }

        return (sound, problems);
    }

    private FindingList Check(Payment payment, Iban account, AdapterContext context)
    {
        var findings = new FindingList();

        // What is covered moves no account at this bank: its debtor has his with us.
        var isCovered = payment.Scheme == Scheme.CrossBorderCovered;
        if (isCovered && Contract.ReimbursementAgent(context) is null)
        {
            findings.Add("$.scheme", NoCover);
        }

        if (!isCovered && payment.DebtorAccount.Iban != account)
        {
            findings.Add("$.debtorAccount", OwnAccount);
        }

        if (payment.Scheme == Scheme.Cover)
        {
            if (payment.Creditor.Identification?.Bic is null)
            {
                findings.Add("$.creditor.identification.bic", Creditor);
            }

            return findings;
        }

        // Between institutions the creditor is the bank itself; a company's BIC is no bank's.
        var itself = contract.IsBetweenInstitutions(payment) ? payment.Creditor.Identification?.Bic : null;
        if ((payment.CreditorAgent?.Bic ?? itself) is null)
        {
            findings.Add("$.creditorAgent", CreditorAgent);
        }

        return findings;
    }
}
