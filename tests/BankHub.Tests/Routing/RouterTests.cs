using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.Hub.Catalog;
using BankHub.Hub.Routing;
using BankHub.Keys;
using BankHub.Tests.Keys;

namespace BankHub.Tests.Routing;

public sealed class RouterTests
{
    // A Monday morning in London.
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static readonly ICipher Cipher = new RingCipher(Rings.Of(1));

    private static readonly Product Fast = new()
    {
        Id = "fast",
        Scheme = "faster-payments",
        Methods = ["creditTransfer"],
        Currencies = ["GBP"],
        Countries = ["GB"],
        MaxAmount = 1000,
        MaxBatch = 1,
        Endpoint = "api",
        GroupBy = ["debtorAccount"],
        Windows = [],
        ValueDays = 0,
        WhenLate = "park",
        Fee = 0.20m,
    };

    private static readonly CutOff Evening = new("evening", new(16, 0), new(17, 0), null);

    private static readonly Payment Payment = new()
    {
        Scheme = Scheme.FasterPayments,
        Method = PaymentMethod.CreditTransfer,
        Reference = "r",
        EndToEndIdentification = "e",
        Amount = Money.Of(12.50m, Currency.Gbp),
        RequestedExecutionDate = new(2026, 11, 23),
        Debtor = new() { Name = "Acme" },
        DebtorAccount = new() { Bban = "10000001" },
        Creditor = new() { Name = "Jane" },
        CreditorAccount = new() { Bban = "70872490" },
    };

    [Fact]
    public void Gives_the_route_with_its_time_and_value_date()
    {
        var (route, findings) = Choose([Bank("b", Fast)]);

        Assert.Empty(findings);
        Assert.Equal(("b", "fast", new DateOnly(2026, 11, 23), Now), (route!.Connection, route.Product, route.ValueDate,
            route.ExpectedSendAt));
        Assert.Matches("^[0-9a-f]{16}$", route.GroupKey);
    }

    [Fact]
    public void Prefers_the_lower_fee_then_the_earlier_send_then_the_id()
    {
        var cheapButLate = Fast with { Fee = 0.10m, Windows = [Evening] };
        Assert.Equal("b", Choose([Bank("a", Fast), Bank("b", cheapButLate)]).Route!.Connection);
        Assert.Equal("b", Choose([Bank("a", Fast with { Windows = [Evening] }), Bank("b", Fast)]).Route!.Connection);
        Assert.Equal("a", Choose([Bank("b", Fast), Bank("a", Fast)]).Route!.Connection);
        Assert.Equal("a", Choose([Bank("a", Fast with { Id = "z" }, Fast)]).Route!.Connection);
        Assert.Equal("fast", Choose([Bank("a", Fast with { Id = "z" }, Fast)]).Route!.Product);
    }

    [Fact]
    public void Takes_a_connection_to_avoid_only_where_no_other_is_left()
    {
        Bank[] banks = [Bank("a", Fast), Bank("b", Fast with { Fee = 5 })];
        var router = new Router(new(banks), Cipher);

        Assert.Equal("b", router.Choose(Payment, Now, new HashSet<string> { "a" }).Route!.Connection);
        Assert.Equal("a", router.Choose(Payment, Now, new HashSet<string> { "a", "b" }).Route!.Connection);
    }

