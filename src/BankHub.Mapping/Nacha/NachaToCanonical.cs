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
/// Turns the entries of an existing file back into canonical payments: the company is the initiator, each receiver the counterparty. A
/// balancing entry is left out, since a balanced connection writes it anew; its account is the company's own.
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

    private Payment? Map(EntryRecord entry, BatchHeaderRecord header, string? account, FindingList findings)
    {
        var path = $"batch {header.BatchNumber}, entry with trace {entry.Trace}";
        var code = entry.TransactionCode;
        if (SchemeClasses.SchemeOf(header.StandardEntryClassCode) is not { } scheme)
        {
            var words = $"Its batch is of the class {header.StandardEntryClassCode}, which payments are not made in.";
            findings.Add(path, "not-a-payment", words);
            return null;
        }

        if (entry.Category != EntryCategory.Forward || !code.IsKnown || code.IsReturnOrChange || code.IsPrenote || code.IsZeroDollar)
        {
            findings.Add(path, "not-a-payment", $"Its transaction code {code.Value} and its addenda make it no payment: it moves no money, "
                + "or tells what became of another entry (a prenotification, a return, a change).");
            return null;
        }

        if (account is null)
        {
            findings.Add(path, "not-balanced", "Its batch has no entry that balances it, so that nothing tells the company's own account.");
            return null;
        }

        if ((ExecutionDate ?? header.EffectiveEntryDate) is not { } date)
        {
            findings.Add(path, "no-day", "Its batch has no effective entry date.");
            return null;
        }

        if (!Money.TryCreate(entry.Amount / 100m, Currency.Usd, out var amount, out var broken))
        {
            findings.Add(path, broken.Name, broken.Message);
            return null;
        }

        var sides = (entry, header) switch
        {
            (EntryDetail detail, BatchHeader batch) => DomesticSides.Of(detail, batch, mapping),
            (IatEntryDetail detail, IatBatchHeader batch) => new InternationalSides(mapping, findings, path).Of(detail, batch),
            _ => null,
        };
        return sides is null ? null : Join(sides, scheme, entry, amount, date, account);
    }

    private static Payment Join(EntrySides sides, Scheme scheme, EntryRecord entry, Money amount, DateOnly date, string account)
    {
        var own = new Account { Bban = account, Currency = Currency.Usd };
        var other = sides.Account with { Currency = Currency.Usd, Type = Type(entry.TransactionCode.Account) };
        var credit = entry.TransactionCode.IsCredit;
        return new Payment
        {
            Scheme = scheme,
            Method = credit ? PaymentMethod.CreditTransfer : PaymentMethod.DirectDebit,
            Reference = entry.Trace.ToString(),
            EndToEndIdentification = sides.Identification.Length > 0 ? sides.Identification : entry.Trace.ToString(),
            Amount = amount,
            RequestedExecutionDate = date,
            Debtor = credit ? sides.Initiator : sides.Receiver,
            DebtorAccount = credit ? own : other,
            DebtorAgent = credit ? null : sides.Agent,
            Creditor = credit ? sides.Receiver : sides.Initiator,
            CreditorAccount = credit ? other : own,
            CreditorAgent = credit ? sides.Agent : null,
            IntermediaryAgents = sides.Intermediaries,
            CategoryPurpose = sides.CategoryPurpose,
            Mandate = sides.Mandate,
            RemittanceInformation = sides.Remittance is [_, ..] ? new() { Unstructured = sides.Remittance } : null,
        };
    }

    private static AccountType Type(NachaAccountType type) => type switch
    {
        NachaAccountType.Savings => AccountType.Savings,
        NachaAccountType.Loan => AccountType.Loan,
        NachaAccountType.GeneralLedger => AccountType.GeneralLedger,
        _ => AccountType.Checking,
    };
}
