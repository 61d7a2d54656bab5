using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Mapping.Iso20022;
using BankHub.Mapping.Iso20022.Collections;
using BankHub.Mapping.Iso20022.Initiation;
using BankHub.Tests.Core.Payments;
using BankHub.Tests.Formats.Iso20022;
using FsCheck;
using FsCheck.Fluent;

namespace BankHub.Tests.Mapping.Iso20022.Collections;

/// <summary>A direct debit that goes into a message comes back as it went; what it has no place for is told with its path.</summary>
public sealed class CollectionRoundTripTests
{
    private static readonly BankMapping Mapping = Words.Of("iso20022/payment-type") is var words ? words with
    {
        Codes = new Dictionary<string, IReadOnlyDictionary<string, string>>(words.Codes)
        {
            ["paymentType"] = new Dictionary<string, string>(words.Codes["paymentType"]) { ["-"] = "bacs" },
        },
    } : null!;

    private static readonly Scheme[] Schemes = [Scheme.SepaDirectDebitCore, Scheme.SepaDirectDebitB2B, Scheme.Bacs];

    [Theory]
    [InlineData("pain.008.001.02")]
    [InlineData("pain.008.001.08")]
    public void Any_direct_debit_comes_back_as_it_went_or_is_refused_with_the_path_of_what_has_no_place(string version)
    {
        var carried = Carried(version, Debits());
        Assert.True(carried > 30, $"Only {carried} payments were carried.");
    }

    [Theory]
    [InlineData("pain.008.001.02")]
    [InlineData("pain.008.001.08")]
    public void A_direct_debit_that_fits_is_written_and_comes_back_as_it_went(string version) =>
        Assert.InRange(Carried(version, FittingPayments.For(version).Debits(Schemes)), 285, 300);

    /// <summary>How many of 300 direct debits were written and came back; the others were refused with a path.</summary>
    private static int Carried(string version, Gen<Payment> debits)
    {
        var carried = 0;
        Prop.ForAll(debits.ToArbitrary(), payment =>
        {
            var encoded = Encode(version, payment);
            if (encoded.Problems.Count > 0)
            {
                Assert.All(encoded.Problems.Single().Findings, finding => Assert.Matches(@"^\$\.[a-z]", finding.Path));
                return;
            }

            carried++;
            var file = Assert.Single(encoded.Files);
            var back = CollectionToPayments.Read(file.Bytes, Terms(version));
            Assert.Empty(back.Findings);
            Assert.Equal(InitiationRoundTripTests.Traveled(payment), InitiationRoundTripTests.Text(Assert.Single(back.Payments)));
            if (OfficialSchemas.Has(version))
            {
                Assert.Empty(OfficialSchemas.Validate(file.Bytes.ToArray(), version));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
        return carried;
    }

    [Fact]
    public void Debits_of_one_creditor_day_and_place_in_the_sequence_share_a_message()
    {
        // Any texts may be more than a message can say; this is about those that it can.
        var first = Gen.Sample(Debits(), 5, 1000)
            .Select(debit => debit with { Scheme = Scheme.SepaDirectDebitCore, Amount = Money.Of(1, Currency.Eur) })
            .First(debit => Encode("pain.008.001.08", debit).Problems.Count == 0);
        var other = first with { Mandate = first.Mandate! with { SequenceType = SequenceType.Final }, EndToEndIdentification = "OTHER" };
        var again = first with { EndToEndIdentification = "AGAIN" };
        var both = Encode(
            "pain.008.001.08", first with { Mandate = first.Mandate with { SequenceType = SequenceType.First } }, other,
            again with { Mandate = first.Mandate with { SequenceType = SequenceType.First } });

        Assert.Empty(both.Problems);
        Assert.Equal([2, 1], both.Files.Select(file => file.Payments.Count));
    }

    [Fact]
    public void A_transfer_and_agents_between_have_no_place_among_direct_debits()
    {
        var debit = Gen.Sample(Debits(), 5, 1)[0];
        var broken = debit with { Method = PaymentMethod.CreditTransfer, IntermediaryAgents = [new() { Name = "Between" }] };

        Assert.Superset(
            new HashSet<string> { "$.method", "$.intermediaryAgents" },
            Encode("pain.008.001.08", broken).Problems.Single().Findings.Select(finding => finding.Path).ToHashSet());
    }

    private static InitiationFiles Encode(string version, params Payment[] payments) =>
        new PaymentsToCollection(Terms(version), Transfers.Context(payments[0].RequestedExecutionDate)).Encode(
            new(Transfers.Product(payments[0].Scheme), [.. payments.Select((payment, i) => Transfers.Attempt(payment, i + 1))]));

    private static CreditTransferTerms Terms(string version) => new() { Version = MessageVersions.Get(version), Mapping = Mapping };

    private static Gen<Payment> Debits() =>
        from scheme in Gen.Elements(Schemes)
        from any in PaymentGenerator.AnyText.Payments(scheme, PaymentMethod.DirectDebit)
        from plain in PaymentGenerator.PlainText.Payments(scheme, PaymentMethod.DirectDebit)
        from isPlain in Gen.Elements(true, false)
        select Codes(isPlain ? plain : any, isPlain);

    private static Payment Codes(Payment payment, bool isPlain) => payment with
    {
        Uetr = isPlain ? null : payment.Uetr,
        IntermediaryAgents = [],
        InstructionForCreditorAgent = [.. payment.InstructionForCreditorAgent.Where(one => one.InstructionInformation is not null).Take(1)
            .Select(one => one with { Code = null })],
        RemittanceInformation = payment.RemittanceInformation is { Unstructured.Count: > 0 } said
            ? new() { Unstructured = said.Unstructured } : null,
        Debtor = isPlain ? new() { Name = payment.Debtor.Name } : payment.Debtor,
        Creditor = isPlain ? new() { Name = payment.Creditor.Name } : payment.Creditor,
        UltimateDebtor = isPlain ? null : payment.UltimateDebtor,
        UltimateCreditor = isPlain ? null : payment.UltimateCreditor,
        DebtorAgent = isPlain && payment.DebtorAgent is { } agent ? agent with { PostalAddress = null } : payment.DebtorAgent,
    };
}
