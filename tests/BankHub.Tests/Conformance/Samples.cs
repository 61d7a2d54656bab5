using BankHub.Core.Adapters;
using BankHub.Core.Payments;

namespace BankHub.Tests.Conformance;

/// <summary>Payments of every scheme: plain ones that any bank of the scheme can express, and odd ones that it may refuse.</summary>
internal static class Samples
{
    public static IReadOnlyList<PaymentToEncode> Plain(Product product) =>
    [
        .. product.Methods.SelectMany(method => new[] { 12.50m, 0.01m }.Select(amount => Of(product, method, amount)))
            .Take(product.MaxBatch == 1 ? 1 : 10).Select(Attempt),
    ];

    /// <summary>Each differs from a plain one in one thing that a bank's format may have no place for.</summary>
    public static IEnumerable<(string What, Payment Payment)> Odd(Product product)
    {
        var plain = Of(product, product.Methods[0], 12.50m);
        yield return ("another scheme", plain with { Scheme = Scheme.CrossBorder });
        yield return ("the other method", plain with { Method = 1 - plain.Method });
        yield return ("another currency", plain with { Amount = Money.Of(5, Currency.All.First(currency => currency.Value == "JPY")) });
        yield return ("the largest amount", plain with { Amount = Money.Of(9_999_999_999_999_999.99m, plain.Amount.Currency) });
        yield return ("no agents", plain with { DebtorAgent = null, CreditorAgent = null });
        yield return ("agents by BIC", plain with { DebtorAgent = Bic("DEUTDEFF"), CreditorAgent = Bic("CHASUS33XXX") });
        yield return ("IBANs", plain with { DebtorAccount = Iban("DE89370400440532013000"),
            CreditorAccount = Iban("GB29NWBK60161331926819") });
        yield return ("other accounts", plain with { CreditorAccount = new() { Other = new() { Identification = "WALLET/1" } } });
        yield return ("short accounts", plain with { DebtorAccount = new() { Bban = "1" }, CreditorAccount = new() { Bban = "Z" } });
        yield return ("a long account", plain with { CreditorAccount = new() { Bban = new string('9', 30) } });
        yield return ("long names", plain with { Creditor = new() { Name = Long('W') }, Debtor = new() { Name = Long('M') } });
        yield return ("other alphabets", plain with { Creditor = new() { Name = "Ωμέγα 東京 😀" }, EndToEndIdentification = "Ж-1" });
        yield return ("marks", plain with { Creditor = new() { Name = "<a&b>\"'|\\{}~^" }, EndToEndIdentification = "=1+1|:20:{-}" });
        yield return ("half a pair at the cut", plain with { Creditor = new() { Name = new string('x', 69) + "😀😀" } });
        yield return ("a long end-to-end id", plain with { EndToEndIdentification = new string('E', 35) });
        yield return ("long remittance", plain with { RemittanceInformation = new() { Unstructured = [Long('r'), Long('s')] } });
        yield return ("a creditor reference", plain with
        {
            RemittanceInformation = new() { Structured = [new() { CreditorReference = CreditorReference.Parse("RF18539007547034") }] },
        });
        yield return ("intermediary agents", plain with { IntermediaryAgents = [Bic("BNPAFRPP")] });
        yield return ("ultimate parties", plain with { UltimateDebtor = new() { Name = "U" }, UltimateCreditor = new() { Name = "V" } });
        yield return ("a mandate", plain with { Mandate = new() { MandateIdentification = "M-1" },
            CreditorSchemeIdentification = "DE98ZZZ09999999999" });
        yield return ("charges for the debtor", plain with { ChargeBearer = ChargeBearer.Debtor, Purpose = "SALA",
            CategoryPurpose = "SALA" });
        yield return ("a far date", plain with { RequestedExecutionDate = new(2099, 12, 31) });
    }

    private static string Long(char letter) => new(letter, 140);

    public static PaymentToEncode Attempt(Payment payment, int index) =>
        new(new Guid(index + 1, 0, 0, new byte[8]), payment, $"INSTR{index + 1:D11}", index + 1);

