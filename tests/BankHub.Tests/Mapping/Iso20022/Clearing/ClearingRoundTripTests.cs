using BankHub.Core.Payments;
using BankHub.Tests.Core.Payments;
using BankHub.Tests.Formats.Iso20022;
using FsCheck;
using FsCheck.Fluent;

namespace BankHub.Tests.Mapping.Iso20022.Clearing;

/// <summary>A payment that goes out between agents comes back as it went; what has no place there is told with its path.</summary>
public sealed class ClearingRoundTripTests
{
    [Theory]
    [InlineData("pacs.008.001.02", null, 1)]
    [InlineData("pacs.008.001.08", "head.001.001.02", 1)]
    [InlineData("pacs.008.001.08", "head.001.001.01", 5)]
    [InlineData("pacs.008.001.10", "head.001.001.03", 5)]
    [InlineData("pacs.009.001.08", "head.001.001.02", 1)]
    [InlineData("pacs.009.001.08", null, 5)]
    public void Any_payment_comes_back_as_it_went_or_is_refused_with_the_path_of_what_has_no_place(string version, string? header, int most)
    {
        var carried = Carried(version, header, most, Payments(version));
        Assert.True(carried > 30, $"Only {carried} payments were carried.");
    }

    [Theory]
    [InlineData("pacs.008.001.02", null, 1)]
    [InlineData("pacs.008.001.08", "head.001.001.02", 1)]
    [InlineData("pacs.008.001.08", "head.001.001.01", 5)]
    [InlineData("pacs.008.001.10", "head.001.001.03", 5)]
    [InlineData("pacs.009.001.08", "head.001.001.02", 1)]
    [InlineData("pacs.009.001.08", null, 5)]
    public void A_payment_that_fits_is_written_and_comes_back_as_it_went(string version, string? header, int most)
    {
        var fitting = FittingPayments.For(version);
        var payments = IsCustomers(version)
            ? fitting.Transfers().SelectMany(_ => Debtors(), (payment, agent) => payment with { DebtorAgent = agent })
            : fitting.Institutional();
        Assert.InRange(Carried(version, header, most, payments), 285, 300);
    }

    /// <summary>How many of 300 payments were written and came back; the others were refused with a path.</summary>
    private static int Carried(string version, string? header, int most, Gen<Payment> payments)
    {
        var carried = 0;
        var terms = Clearings.Terms(version, most, header);
        Prop.ForAll(payments.ToArbitrary(), payment =>
        {
            var encoded = Clearings.Encode(terms, payment);
            if (encoded.Problems.Count > 0)
            {
                Assert.All(encoded.Problems.Single().Findings, finding => Assert.Matches(@"^\$\.[a-z]", finding.Path));
                return;
            }

            carried++;
            var file = Assert.Single(encoded.Files);
            var back = Clearings.Read(file.Bytes);
            Assert.Empty(back.Findings);
            var transfer = Assert.Single(back.Transfers);
            Assert.Empty(transfer.LeftOut);
            Assert.Equal(Traveled(payment, file.Payments.Single().Uetr, version), InitiationRoundTripTests.Text(transfer.Payment));
            if (OfficialSchemas.Has(version))
            {
                Assert.Empty(OfficialSchemas.Validate(file.Bytes.ToArray(), header is null ? [version] : [version, header]));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
        return carried;
    }

    private static bool IsCustomers(string version) => version.StartsWith("pacs.008", StringComparison.Ordinal);

    private static Gen<Agent?> Debtors() => Gen.Elements<Agent?>(null, Clearings.Receiver);

    private static string Traveled(Payment payment, Uetr? uetr, string version)
    {
        var isCustomers = IsCustomers(version);
        return InitiationRoundTripTests.Traveled(payment with
        {
            Uetr = uetr,
            ChargeBearer = isCustomers ? payment.ChargeBearer ?? ChargeBearer.Shared : null,
            DebtorAgent = payment.DebtorAgent ?? (isCustomers ? Clearings.Sender : null),
        });
    }

    private static Gen<Payment> Payments(string version) =>
        from payment in InitiationRoundTripTests.Payments()
        from debtor in Debtors()
        from bic in ValueGenerator.Bics
        select IsCustomers(version)
            ? payment with { DebtorAgent = debtor }
            : payment with
            {
                Debtor = Institution(payment.Debtor, bic)!,
                Creditor = Institution(payment.Creditor, bic)!,
                UltimateDebtor = Institution(payment.UltimateDebtor, bic),
                UltimateCreditor = Institution(payment.UltimateCreditor, bic),
                ChargeBearer = null,
                RegulatoryReporting = [],
                InstructionForCreditorAgent = [.. payment.InstructionForCreditorAgent.Select(one => one with { Code = "TELB" })],
                RemittanceInformation = payment.RemittanceInformation is { Unstructured.Count: > 0 } said
                    ? new() { Unstructured = said.Unstructured } : null,
            };

    private static Party? Institution(Party? party, Bic bic) => party is null ? null : party with
    {
        CountryOfResidence = null,
        Identification = new() { Type = PartyType.Organisation, Bic = bic, Other = party.Identification?.Other },
    };
}
