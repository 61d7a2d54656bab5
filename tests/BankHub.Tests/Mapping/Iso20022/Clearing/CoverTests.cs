using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Tests.Formats.Iso20022;
using FsCheck;
using FsCheck.Fluent;

namespace BankHub.Tests.Mapping.Iso20022.Clearing;

/// <summary>The cover of a customer's transfer tells whom it is for, and goes by the same UETR.</summary>
public sealed class CoverTests
{
    private const string Version = "pacs.009.001.08";

    private static readonly Agent Correspondent = new() { Bic = Bic.Parse("CHASUS33XXX") };

    private static readonly ClearingTerms Terms = Clearings.Terms(Version) with
    {
        BusinessService = "swift.cbprplus.cov.02", Cover = new(Correspondent),
    };

    [Fact]
    public void A_cover_is_paid_by_bank_to_bank_and_names_the_transfer_that_it_pays_for()
    {
        var payment = Clearings.CrossBorder();
        var customers = Clearings.Encode(Clearings.Terms("pacs.008.001.08"), payment).Files.Single();
        var file = Clearings.Encode(Terms, payment).Files.Single();

        var cover = Assert.Single(Clearings.Read(file.Bytes).Transfers);

        Assert.Empty(cover.LeftOut);
        Assert.Equal(customers.Payments.Single().Uetr, cover.Payment.Uetr);
        Assert.Equal(("INSTR00000000001C", "INSTR00000000001"),
            (cover.Payment.InstructionIdentification, cover.Payment.EndToEndIdentification));
        Assert.Equal((Clearings.Sender.Bic, payment.CreditorAgent!.Bic, Correspondent),
            (cover.Payment.Debtor.Identification?.Bic, cover.Payment.Creditor.Identification?.Bic, cover.Payment.CreditorAgent));
        Assert.Equal(UnderlyingTransfer.Of(payment with { DebtorAgent = Clearings.Sender }), cover.Underlying);
    }

    [Fact]
    public void A_cover_for_nobodys_bank_is_refused()
    {
        var problem = Assert.Single(Clearings.Encode(Terms, Clearings.CrossBorder() with { CreditorAgent = null }).Problems);

        Assert.Contains("$.creditorAgent", problem.Findings.Select(finding => finding.Path));
    }

    [Fact]
    public void Any_covered_payment_is_valid_and_its_transfer_comes_back_as_it_went()
    {
        var carried = 0;
        Prop.ForAll(InitiationRoundTripTests.Payments().ToArbitrary(), generated =>
        {
            var payment = generated with
            {
                Scheme = Scheme.CrossBorder,
                DebtorAgent = Clearings.Sender,
                CreditorAgent = Clearings.Receiver,
            };
            if (Clearings.Encode(Terms, payment).Files is not [var file])
            {
                return;
            }

            carried++;
            var cover = Assert.Single(Clearings.Read(file.Bytes).Transfers);
            Assert.Empty(cover.LeftOut);
            Assert.Equal(UnderlyingTransfer.Of(payment), cover.Underlying);
            if (OfficialSchemas.Has(Version))
            {
                Assert.Empty(OfficialSchemas.Validate(file.Bytes.ToArray(), Version, "head.001.001.02"));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
        Assert.True(carried > 30, $"Only {carried} payments were carried.");
    }

    [Fact]
    public void A_payment_that_keeps_the_rules_of_a_market_goes_out_and_one_that_breaks_them_is_told_by_its_path()
    {
        var (terms, rules) = (Clearings.Terms("pacs.008.001.08"), new RuleChoice(["cbpr-plus"], []));
        var address = new PostalAddress { TownName = "Paris", Country = CountryCode.Parse("FR") };
        var payment = Clearings.CrossBorder() with
        {
            Debtor = new() { Name = "Acme", PostalAddress = address }, Creditor = new() { Name = "Jane", PostalAddress = address },
        };

        var sound = Clearings.Encode(terms, rules, payment);
        var broken = Clearings.Encode(terms, rules, payment with
        {
            Creditor = new() { Name = "Jane", PostalAddress = new() { AddressLine = ["Rue 1"] } },
        });

        Assert.Empty(sound.Problems);
        Assert.Empty(broken.Files);
        Assert.All(broken.Problems.Single().Findings, finding => Assert.StartsWith("$.creditor", finding.Path, StringComparison.Ordinal));
    }
}
