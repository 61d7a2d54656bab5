using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Formats.Nacha;
using BankHub.Formats.Nacha.Records;
using BankHub.Mapping.Nacha;
using BankHub.Tests.Adapters.FirstCoastAch;
using FsCheck;
using FsCheck.Fluent;

namespace BankHub.Tests.Mapping.Nacha;

public sealed class ClassRoundTripTests
{
    private static readonly NachaToCanonical Mapper = new(FirstCoast.Mapping) { OwnAccount = "1000200030" };

    public static TheoryData<string> Schemes => [.. ClassPayments.Schemes.Select(scheme => scheme.Value)];

    [Theory]
    [MemberData(nameof(Schemes))]
    public void A_payment_that_its_class_can_carry_comes_back_as_it_went(string word)
    {
        var scheme = Scheme.Parse(word);
        Prop.ForAll(Arb.From(ClassPayments.Of(scheme)), payment =>
        {
            var encoded = Encode(scheme, payment);
            Assert.Empty(encoded.Problems.SelectMany(problem => problem.Findings));
            var file = NachaFile.Read(((FileDrop)encoded.Messages.Single().Message).Body);
            Assert.Empty(file.Findings);
            var back = Mapper.Map(file);
            Assert.Empty(back.Findings);
            Assert.Equal(payment, Assert.Single(back.Payments));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Any_payment_becomes_a_sound_file_or_a_problem(string word)
    {
        var scheme = Scheme.Parse(word);
        Prop.ForAll(Arb.From(Core.Payments.PaymentGenerator.AnyText.Payments(scheme)), Gen.Elements("true", "false").ToArbitrary(),
            (payment, balanced) =>
            {
                var encoded = Encode(scheme, payment, ("balanced", balanced));
                Assert.Equal(1, encoded.Payments.Count + encoded.Problems.Count);
                Assert.All(encoded.Problems, problem => Assert.NotEmpty(problem.Findings));
                Assert.All(encoded.Messages, message => Assert.DoesNotContain(
                    NachaFile.Read(((FileDrop)message.Message).Body).Findings, finding => finding.IsError));
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    public static TheoryData<string, string, Payment> Inexpressible => new()
    {
        { "scheme", "$.scheme", FirstCoast.Credit() with { Scheme = Scheme.AchCcd } },
        { "no-addenda", "$.remittanceInformation", Tel() with { RemittanceInformation = new() { Unstructured = ["x"] } } },
        { "payment-type", "$.mandate.sequenceType", Tel() with { Mandate = null } },
        { "class-direction", "$.method", FirstCoast.Credit() with { Scheme = Scheme.AchTel, CategoryPurpose = null } },
        { "iat-transaction-type", "$.categoryPurpose", Iat() with { CategoryPurpose = null } },
        { "address-needed", "$.creditor.postalAddress", Iat() with { Creditor = new() { Name = "BEK" } } },
        { "bank-name-needed", "$.creditorAgent.name", Iat() with { CreditorAgent = new() { Bic = Bic.Parse("BOLNGB2L") } } },
        { "iat-currency", "$.creditorAccount.currency", Iat() with { CreditorAccount = new() { Bban = "1", Currency = Currency.Eur } } },
        {
            "charset", "$.creditor.postalAddress",
            Iat() with { Creditor = new() { Name = "BEK", PostalAddress = Place("21 FRONT STREET", "LON*DON", "GB") } }
        },
        { "too-long", "$.remittanceInformation", Iat() with { RemittanceInformation = new() { Unstructured = [Long, Long] } } },
    };

    [Theory]
    [MemberData(nameof(Inexpressible))]
    public void What_a_class_cannot_say_is_a_problem_at_its_place(string rule, string path, Payment payment)
    {
        var product = payment.Scheme == Scheme.AchCcd ? Scheme.AchPpd : payment.Scheme;
        var findings = Encode(product, payment).Problems.Single().Findings;

        Assert.Contains(findings, finding => (finding.Rule, finding.Path) == (rule, path));
    }

    [Theory]
    [InlineData("ach-tel")]
    [InlineData("ach-iat")]
    public void A_class_whose_batch_cannot_be_balanced_is_refused_on_a_balanced_connection(string word)
    {
        var payment = word == "ach-tel" ? Tel() : Iat();
        Assert.Equal("balanced", Assert.Single(Encode(payment.Scheme, payment, ("balanced", "true")).Problems.Single().Findings).Rule);
    }

    [Fact]
    public void A_long_remittance_becomes_as_many_addenda_as_it_needs_and_loses_nothing()
    {
        var numbers = Enumerable.Range(1, 500);
        string[] said = [.. numbers.Select(number => $"RMR*IV*{number:D6}**100.00\\ {new string('x', 60 + (number % 50))}")];
        var payment = FirstCoast.Credit() with { Scheme = Scheme.AchCtx, RemittanceInformation = new() { Unstructured = [.. said] } };
        var file = NachaFile.Read(((FileDrop)Encode(Scheme.AchCtx, payment).Messages.Single().Message).Body);

        Assert.Empty(file.Findings);
        var entry = file.Batches.Single().Details.Single();
        Assert.Equal($"{entry.Addenda.Count:D4}", entry.IndividualName[..4]);
        Assert.Equal(string.Concat(said), string.Concat(entry.Addenda.Cast<PaymentAddenda>().Select(addenda =>
            addenda.PaymentRelatedInformation)));
    }

    internal static Payment Tel() => FirstCoast.Debit() with
    {
        Scheme = Scheme.AchTel,
        RemittanceInformation = null,
        CategoryPurpose = null,
        Mandate = new() { MandateIdentification = "M-1", SequenceType = SequenceType.OneOff },
    };

    internal static Payment Iat() => FirstCoast.Credit(1000m) with
    {
        Scheme = Scheme.AchIat,
        CategoryPurpose = "SUPP",
        Debtor = new() { Name = "ACME INC", PostalAddress = Place("15 WEST PLACE STREET", "JACKSONVILLE", "US", "FL", "32202") },
        Creditor = new() { Name = "BEK ENTERPRISES", PostalAddress = Place("21 FRONT STREET", "LONDON", "GB", "ENG", "SW1A1AA") },
        CreditorAccount = new() { Iban = Iban.Parse("GB29NWBK60161331926819") },
        CreditorAgent = new() { Name = "BANK OF LONDON", Bic = Bic.Parse("BOLNGB2L") },
        RemittanceInformation = new() { Unstructured = ["INVOICE 4711"] },
    };

    private static readonly string Long = new('r', 140);

    private static PostalAddress Place(string street, string town, string country, string? division = null, string? code = null) => new()
    {
        StreetName = street, TownName = town, CountrySubDivision = division, PostCode = code, Country = CountryCode.Parse(country),
    };

    private static Encoded Encode(Scheme scheme, Payment payment, params (string Name, string Value)[] settings) =>
        FirstCoast.Adapter.Encode(
            new(ClassPayments.Product(scheme), [FirstCoast.Attempt(1, payment)]), FirstCoast.Context(settings));
}
