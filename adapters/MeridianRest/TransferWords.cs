using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Payments;

namespace BankHub.Adapters.MeridianRest;

/// <summary>A payment in this bank's words, with what cannot be said (problems) and what is said otherwise or not at all (notes).</summary>
internal sealed class TransferWords
{
    private readonly FindingList _problems = [];
    private readonly FindingList _notes = [];
    private readonly BankMapping _mapping;

    public TransferWords(Payment payment, BankMapping mapping, AdapterContext context)
    {
        _mapping = mapping;
        Scheme = mapping.Bank("schemes", payment.Scheme.Value) ?? "";
        if (Scheme.Length == 0)
            _problems.Add("$.scheme", "scheme", "This bank takes faster payments and SEPA instant transfers only.");
        if (payment.Method != PaymentMethod.CreditTransfer)
            _problems.Add("$.method", "method", "This bank takes credit transfers only.");

        var pounds = payment.Scheme == Core.Payments.Scheme.FasterPayments;
        var own = context.Settings.GetValueOrDefault("sortCode");
        DebtorAccount = pounds
            ? BankAccount.InPounds(payment.DebtorAccount, payment.DebtorAgent, own)
            : BankAccount.InEuros(payment.DebtorAccount);
        CreditorAccount = pounds
            ? BankAccount.InPounds(payment.CreditorAccount, payment.CreditorAgent, null)
            : BankAccount.InEuros(payment.CreditorAccount);
        CheckAccount("$.debtorAccount", DebtorAccount, pounds);
        CheckAccount("$.creditorAccount", CreditorAccount, pounds);
        if (pounds != (payment.Amount.Currency == Currency.Gbp) || !pounds && payment.Amount.Currency != Currency.Eur)
            _problems.Add("$.amount.currency", "currency", "Faster payments are in pounds, SEPA instant transfers in euros.");

        DebtorName = Name("$.debtor.name", payment.Debtor.Name);
        CreditorName = Name("$.creditor.name", payment.Creditor.Name);
        Remittance = RemittanceOf(payment.RemittanceInformation, pounds);
        ExecutionDate = context.ValueDate > DateOnly.FromDateTime(context.LocalNow) ? context.ValueDate : null;
        CheckWhatDoesNotTravel(payment);
    }

    public string Scheme { get; }

    public BankAccount? DebtorAccount { get; }

    public BankAccount? CreditorAccount { get; }

    public string DebtorName { get; }

    public string CreditorName { get; }

    public string Remittance { get; }

    /// <summary>Only a day to come: the bank refuses one that has passed, and sealed bytes may leave after midnight.</summary>
    public DateOnly? ExecutionDate { get; }

    public IReadOnlyList<Finding> Problems => _problems;

    public IReadOnlyList<Finding> Notes => _notes;

    private void CheckAccount(string path, BankAccount? account, bool pounds)
    {
        if (account is null && pounds)
            _problems.Add(path, "account", "Faster payments need a sort code and an account number of eight digits, or a British IBAN.");
        else if (account is null)
            _problems.Add(path, "account", "SEPA instant transfers need an IBAN.");
    }

    private string Name(string path, string name)
    {
        var limit = _mapping.Limits["name"].MaxLength;
        if (name.Length <= limit)
            return name;
        _notes.Add(path, "shortened", $"The bank's field has {limit} characters; the rest was cut.");
        return name[..(char.IsHighSurrogate(name[limit - 1]) ? limit - 1 : limit)].TrimEnd();
    }

    private string RemittanceOf(RemittanceInformation? information, bool pounds)
    {
        const string path = "$.remittanceInformation";
        if (information is null)
            return "";
        var references = information.Structured.Select(ReferenceOf).OfType<string>();
        var text = string.Join(' ', references.Concat(information.Unstructured));
        if (information.Structured.Count > 0)
            _notes.Add($"{path}.structured", "unstructured", "This bank carries free text only: the references were written into it.");
        if (text.Length > _mapping.Limits["remittance"].MaxLength)
            _problems.Add(path, "too-long", $"This bank carries {_mapping.Limits["remittance"].MaxLength} characters.");
        else if (pounds && text.Length > _mapping.Limits["fasterPaymentsRemittance"].MaxLength)
            _notes.Add(path, "shortened", "Only the first 18 characters reach the creditor with faster payments.");
        return text;
    }

    private static string? ReferenceOf(StructuredRemittance structured) =>
        structured.CreditorReference?.Value ?? structured.ProprietaryReference ?? structured.ReferredDocument?.Number;

    private void CheckWhatDoesNotTravel(Payment payment)
    {
        if (payment.IntermediaryAgents.Count > 0)
            _problems.Add("$.intermediaryAgents", "not-carried", "This bank chooses the way itself.");
        if (payment.RegulatoryReporting.Count > 0)
            _problems.Add("$.regulatoryReporting", "not-carried", "This bank takes no regulatory reporting.");
        if (payment.InstructionForCreditorAgent.Count > 0)
            _problems.Add("$.instructionForCreditorAgent", "not-carried", "This bank takes no instructions for the creditor's bank.");
        if (payment.ChargeBearer is ChargeBearer.Debtor or ChargeBearer.Creditor)
            _problems.Add("$.chargeBearer", "charge-bearer", "Both schemes share the charges.");
        LeaveOut("$.ultimateDebtor", payment.UltimateDebtor);
        LeaveOut("$.ultimateCreditor", payment.UltimateCreditor);
        LeaveOut("$.purpose", payment.Purpose);
        LeaveOut("$.categoryPurpose", payment.CategoryPurpose);
        LeaveOut("$.uetr", payment.Uetr);
    }

    private void LeaveOut(string path, object? value)
    {
        if (value is not null)
            _notes.Add(path, "left-out", "This bank's format has no field for it: it does not travel.");
    }
}
