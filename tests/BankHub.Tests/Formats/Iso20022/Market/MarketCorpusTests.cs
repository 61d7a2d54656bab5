using System.Text;
using BankHub.Formats.Iso20022.Market;
using BankHub.Tests.Formats.Nacha;

namespace BankHub.Tests.Formats.Iso20022.Market;

/// <summary>Samples that others published for a market keep its rules; where one does not, the table says why.</summary>
public sealed class MarketCorpusTests
{
    private const string Minimal = "made by a program from the schema: agents and the parties of the header are empty, no service is named";

    private static readonly Exception[] Exceptions =
    [
        new("iso20022.js/", "a name with letters beyond the Latin set, which some banks take by agreement", "sepa-characters"),
        new("sepa_payment_naujas_1.xml", "of a time when addresses were unstructured", "sepa-address"),
        new("musterfile_pain.001_Nov2020.xml", "of a time when addresses were unstructured", "swiss-address"),
        new("p_2_1_2__103_pacs004_B_B", "translated from an MT whose address has lines alone, as was allowed then", "cbpr-address"),
        new("p_2_1_2__103_pasc008_B_C", "translated from an MT whose address has lines alone, as was allowed then", "cbpr-address"),
        new("ballerina-mx-to-mt-pairs", "of later versions than those of CBPR+", "cbpr-version"),
        new(".min.xml", Minimal, "cbpr-header-party", "cbpr-business-service", "cbpr-agent"),
        new("commodity_currency_XAU", "made to break the rule; its settled currency then differs from the instructed one",
            "cbpr-commodity", "cbpr-exchange-rate"),
        new("fixtures/pacs008_valid.xml", "has no UETR and no day, which CBPR+ asks for whatever its name says",
            "cbpr-uetr", "cbpr-settlement-date"),
        new("_cov_2025_invalid.xml", "made to be invalid", "cbpr-commodity", "cbpr-instruction-id", "cbpr-settlement-date",
            "cbpr-party-name", "cbpr-from", "cbpr-cover-service"),
        new("_cov_2026_invalid.xml", "made to be invalid", "cbpr-commodity", "cbpr-instruction-id", "cbpr-settlement-date",
            "cbpr-party-name", "cbpr-from", "cbpr-message-id", "cbpr-address-repeated"),
        new("bic_mismatch", "made to break the rule", "cbpr-from", "cbpr-to"),
        new("99_pasc002", "translated from an MT, by which it names the original", "cbpr-original-message"),
        new("pain001_credit_initiation_sample", "of a time when the two could differ", "cbpr-payment-information"),
    ];

    public static TheoryData<string, string> Samples
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var path in CorpusFiles.With(isValid: true))
            {
                if (SetOf(path) is { } set)
                    data.Add(set, path);
            }

            return data;
        }
    }

    [SharedTheory]
    [MemberData(nameof(Samples))]
    public void A_published_sample_keeps_the_rules_of_its_market_or_is_an_exception_with_a_reason(string set, string path)
    {
        var broken = MarketCase.Streamed(CorpusFiles.Read(path), MarketRules.Of([set])).Select(finding => finding.Rule.Name).Distinct();
        var allowed = Exceptions.Where(of => path.Contains(of.File, StringComparison.Ordinal)).SelectMany(of => of.Rules);
        Assert.Empty(broken.Except(allowed));
    }

    [SharedFact]
    public void There_are_samples_of_three_markets_and_every_exception_is_one()
    {
        Assert.Equal(["cbpr-plus", "sepa-ct", "swiss"], Samples.Select(row => (string)row[0]).Distinct().Order());
        Assert.All(Exceptions, of => Assert.Contains(Samples, row => ((string)row[1]).Contains(of.File, StringComparison.Ordinal)));
    }

    private static string? SetOf(string path)
    {
        var text = Encoding.UTF8.GetString(CorpusFiles.Read(path));
        return text.Contains("pain.001.001.03.ch.02", StringComparison.Ordinal) ? "swiss"
            : text.Contains("<Cd>SEPA</Cd>", StringComparison.Ordinal) && text.Contains(":pain.001", StringComparison.Ordinal) ? "sepa-ct"
            : path.Contains("cbpr", StringComparison.Ordinal) || path.StartsWith("ballerina", StringComparison.Ordinal) ? Cbpr(text)
            : null;
    }

    private static string? Cbpr(string text) =>
        text.Contains("AppHdr", StringComparison.Ordinal) && (text.Contains(":pacs.00", StringComparison.Ordinal)
            || text.Contains(":pain.001.001.09", StringComparison.Ordinal))
            ? "cbpr-plus"
            : null;

    /// <summary>Files by a part of their path, why they break rules, and which.</summary>
    private sealed record Exception(string File, string Why, params string[] Rules);
}
