using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Initiation;
using BankHub.Tests.Formats.Iso20022.Schemas;

namespace BankHub.Tests.Mapping.Iso20022;

/// <summary>A payment whose message would break a market rule or the official schema does not leave; its neighbours do.</summary>
public sealed class LeavingMessageTests
{
    private const string Version = "pain.001.001.09";

    private static readonly MessageSchemas Schemas = SmallSchema.Of(Version, "CstmrCdtTrfInitn");

    [Fact]
    public void What_breaks_the_official_schema_is_a_problem_of_its_payment_and_the_others_go_out()
    {
        var files = Encode(RuleChoice.None, Schemas, Named("Jane"), Named("Jane Roe"), Named("Roe"));

        var finding = Assert.Single(Assert.Single(files.Problems).Findings);
        Assert.Equal(("$.creditor.name", "schema"), (finding.Path, finding.Rule));
        Assert.DoesNotContain("Jane", finding.Message, StringComparison.Ordinal);
        Assert.Equal(["Jane", "Roe"], files.Files.Single().Payments.Select(payment => payment.Attempt.Payment.Creditor.Name));
    }

    [Fact]
    public void Without_schemas_nothing_is_held_against_them() =>
        Assert.Empty(Encode(RuleChoice.None, MessageSchemas.None, Named("Jane Roe")).Problems);

    [Fact]
    public void A_rule_of_the_products_market_is_kept_unless_the_manifest_switches_it_off()
    {
        var payment = Named("Jane") with { EndToEndIdentification = "E//1" };

        Assert.Equal("sepa-reference", Rule(Encode(new(["sepa-ct"], []), MessageSchemas.None, payment)));
        Assert.Null(Rule(Encode(new(["sepa-ct"], ["sepa-reference"]), MessageSchemas.None, payment)));
        Assert.Null(Rule(Encode(RuleChoice.None, MessageSchemas.None, payment)));
    }

    private static string? Rule(InitiationFiles files) => files.Problems.SelectMany(problem => problem.Findings).SingleOrDefault()?.Rule;

    private static Payment Named(string creditor) => Transfers.Sepa() with { Creditor = new() { Name = creditor } };

    private static InitiationFiles Encode(RuleChoice rules, MessageSchemas schemas, params Payment[] payments)
    {
        var terms = Transfers.Terms(Version) with { Mapping = Sepa, InitiatingName = "Acme" };
        return new PaymentsToInitiation(terms, Transfers.Context() with { Schemas = schemas }).Encode(new(
            Transfers.Product(Scheme.SepaCreditTransfer) with { Rules = rules },
            [.. payments.Select((payment, i) => Transfers.Attempt(payment, i + 1))]));
    }

    private static BankMapping Sepa => Transfers.Mapping with
    {
        Codes = new Dictionary<string, IReadOnlyDictionary<string, string>>
        {
            ["paymentType"] = new Dictionary<string, string> { ["SEPA"] = Scheme.SepaCreditTransfer.Value },
        },
    };
}
