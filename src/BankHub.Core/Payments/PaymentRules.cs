using BankHub.Core.Findings;

namespace BankHub.Core.Payments;

/// <summary>
/// The rules between the fields of a payment: what its scheme allows and needs. What the reader already refused is missing or
/// meaningless here, so a rule keeps silent about a place that has a finding.
/// </summary>
internal readonly struct PaymentRules(Payment payment, FindingList findings)
{
    private static readonly Rule Method = new("scheme-method", "The scheme does not carry this method.");
    private static readonly Rule Currency = new("scheme-currency", "The scheme has a fixed currency, and the amount is in another.");
    private static readonly Rule NeedsIban = new("scheme-account", "In this scheme the account is named by IBAN.");
    private static readonly Rule NeedsBban = new("scheme-account", "In this scheme the account is named by its domestic number (bban).");
    private static readonly Rule NeedsAgent = new("agent-needed", "The account's bank must be named: only an IBAN names it by itself.");
    private static readonly Rule NeedsMember =
        new("agent-clearing", "In this scheme the account's bank is named by its number in the scheme's clearing system.");
    private static readonly Rule NeedsMandate = new("mandate-needed", "This scheme's direct debits carry their mandate.");
    private static readonly Rule NeedsSignature = new("mandate-signature", "SEPA mandates state date of signature and sequence type.");
    private static readonly Rule NeedsCreditor =
        new("creditor-scheme-needed", "This scheme's direct debits carry the creditor's scheme identification.");
    private static readonly Rule NoMandate = new("mandate-transfer", "Only a direct debit has a mandate and a creditor's number.");

    private static readonly Rule Covers =
        new("cover", "A payment of the scheme cover, and no other, names the customer's transfer that it pays for.");

    public void Check()
    {
        if (payment.Scheme is not { } scheme || IsRefused("$.method"))
            return;
        if (!scheme.Allows(payment.Method))
            Refuse("$.method", Method);
        if (scheme.Currency is { } only && payment.Amount is { } amount && amount.Currency != only)
            Refuse("$.amount.currency", Currency);
        CheckCounterparty(scheme, payment.Method == PaymentMethod.CreditTransfer ? "$.creditor" : "$.debtor");
        if (payment.Method == PaymentMethod.CreditTransfer)
            CheckTransfer();
        else
            CheckDebit(scheme);
    }

    private void CheckCounterparty(Scheme scheme, string side)
    {
        if (payment.CounterpartyAccount is not { } account)
            return;
        if (scheme.Form == AccountForm.Iban && account.Iban is null)
            Refuse($"{side}Account", NeedsIban);
        else if (scheme.Form == AccountForm.Domestic && account.Bban is null)
            Refuse($"{side}Account", NeedsBban);
        else if (account.Iban is null && scheme.Clearing is { } clearing && payment.CounterpartyAgent?.MemberOf(clearing) is null)
            Refuse($"{side}Agent", NeedsMember);
        else if (account.Iban is null && payment.CounterpartyAgent is null)
            Refuse($"{side}Agent", NeedsAgent);
    }

    private void CheckTransfer()
    {
        if (payment.Mandate is not null)
            Refuse("$.mandate", NoMandate);
        if (payment.CreditorSchemeIdentification is not null)
            Refuse("$.creditorSchemeIdentification", NoMandate);
        if (payment.Scheme == Scheme.Cover != payment.Underlying is not null)
            Refuse("$.underlying", Covers);
    }

    private void CheckDebit(Scheme scheme)
    {
        if (payment.Underlying is not null)
            Refuse("$.underlying", Covers);
        if (!scheme.NeedsMandate)
            return;
        if (payment.Mandate is null)
            Refuse("$.mandate", NeedsMandate);
        // EPC: the SEPA direct debit rulebooks make both mandatory in every collection.
        else if (scheme.Form == AccountForm.Iban && payment.Mandate is { DateOfSignature: null } or { SequenceType: null })
            Refuse("$.mandate", NeedsSignature);
        if (payment.CreditorSchemeIdentification is null)
            Refuse("$.creditorSchemeIdentification", NeedsCreditor);
    }

    private void Refuse(string path, Rule rule)
    {
        if (!IsRefused(path))
            findings.Add(path, rule);
    }

    private bool IsRefused(string path) => findings.HasAny && findings.Any(finding => IsAtOrBelow(finding.Path, path));

    private static bool IsAtOrBelow(string found, string path) =>
        found.StartsWith(path, StringComparison.Ordinal) && (found.Length == path.Length || found[path.Length] is '.' or '[');
}
