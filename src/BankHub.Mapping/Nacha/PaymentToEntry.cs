using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Values;

namespace BankHub.Mapping.Nacha;

/// <summary>A payment as an entry, with what its batch must say.</summary>
/// <param name="Attempt">The payment.</param>
/// <param name="Entry">Its entry.</param>
/// <param name="CompanyName">Who initiates, as the batch header names it; in IAT the entries name it.</param>
/// <param name="Description">The entry description of the batch header.</param>
/// <param name="OffsetAccount">The account that balances it; empty where the connection is not balanced.</param>
/// <param name="OffsetType">The kind of that account.</param>
/// <param name="Country">Where an international batch goes; empty for the others.</param>
/// <param name="Notes">What had to be written differently.</param>
public sealed record EncodedEntry(
    PaymentToEncode Attempt,
    EntryRecord Entry,
    string CompanyName,
    string Description,
    string OffsetAccount,
    AccountType OffsetType,
    string Country,
    IReadOnlyList<Finding> Notes)
{
    /// <summary>Without accounts.</summary>
    public override string ToString() => $"entry of {CompanyName}";
}

/// <summary>Makes an entry of a payment, in the class of its scheme.</summary>
public sealed class PaymentToEntry(NachaTerms terms, Product product)
{
    private const long MaxCents = 9_999_999_999;

    private static readonly IReadOnlyDictionary<string, string> Empty = new Dictionary<string, string>();

    private readonly Transliteration _transliteration = new(terms.Mapping.Codes.GetValueOrDefault("latinToAscii") ?? Empty);

    private readonly EntryClass? _class = SchemeClasses.ClassOf(product.Scheme) is { } code ? EntryClasses.Find(code) : null;

    /// <summary>The entry; or null with every reason in <paramref name="problems"/>.</summary>
    public EncodedEntry? Map(PaymentToEncode attempt, out IReadOnlyList<Finding> problems)
    {
        var payment = attempt.Payment;
        var text = new FieldText(_transliteration, terms.Mapping.Limits);
        if (_class is null || payment.Scheme.Value != product.Scheme)
        {
            text.Problem("$.scheme", "scheme", "The entry class follows from the scheme, and this product has entries of another one.");
            problems = text.Problems;
            return null;
        }

        var basis = new EntryBasis(payment, _class, Code(payment, text), Amount(payment, text), Trace(attempt, text));
        var (entry, company, country) = _class.Code == SecCodes.Iat ? International(basis, text) : Domestic(basis, text);
        WithoutPlace.Note(payment, _class.Code == SecCodes.Iat, terms, text);
        var offset = Offset(payment, text);
        problems = text.Problems;
        return problems.Count > 0
            ? null
            : new(attempt, entry, company, Description(payment), offset, OffsetType(payment), country, text.Notes);
    }

    private (EntryRecord, string, string) Domestic(EntryBasis basis, FieldText text)
    {
        var entry = new DomesticEntry(terms, text).Of(basis);
        var payment = basis.Payment;
        return (entry,
            terms.CompanyName ?? text.Name($"{payment.Initiator()}.name", "companyName", payment.InitiatorParty().Name), "");
    }

    private (EntryRecord, string, string) International(EntryBasis basis, FieldText text)
    {
        var entry = new InternationalEntry(terms, text, basis).Make(out var country);
        return (entry, "", country);
    }

    /// <summary>The transaction code by kind of account and direction, where the bank takes it.</summary>
    private TransactionCode Code(Payment payment, FieldText text)
    {
        var path = $"{payment.Other()}Account.type";
        if (payment.CounterpartyAccount.Type is null)
        {
            text.Note(path, "account-type-assumed", "The kind of account is not told: it is taken for a checking account.");
        }

        var code = terms.CodeOf(payment.CounterpartyAccount.Type ?? AccountType.Checking, payment.Method) ?? default;
        if (code == default)
        {
            text.Problem(path, "account-type", "This bank does not take ACH entries for this kind of account.");
        }
        else if (_class!.Direction != EntryDirection.Both && code.IsDebit != (_class.Direction == EntryDirection.Debits))
        {
            text.Problem("$.method", "class-direction", $"Entries of the class {_class.Code} go the other way only.");
        }

        return code;
    }

    private static long Amount(Payment payment, FieldText text)
    {
        if (payment.Amount.Currency != Currency.Usd)
        {
            text.Problem("$.amount.currency", "currency", "ACH entries are in USD.");
            return 0;
        }

        if (payment.Amount.Value > MaxCents / 100m)
        {
            text.Problem("$.amount", "amount-max", "An ACH entry has at most ten digits of cents: 99999999.99.");
            return 0;
        }

        return payment.Amount.MinorUnits;
    }

    private TraceNumber Trace(PaymentToEncode attempt, FieldText text)
    {
        if (terms.Traces.Of(attempt.Number) is { } sequence)
        {
            return new(terms.Bank.Institution, sequence);
        }

        text.Problem("$", "trace-exhausted", "The trace numbers of this connection are used up.");
        return default;
    }

    /// <summary>The account of the offset entry, which stands in the same batch, so that its class must take both directions.</summary>
    private string Offset(Payment payment, FieldText text)
    {
        if (!terms.Balanced)
        {
            return "";
        }

        if (_class!.Direction != EntryDirection.Both || _class.Code == SecCodes.Iat)
        {
            text.Problem("$.scheme", "balanced", $"A batch of the class {_class.Code} cannot be balanced, as this connection's are.");
            return "";
        }

        if (terms.CodeOf(OffsetType(payment), Against(payment.Method)) is null)
        {
            text.Problem($"{payment.Initiator()}Account.type", "account-type", "This bank books no offset on this kind of account.");
        }

        return terms.OffsetAccount ?? text.Exact($"{payment.Initiator()}Account", "accountNumber", payment.OwnAccount.Number);
    }

    /// <summary>The kind of the offset account; of one that is not the payment's own nothing is known.</summary>
    private AccountType OffsetType(Payment payment) =>
        terms.OffsetAccount is { } other && other != payment.OwnAccount.Number ? AccountType.Checking
        : payment.OwnAccount.Type ?? AccountType.Checking;

    private static PaymentMethod Against(PaymentMethod method) =>
        method == PaymentMethod.CreditTransfer ? PaymentMethod.DirectDebit : PaymentMethod.CreditTransfer;

    private string Description(Payment payment) =>
        (payment.CategoryPurpose is { } purpose ? terms.Mapping.Bank("entryDescriptions", purpose) : null)
            ?? terms.Mapping.Constants["entryDescription"];
}