    public static Payment Of(Product product, string method, decimal amount)
    {
        var credit = method == "creditTransfer";
        var scheme = Scheme.Parse(product.Scheme);
        var currency = Currency.Parse(product.Currencies[0]);
        var (own, ownAgent, other, otherAgent) = Ends(scheme, currency);
        var payment = new Payment
        {
            Scheme = scheme,
            Method = credit ? PaymentMethod.CreditTransfer : PaymentMethod.DirectDebit,
            Reference = "order-1",
            EndToEndIdentification = $"INV-{amount:0.00}-{method[..6]}",
            Amount = Money.Of(amount, currency),
            RequestedExecutionDate = new(2026, 11, 24),
            Debtor = new() { Name = credit ? "Acme Ltd" : "Jane Roe" },
            DebtorAccount = credit ? own : other,
            DebtorAgent = credit ? ownAgent : otherAgent,
            Creditor = new() { Name = credit ? "Jane Roe" : "Acme Ltd" },
            CreditorAccount = credit ? other : own,
            CreditorAgent = credit ? otherAgent : ownAgent,
            RemittanceInformation = scheme == Scheme.AchTel ? null : new() { Unstructured = ["Invoice 2026-001"] },

            // Nacha Operating Rules, Appendix Three: these debits say whether they are single or recurring.
            Mandate = !credit && (scheme == Scheme.AchWeb || scheme == Scheme.AchTel)
                ? new() { MandateIdentification = "M-1", SequenceType = SequenceType.Recurring }
                : null,
        };
        return scheme == Scheme.Cover ? Covering(payment, amount)
            : scheme == Scheme.CrossBorderCovered ? payment with { Uetr = Covered(amount) }
            : scheme != Scheme.AchIat ? payment : payment with
        {
            CategoryPurpose = "SUPP",
            Debtor = payment.Debtor with { PostalAddress = Place("15 West Place Street", "Jacksonville", "US") },
            Creditor = payment.Creditor with { PostalAddress = Place("21 Front Street", "London", "GB") },
        };
    }

    private static Uetr Covered(decimal amount) => Uetr.Parse($"eb6305c9-1f7f-49de-aed0-{(long)(amount * 100):D12}");

    private static Payment Covering(Payment payment, decimal amount) => payment with
    {
        Uetr = Covered(amount),
        EndToEndIdentification = "INSTR00000000077",
        Debtor = Institution("ACMECHZZXXX"),
        Creditor = Institution("BOLNGB2LXXX"),
        CreditorAccount = new() { Bban = "70872490" },
        RemittanceInformation = null,
        Underlying = new()
        {
            Debtor = new() { Name = "Acme Ltd", PostalAddress = Place("15 West Place Street", "Jacksonville", "US") },
            DebtorAgent = Bic("ACMECHZZXXX"),
            Creditor = new() { Name = "Jane Roe", PostalAddress = Place("21 Front Street", "London", "GB") },
            CreditorAccount = Iban("GB29NWBK60161331926819"),
            CreditorAgent = Bic("BOLNGB2LXXX"),
            RemittanceInformation = new() { Unstructured = ["Invoice 2026-001"] },
            InstructedAmount = payment.Amount,
        },
    };

    private static Party Institution(string bic) =>
        new() { Name = bic, Identification = new() { Type = PartyType.Organisation, Bic = BankHub.Core.Payments.Bic.Parse(bic) } };

    private static PostalAddress Place(string street, string town, string country) =>
        new() { StreetName = street, TownName = town, Country = CountryCode.Parse(country) };

    private static (Account Own, Agent? OwnAgent, Account Other, Agent? OtherAgent) Ends(Scheme scheme, Currency currency) =>
        scheme.Form switch
    {
        AccountForm.Iban => (Iban("DE89370400440532013000"), null, Iban("FR1420041010050500013M02606"), null),
        _ when scheme.Clearing == ClearingSystem.Usaba =>
            (new() { Bban = "1000200030" }, null, new() { Bban = "123456789" }, Member(ClearingSystem.Usaba, "091803300")),
        _ when scheme.Clearing == ClearingSystem.Gbdsc => (new() { Bban = "10000001" }, Member(ClearingSystem.Gbdsc, "300000"),
            new() { Bban = "70872490" }, Member(ClearingSystem.Gbdsc, "200051")),
        _ when scheme == Scheme.AchIat => (new() { Bban = "1000200030" }, null, Iban("GB29NWBK60161331926819"),
            Bic("BOLNGB2L") with { Name = "Bank of London" }),

        // The accounts of the contracts in golden/settings.json, each of another currency.
        _ when scheme == Scheme.CrossBorder || scheme == Scheme.CrossBorderCovered || scheme == Scheme.Cover =>
            (Iban(currency == Currency.Usd ? "AE070331234567890123456" : "CH9300762011623852957"), null,
                Iban("GB29NWBK60161331926819"), Bic("BOLNGB2L")),
        _ => throw new InvalidOperationException($"There is no sample of the scheme {scheme}: add one here."),
    };

    private static Account Iban(string text) => new() { Iban = BankHub.Core.Payments.Iban.Parse(text) };

    private static Agent Bic(string text) => new() { Bic = BankHub.Core.Payments.Bic.Parse(text) };

    private static Agent Member(ClearingSystem system, string number) =>
        new() { ClearingSystemMemberIdentification = new() { ClearingSystem = system, MemberIdentification = number } };
}
