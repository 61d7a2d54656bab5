using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Formats.Nacha;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Values;

namespace BankHub.Mapping.Nacha;

/// <summary>An existing file's entries as payments, the entries that only balance it, and what could be neither.</summary>
public sealed record CanonicalEntries(
    IReadOnlyList<Payment> Payments, IReadOnlyList<EntryRecord> Balancing, IReadOnlyList<Finding> Findings);

/// <summary>
/// Turns the entries of an existing PPD or CCD file back into canonical payments: the company is the initiator, each receiver the
/// counterparty. A balancing entry is left out, since a balanced connection writes it anew; its account is the company's own.
/// </summary>
public sealed class NachaToCanonical(BankMapping mapping)
{
    /// <summary>The company's account, where the file tells none or another one shall pay.</summary>
    public string? OwnAccount { get; init; }

    /// <summary>The day that replaces the file's effective entry dates.</summary>
    public DateOnly? ExecutionDate { get; init; }

    public CanonicalEntries Map(NachaFile file)
    {
        List<Payment> payments = [];
        List<EntryRecord> balancing = [];
        FindingList findings = [];
        foreach (var batch in file.Batches)
        {
            var offsets = BalancingEntries.Of(batch);
            balancing.AddRange(offsets);
            var account = OwnAccount ?? (offsets is [var first, ..] ? first.DfiAccountNumber : null);
            foreach (var entry in batch.Entries.Except(offsets, ReferenceEqualityComparer.Instance).Cast<EntryRecord>())
            {
                if (Map(entry, batch.Header, account, findings) is { } payment)
                {
                    payments.Add(payment);
                }
            }
        }

        return new(payments, balancing, findings);
    }

    private Payment? Map(EntryRecord record, BatchHeaderRecord header, string? account, FindingList findings)
    {
        var path = $"trace {record.Trace}";
        var code = record.TransactionCode;
        if (record is not EntryDetail entry || header is not BatchHeader batch || Scheme(batch) is not { } scheme
            || !code.IsKnown || code.IsReturnOrChange || code.IsPrenote || code.IsZeroDollar)
        {
            findings.Add(path, "not-a-payment", "The entry is no PPD or CCD entry that moves money.");
            return null;
        }

        if ((ExecutionDate ?? batch.EffectiveEntryDate) is not { } date || account is null
            || !Money.TryCreate(entry.Amount / 100m, Currency.Usd, out var amount, out _))
        {
            findings.Add(path, "incomplete", "The file does not tell the day, the company's account or the amount.");
            return null;
        }

        var company = new Party { Name = batch.CompanyName };
        var receiver = new Party { Name = entry.IndividualName.Length > 0 ? entry.IndividualName : entry.IndividualIdentification };
        var own = new Account { Bban = account, Currency = Currency.Usd };
        var other = new Account { Bban = entry.DfiAccountNumber, Currency = Currency.Usd, Type = Type(code.Account) };
        var agent = Agent(entry.Rdfi);
        var credit = code.IsCredit;
        return new Payment
        {
            Scheme = scheme,
            Method = credit ? PaymentMethod.CreditTransfer : PaymentMethod.DirectDebit,
            Reference = entry.Trace.ToString(),
            EndToEndIdentification = entry.IndividualIdentification.Length > 0 ? entry.IndividualIdentification : entry.Trace.ToString(),
            Amount = amount,
            RequestedExecutionDate = date,
            Debtor = credit ? company : receiver,
            DebtorAccount = credit ? own : other,
            DebtorAgent = credit ? null : agent,
            Creditor = credit ? receiver : company,
            CreditorAccount = credit ? other : own,
            CreditorAgent = credit ? agent : null,
            CategoryPurpose = mapping.Canonical("entryDescriptions", batch.CompanyEntryDescription),
            RemittanceInformation = entry.Addenda.OfType<PaymentAddenda>().FirstOrDefault() is { } addenda
                ? new() { Unstructured = [addenda.PaymentRelatedInformation.Trim(' ')] }
                : null,
        };
    }

    private static Scheme? Scheme(BatchHeader batch) => batch.StandardEntryClassCode switch
    {
        SecCodes.Ppd => Core.Payments.Scheme.AchPpd,
        SecCodes.Ccd => Core.Payments.Scheme.AchCcd,
        _ => null,
    };

    private static Agent Agent(RoutingNumber routing) => new()
    {
        ClearingSystemMemberIdentification = new() { ClearingSystem = ClearingSystem.Usaba, MemberIdentification = routing.ToString() },
    };

    private static AccountType Type(NachaAccountType type) => type switch
    {
        NachaAccountType.Savings => AccountType.Savings,
        NachaAccountType.Loan => AccountType.Loan,
        NachaAccountType.GeneralLedger => AccountType.GeneralLedger,
        _ => AccountType.Checking,
    };
}