    public static TheoryData<string, Func<Payment, Payment>> Impossible => new()
    {
        { "$.method: route-method", p => p with { Method = PaymentMethod.DirectDebit } },
        { "$.amount.currency: route-currency", p => p with { Amount = Money.Of(1, Currency.Eur) } },
        { "$.amount: route-amount", p => p with { Amount = Money.Of(1000.01m, Currency.Gbp) } },
        { "$.creditorAccount: route-country", p => p with { CreditorAccount = new() { Iban = Iban.Parse("DE89370400440532013000") } } },
        { "$.debtorAccount: route-account", p => p with { DebtorAccount = new() { Bban = "20000002" } } },
        { "$.requestedExecutionDate: route-date", p => p with { RequestedExecutionDate = new(2028, 1, 1) } },
        { "$.requestedExecutionDate: route-date-passed", p => p with { RequestedExecutionDate = new(2026, 11, 12) } },
        { "$.connection: route-connection", p => p with { Connection = "nowhere" } },
        { "$.scheme: route-scheme", p => p with { Scheme = Scheme.Chaps } },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void Says_why_a_route_is_impossible(string reason, Func<Payment, Payment> change)
    {
        var (route, findings) = Choose([Bank("a", Fast)], change(Payment));

        Assert.Null(route);
        Assert.Contains(reason, findings.Select(f => $"{f.Path}: {f.Rule}"));
    }

    [Fact]
    public void A_date_that_passed_ten_days_ago_is_still_taken_for_today() =>
        Assert.Equal(
            new(2026, 11, 23), Choose([Bank("a", Fast)], Payment with { RequestedExecutionDate = new(2026, 11, 13) }).Route!.ValueDate);

    [Fact]
    public void Says_every_reason_of_every_candidate_that_carries_the_scheme()
    {
        var (_, findings) = Choose(
            [Bank("a", Fast, Fast with { Id = "other", Scheme = "chaps" }), Bank("b", Fast with { MaxAmount = 1, Currencies = ["EUR"] })],
            Payment with { Amount = Money.Of(2000m, Currency.Gbp) });

        Assert.Equal(
        [
            "a/fast: The amount is larger than the product takes.", "b/fast: The product does not carry this currency.",
            "b/fast: The amount is larger than the product takes.",
        ], findings.Select(f => f.Message));
    }

    [Fact]
    public void Says_so_when_nothing_is_configured() => Assert.Equal("no-route", Assert.Single(Choose([]).Findings).Rule);

    [Fact]
    public void Groups_by_the_fields_that_the_product_names_and_shows_no_account()
    {
        var other = Payment with { DebtorAccount = new() { Bban = "10000002" } };
        string Key(Product product, Payment payment) => 
            GroupKey.Of(Cipher, product, payment, payment.RequestedExecutionDate);

        Assert.NotEqual(Key(Fast, Payment), Key(Fast, other));
        Assert.Equal(Key(Fast with { GroupBy = ["method"] }, Payment), Key(Fast with { GroupBy = ["method"] }, other));
        Assert.Equal(Key(Fast, Payment), Key(Fast, Payment with { Amount = Money.Of(1, Currency.Gbp) }));
        Assert.All(GroupField.All, field => Assert.Equal(16, Key(Fast with { GroupBy = [field] }, Payment).Length));
        Assert.DoesNotContain("10000001", Key(Fast, Payment), StringComparison.Ordinal);
        var elsewhere = new RingCipher(Rings.OfAnotherHub());
        Assert.NotEqual(Key(Fast, Payment), GroupKey.Of(elsewhere, Fast, Payment, Payment.RequestedExecutionDate));
    }

    private static (Route? Route, IReadOnlyList<Finding> Findings) Choose(Bank[] banks, Payment? payment = null) =>
        new Router(new(banks), Cipher).Choose(payment ?? Payment, Now);

    private static Bank Bank(string id, params Product[] products) => new(
        new()
        {
            Id = id,
            Adapter = "test",
            Settings = new Dictionary<string, string>(),
            Endpoints = new Dictionary<string, EndpointTarget>(),
            Accounts = ["10000001"],
            HoldDuplicates = true,
            Gather = TimeSpan.Zero,
        },
        new Adapter(new()
        {
            Id = "test",
            Name = "Test",
            Contract = 1,
            TimeZone = "Europe/London",
            Calendar = "uk",
            Products = products,
            Endpoints = [],
            Settings = new Dictionary<string, SettingRule>(),
            Acknowledgements = [],
        }));

    private sealed class Adapter(AdapterManifest manifest) : IPaymentEncoder, IMessageDecoder
    {
        public AdapterManifest Manifest => manifest;

        public Encoded Encode(PaymentBatch batch, AdapterContext context) => new([], [], []);

        public IEnumerable<DecodedItem> Decode(InboundMessage message, AdapterContext context) => [];
    }
}
