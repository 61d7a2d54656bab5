using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Payments;

namespace BankHub.Adapters.Nordbank;

/// <summary>
/// What SEPA credit transfers ask for beyond the schema (EPC115-06, EPC132-08: scheme rulebook and C2B guidelines): euro, IBANs, shared
/// charges, one remittance text or one structured reference, names of at most 70 characters.
/// </summary>
internal static class SepaRules
{
    private const int Name = 70;

    private static readonly Rule Names = new("sepa-name", "A name has at most 70 characters in SEPA.");
    private static readonly Rule Euro = new("sepa-currency", "SEPA credit transfers are in euro.");
    private static readonly Rule OwnIban = new("sepa-account", "In SEPA both accounts are named by IBAN.");
    private static readonly Rule Charges = new("sepa-charges", "In SEPA each side pays its own bank (SLEV).");
    private static readonly Rule Remittance = new("sepa-remittance", "SEPA carries one text or one structured reference.");
    private static readonly Rule Slash = new("sepa-reference", "A reference neither begins nor ends with a slash, nor holds two in a row.");
    private static readonly Rule Direct = new("sepa-agents", "SEPA names no intermediary agents.");

    /// <summary>The payments that keep the rules, and what is wrong with the others.</summary>
    public static (IReadOnlyList<PaymentToEncode> Sound, IReadOnlyList<PaymentProblem> Problems) Divide(PaymentBatch batch)
    {
        var (sound, problems) = (new List<PaymentToEncode>(), new List<PaymentProblem>());
        foreach (var attempt in batch.Payments)
        {
            var findings = Check(attempt.Payment);
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

    private static FindingList Check(Payment payment)
    {
        var findings = new FindingList();
        Refuse(payment.Amount.Currency != Currency.Eur, "$.amount.currency", Euro);
        Refuse(payment.DebtorAccount.Iban is null, "$.debtorAccount", OwnIban);
        Refuse(payment.CreditorAccount.Iban is null, "$.creditorAccount", OwnIban);
        Refuse(payment.ChargeBearer is not (null or ChargeBearer.FollowingServiceLevel), "$.chargeBearer", Charges);
        Refuse(payment.IntermediaryAgents.Count > 0, "$.intermediaryAgents", Direct);
        Refuse(payment.Debtor.Name.Length > Name, "$.debtor.name", Names);
        Refuse(payment.Creditor.Name.Length > Name, "$.creditor.name", Names);
        Refuse(payment.UltimateDebtor?.Name.Length > Name, "$.ultimateDebtor.name", Names);
        Refuse(payment.UltimateCreditor?.Name.Length > Name, "$.ultimateCreditor.name", Names);
        Refuse(
            payment.RemittanceInformation is { } told && told.Unstructured.Count + told.Structured.Count > 1,
            "$.remittanceInformation", Remittance);
        var reference = payment.EndToEndIdentification;
        Refuse(
            reference.StartsWith('/') || reference.EndsWith('/') || reference.Contains("//", StringComparison.Ordinal),
            "$.endToEndIdentification", Slash);
        return findings;

        void Refuse(bool isBroken, string path, Rule rule)
        {
            if (isBroken)
            {
                findings.Add(path, rule);
            }
        }
    }
}
