using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Values;

namespace BankHub.Mapping.Nacha;

/// <summary>A payment as an entry, with what its batch must have.</summary>
/// <param name="Attempt">The payment.</param>
/// <param name="Entry">The entry.</param>
/// <param name="CompanyName">The initiator, as the batch header names it.</param>
/// <param name="Description">The entry description of the batch header.</param>
/// <param name="OffsetAccount">The account that balances it; empty where the connection is not balanced.</param>
/// <param name="Notes">What had to be written differently.</param>
public sealed record EncodedEntry(
    PaymentToEncode Attempt, EntryDetail Entry, string CompanyName, string Description, string OffsetAccount, IReadOnlyList<Finding> Notes);

/// <summary>Makes an entry of a payment (PPD and CCD).</summary>
public sealed class PaymentToEntry(NachaTerms terms)
{
    private const long MaxCents = 9_999_999_999;

    private static readonly IReadOnlyDictionary<string, string> Empty = new Dictionary<string, string>();

    private readonly Transliteration _transliteration = new(terms.Mapping.Codes.GetValueOrDefault("latinToAscii") ?? Empty);

    /// <summary>The entry; or null with every reason in <paramref name="problems"/>.</summary>
    public EncodedEntry? Map(PaymentToEncode attempt, out IReadOnlyList<Finding> problems)
    {
        var payment = attempt.Payment;
        var text = new FieldText(_transliteration, terms.Mapping.Limits);
        var routing = Routing(payment, text);
        var code = Code(payment, text);
        var amount = Amount(payment, text);
        var trace = Trace(attempt, text);
        var name = payment.Method == PaymentMethod.CreditTransfer ? "$.creditor.name" : "$.debtor.name";
        var initiator = payment.Method == PaymentMethod.CreditTransfer ? payment.Debtor : payment.Creditor;
        var initiatorName = payment.Method == PaymentMethod.CreditTransfer ? "$.debtor.name" : "$.creditor.name";
        var entry = new EntryDetail
        {
            TransactionCode = code,
            Rdfi = routing,
            DfiAccountNumber = text.Whole(AccountPath(payment), "accountNumber", payment.CounterpartyAccount.Number),
            Amount = amount,
            IndividualIdentification = text.WhereItFits("$.endToEndIdentification", "individualId", payment.EndToEndIdentification),
            IndividualName = text.Name(name, "individualName", payment.Counterparty.Name),
            AddendaIndicator = 0,
            Trace = trace,
            Addenda = Addenda(payment, trace, text),
        };
        var company = terms.CompanyName ?? text.Name(initiatorName, "companyName", initiator.Name);
        var offset = !terms.Balanced ? ""
            : terms.OffsetAccount ?? text.Whole(OwnAccountPath(payment), "accountNumber", payment.OwnAccount.Number);
        problems = text.Problems;
        return problems.Count > 0 ? null : new(attempt, entry, company, Description(payment), offset, text.Notes);
    }

    private static string AccountPath(Payment payment) =>
        payment.Method == PaymentMethod.CreditTransfer ? "$.creditorAccount" : "$.debtorAccount";

    private static string OwnAccountPath(Payment payment) =>
        payment.Method == PaymentMethod.CreditTransfer ? "$.debtorAccount" : "$.creditorAccount";

    private static RoutingNumber Routing(Payment payment, FieldText text)
    {
        var member = payment.CounterpartyAgent?.MemberOf(ClearingSystem.Usaba);
        if (RoutingNumber.TryParse(member, out var routing) && routing.IsValid)
        {
            return routing;
        }

        var path = payment.Method == PaymentMethod.CreditTransfer ? "$.creditorAgent" : "$.debtorAgent";
        text.Problem(path, "routing-number", "An ACH payment names the counterparty's bank by its ABA routing number.");
        return default;
    }

    /// <summary>The transaction code by kind of account and direction, where the bank takes it.</summary>
    private TransactionCode Code(Payment payment, FieldText text)
    {
        var word = $"{payment.CounterpartyAccount.Type ?? AccountType.Checking}-{payment.Method}".ToLowerInvariant();
        if (terms.Mapping.Bank("transactionCodes", word) is { } code)
        {
            return new(int.Parse(code, System.Globalization.CultureInfo.InvariantCulture));
        }

        text.Problem(AccountPath(payment) + ".type", "account-type", "This bank does not take ACH entries for this kind of account.");
        return default;
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
        if (attempt.Number is >= 0 and <= TraceNumbers.LastOfPayments)
        {
            return TraceNumbers.OfPayment(terms.Bank, attempt.Number);
        }

        text.Problem("$", "trace-exhausted", "The trace numbers of this connection are used up.");
        return default;
    }

    private static IReadOnlyList<Addenda> Addenda(Payment payment, TraceNumber trace, FieldText text)
    {
        var information = text.Whole("$.remittanceInformation", "remittance", RemittanceText.Of(payment.RemittanceInformation));
        return information.Length == 0
            ? []
            : [new PaymentAddenda
                {
                    PaymentRelatedInformation = information,
                    AddendaSequenceNumber = 1,
                    EntryDetailSequenceNumber = trace.Sequence,
                }];
    }

    private string Description(Payment payment) =>
        (payment.CategoryPurpose is { } purpose ? terms.Mapping.Bank("entryDescriptions", purpose) : null)
            ?? terms.Mapping.Constants["entryDescription"];
}
