using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Tests.Core.Payments;
using BankHub.Tests.Formats.Iso20022;
using FsCheck;
using FsCheck.Fluent;

namespace BankHub.Tests.Mapping.Iso20022.Clearing;

/// <summary>The cover of a customer's transfer is a payment of its own that tells whom it is for, and goes by the same UETR.</summary>
public sealed class CoverTests
{
    private const string Version = "pacs.009.001.08";

    private static readonly BankHub.Mapping.Iso20022.Clearing.ClearingTerms Terms =
        Clearings.Terms(Version) with { BusinessService = "swift.cbprplus.cov.02" };

    [Fact]
    public void A_cover_goes_from_bank_to_bank_under_a_name_of_its_own_and_says_which_transfer_it_pays_for()
    {
        var customer = Clearings.CrossBorder() with { Scheme = Scheme.CrossBorderCovered, Uetr = Uetr };
        var transfer = Clearings.Encode(Clearings.Terms("pacs.008.001.08"), customer).Files.Single().Payments.Single();
        var cover = Cover(transfer.Attempt.InstructionId);

        var file = Clearings.Encode(Terms, cover).Files.Single();

        var read = Assert.Single(Clearings.Read(file.Bytes).Transfers);
        Assert.Empty(read.LeftOut);
        Assert.Equal(transfer.Uetr, read.Payment.Uetr);
        Assert.Equal((Scheme.Cover, "COVER1", transfer.Attempt.InstructionId),
            (read.Payment.Scheme, read.Payment.InstructionIdentification, read.Payment.EndToEndIdentification));
        Assert.Equal((cover.Debtor.Identification?.Bic, cover.Creditor.Identification?.Bic, cover.DebtorAccount),
            (read.Payment.Debtor.Identification?.Bic, read.Payment.Creditor.Identification?.Bic, read.Payment.DebtorAccount));
        Assert.Equal(cover.Underlying, read.Payment.Underlying);
    }

    [Theory]
    [InlineData("pacs.008.001.08", "$.underlying")]
    [InlineData("pacs.009.001.08", "$.uetr")]
    public void A_cover_is_no_customers_transfer_and_has_its_transfers_uetr(string version, string path)
    {
        var isOfCustomers = version.StartsWith("pacs.008", StringComparison.Ordinal);
        var cover = Cover("INSTR00000000001");

        var problem = Assert.Single(
            Clearings.Encode(Clearings.Terms(version), isOfCustomers ? cover : cover with { Uetr = null }).Problems);

        Assert.Contains(path, problem.Findings.Select(finding => finding.Path));
    }

    [Fact]
    public void A_covered_transfer_without_a_uetr_is_refused_since_nothing_would_bind_its_cover_to_it()
    {
        var covered = Clearings.CrossBorder() with { Scheme = Scheme.CrossBorderCovered };

        var problem = Assert.Single(Clearings.Encode(Clearings.Terms("pacs.008.001.08"), covered).Problems);

        Assert.Equal("cover-uetr", Assert.Single(problem.Findings).Rule);
    }

    [Fact]
    public void Any_cover_is_valid_and_comes_back_as_it_went()
    {
        var carried = 0;
        var covers =
            from text in PaymentGenerator.AnyText.Payments(Scheme.Cover, PaymentMethod.CreditTransfer)
            from plain in PaymentGenerator.PlainText.Payments(Scheme.Cover, PaymentMethod.CreditTransfer)
            from isPlain in Gen.Elements(true, false)
            select isPlain ? plain : text;
        Prop.ForAll(covers.ToArbitrary(), generated =>
        {
            var payment = Cover("INSTR00000000001") with { Amount = generated.Amount, Underlying = Coded(generated.Underlying!) };
            if (Clearings.Encode(Terms, payment).Files is not [var file])
            {
                return;
            }

            carried++;
            var cover = Assert.Single(Clearings.Read(file.Bytes).Transfers);
            Assert.Empty(cover.LeftOut);
            Assert.Equal(payment.Underlying, cover.Payment.Underlying);
            if (OfficialSchemas.Has(Version))
            {
                Assert.Empty(OfficialSchemas.Validate(file.Bytes.ToArray(), Version, "head.001.001.02"));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(900));
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

    private static Uetr Uetr => BankHub.Core.Payments.Uetr.Parse("eb6305c9-1f7f-49de-aed0-16487c27b42d");

    private static Payment Cover(string transfer)
    {
        var customer = Clearings.CrossBorder();
        return Clearings.BetweenBanks() with
        {
            Scheme = Scheme.Cover,
            InstructionIdentification = "COVER1",
            EndToEndIdentification = transfer,
            Uetr = Uetr,
            RemittanceInformation = null,
            Underlying = new()
            {
                Debtor = customer.Debtor, DebtorAccount = customer.DebtorAccount, DebtorAgent = Clearings.Sender,
                Creditor = customer.Creditor, CreditorAccount = customer.CreditorAccount, CreditorAgent = customer.CreditorAgent,
                RemittanceInformation = customer.RemittanceInformation, InstructedAmount = customer.Amount,
            },
        };
    }

    // Codes of closed lists; and of agents that must be named.
    private static UnderlyingTransfer Coded(UnderlyingTransfer transfer) => transfer with
    {
        DebtorAgent = transfer.DebtorAgent ?? Clearings.Sender,
        CreditorAgent = transfer.CreditorAgent ?? Clearings.Receiver,
        InstructionForCreditorAgent =
            [.. transfer.InstructionForCreditorAgent.Select((one, i) => one with { Code = i % 2 == 0 ? "HOLD" : "PHOB" })],
        InstructionsForNextAgent = [.. transfer.InstructionsForNextAgent.Select(one => one with { Code = null })],
        RemittanceInformation = transfer.RemittanceInformation is not { } information ? null : information with
        {
            Structured = [.. information.Structured.Select(part => part with
            {
                ReferredDocument = part.ReferredDocument is { } document ? document with { Type = "CINV" } : null,
            })],
        },
    };
}
