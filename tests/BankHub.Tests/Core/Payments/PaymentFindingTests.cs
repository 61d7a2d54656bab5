using System.Text;
using BankHub.Core.Payments;

namespace BankHub.Tests.Core.Payments;

public sealed class PaymentFindingTests
{
    /// <summary>A document, the text in it that is replaced, by what, and the one finding that this makes: path and rule.</summary>
    public static TheoryData<string, string, string, string, string> Broken => new()
    {
        // Kinds of JSON
        { Examples.AchCredit, "\"1523.07\"", "1523.07", "$.amount.value", "type" },
        { Examples.AchCredit, "\"1523.07\"", "1e999999999", "$.amount.value", "type" },
        { Examples.AchCredit, "\"SALA\"", "null", "$.categoryPurpose", "type" },
        { Examples.AchCredit, "{ \"name\": \"Ada Winter\" }", "\"Ada Winter\"", "$.creditor", "type" },
        { Examples.AchCredit, "{ \"name\": \"Ada Winter\" }", "[]", "$.creditor", "type" },
        { Examples.AchCredit, "{ \"name\": \"Ada Winter\" }", "{}", "$.creditor", "empty" },
        { Examples.SepaCredit, "[\"Domplatz 1\"]", "\"Domplatz 1\"", "$.debtor.postalAddress.addressLine", "type" },
        { Examples.SepaCredit, "[\"Domplatz 1\"]", "[\"Domplatz 1\", 2]", "$.debtor.postalAddress.addressLine[1]", "type" },
        { Examples.CrossBorder, "[ { \"bic\": \"CHASUS33\" }", "[ [ \"CHASUS33\" ]", "$.intermediaryAgents[0]", "type" },
        { Examples.AchCredit, "{ \"run\": \"2026-11\", \"employee\": \"77\" }", "[]", "$.metadata", "type" },
        { Examples.AchCredit, "\"employee\": \"77\"", "\"employee\": 77", "$.metadata.employee", "type" },
        // Properties
        { Examples.AchCredit, "\"name\": \"Ada Winter\"", "\"nmae\": \"x\", \"name\": \"Ada Winter\"", "$.creditor.nmae", "unknown" },
        { Examples.AchCredit, "\"name\": \"Ada Winter\"", "\"name\": \"B\", \"name\": \"Ada Winter\"", "$.creditor.name", "duplicate" },
        { Examples.AchCredit, "\"name\": \"Ada Winter\"", "\"name\": \"B\", \"n\\u0061me\": \"Ada\"", "$.creditor.name", "duplicate" },
        { Examples.AchCredit, "\"run\": \"2026-11\"", "\"employee\": \"78\"", "$.metadata.employee", "duplicate" },
        { Examples.AchCredit, "\"reference\": \"payroll-2026-11-0001\",", "", "$.reference", "required" },
        { Examples.AchCredit, "\"value\": \"1523.07\",", "", "$.amount.value", "required" },
        // Texts
        { Examples.AchCredit, "Ada Winter", "", "$.creditor.name", "length" },
        { Examples.AchCredit, "Ada Winter", new string('x', 141), "$.creditor.name", "length" },
        { Examples.AchCredit, "\"E2E-0001\"", "\"123456789012345678901234567890123456\"", "$.endToEndIdentification", "length" },
        { Examples.AchCredit, "Ada Winter", " Ada", "$.creditor.name", "text-spaces" },
        { Examples.AchCredit, "Ada Winter", "Ada\\nWinter", "$.creditor.name", "text-characters" },
        { Examples.AchCredit, "Ada Winter", "Ada\\tWinter", "$.creditor.name", "text-characters" },
        { Examples.AchCredit, "Ada Winter", "Ada\\rWinter", "$.creditor.name", "text-characters" },
        { Examples.AchCredit, "Ada Winter", "Ada\\bWinter", "$.creditor.name", "text-characters" },
        { Examples.AchCredit, "Ada Winter", "Ada\\fWinter", "$.creditor.name", "text-characters" },
        { Examples.AchCredit, "Ada Winter", "Ada\\u0000", "$.creditor.name", "text-characters" },
        { Examples.AchCredit, "Ada Winter", "Ada\\u001b[2J", "$.creditor.name", "text-characters" },
        { Examples.AchCredit, "Ada Winter", "Ada\u0085", "$.creditor.name", "text-characters" },
        { Examples.AchCredit, "Ada Winter", "Ada\\u202Exyz", "$.creditor.name", "text-characters" },
        { Examples.AchCredit, "Ada Winter", "Ada\\ud83d", "$.creditor.name", "text-characters" },
        { Examples.AchCredit, "Ada Winter", "\\ude00\\ud83d", "$.creditor.name", "text-characters" },
        { Examples.AchCredit, "Ada Winter", "Ada\\uFFFF", "$.creditor.name", "text-characters" },
        { Examples.AchCredit, "\"SALA\"", "\"sala\"", "$.categoryPurpose", "code-characters" },
        { Examples.AchCredit, "\"SALA\"", "\"SALAR\"", "$.categoryPurpose", "length" },
        { Examples.AchCredit, "\"9876543210\"", "\"98765-43210\"", "$.creditorAccount.bban", "code-characters" },
        { Examples.CrossBorder, "meridian-rest-1", "Meridian", "$.connection", "code-characters" },
        // Words and values
        { Examples.AchCredit, "\"ach-ppd\"", "\"ach\"", "$.scheme", "scheme" },
        { Examples.AchCredit, "\"creditTransfer\"", "\"CreditTransfer\"", "$.method", "word" },
        { Examples.AchCredit, "\"savings\"", "\"SVGS\"", "$.creditorAccount.type", "word" },
        { Examples.AchCredit, "1523.07", "1523.071", "$.amount.value", "amount-decimals" },
        { Examples.AchCredit, "1523.07", "1523.070", "$.amount.value", "amount-decimals" },
        { Examples.CrossBorder, "\"100000\"", "\"100000.0\"", "$.amount.value", "amount-decimals" },
        { Examples.AchCredit, "1523.07", "0.00", "$.amount.value", "amount-positive" },
        { Examples.AchCredit, "1523.07", "-1", "$.amount.value", "amount" },
        { Examples.AchCredit, "1523.07", "1,5", "$.amount.value", "amount" },
        { Examples.AchCredit, "1523.07", "10000000000000000", "$.amount.value", "amount-digits" },
        { Examples.AchCredit, "1523.07", new string('9', 5000), "$.amount.value", "amount-digits" },
        { Examples.AchCredit, "\"USD\"", "\"usd\"", "$.amount.currency", "currency" },
        { Examples.AchCredit, "\"USD\"", "\"BGN\"", "$.amount.currency", "currency" },
        { Examples.AchCredit, "\"2026-11-23\"", "\"2026-02-29\"", "$.requestedExecutionDate", "date" },
        { Examples.AchCredit, "\"2026-11-23\"", "\"2026-11-23T00:00:00Z\"", "$.requestedExecutionDate", "date" },
        { Examples.SepaDebit, "\"2024-02-29\"", "\"2023-02-29\"", "$.mandate.dateOfSignature", "date" },
        { Examples.SepaCredit, "DE89370400440532013000", "DE88370400440532013000", "$.debtorAccount.iban", "iban-check-digits" },
        { Examples.SepaCredit, "DE89370400440532013000", "DE8937040044053201300", "$.debtorAccount.iban", "iban-length" },
        { Examples.SepaCredit, "BNPAFRPPXXX", "BNPAQQPPXXX", "$.creditorAgent.bic", "bic-country" },
        { Examples.SepaCredit, "8a562c67-ca16-48ba", "8a562c67-ca16-18ba", "$.uetr", "uetr" },
        { Examples.SepaCredit, "RF18539007547034", "RF19539007547034",
            "$.remittanceInformation.structured[0].creditorReference", "creditor-reference-check-digits" },
        { Examples.AchCredit, "091803300", "091803301",
            "$.creditorAgent.clearingSystemMemberIdentification.memberIdentification", "aba-check-digit" },
        { Examples.Sterling, "601613", "6016130",
            "$.creditorAgent.clearingSystemMemberIdentification.memberIdentification", "member-identification" },
        // Rules over several fields
        { Examples.SepaCredit, "\"iban\": \"DE89370400440532013000\"", "\"iban\": \"DE89370400440532013000\", \"bban\": \"1\"",
            "$.debtorAccount", "exactly-one" },
        { Examples.AchCredit, "\"bban\": \"4410009921\", ", "", "$.debtorAccount", "exactly-one" },
        { Examples.SepaCredit, "{ \"creditorReference\"", "{ \"proprietaryReference\": \"1\", \"creditorReference\"",
            "$.remittanceInformation.structured[0].proprietaryReference", "not-both" },
        { Examples.SepaCredit, "creditTransfer", "directDebit", "$.method", "scheme-method" },
        { Examples.AchCredit, "\"USD\"", "\"EUR\"", "$.amount.currency", "scheme-currency" },
        { Examples.SepaCredit, "\"iban\": \"FR1420041010050500013M02606\"", "\"bban\": \"1\"", "$.creditorAccount", "scheme-account" },
        { Examples.AchCredit, "\"bban\": \"9876543210\"", "\"iban\": \"DE89370400440532013000\"", "$.creditorAccount", "scheme-account" },
        { Examples.AchCredit, "\"clearingSystem\": \"USABA\", \"memberIdentification\": \"091803300\"",
            "\"clearingSystem\": \"GBDSC\", \"memberIdentification\": \"601613\"", "$.creditorAgent", "agent-clearing" },
        { Examples.CrossBorder, "\"creditorAgent\": { \"bic\": \"BOTKJPJT\" },", "", "$.creditorAgent", "agent-needed" },
        { Examples.SepaCredit, "\"chargeBearer\"", "\"mandate\": { \"mandateIdentification\": \"M\" }, \"chargeBearer\"",
            "$.mandate", "mandate-transfer" },
        { Examples.SepaDebit, "\"sequenceType\": \"RCUR\"", "\"sequenceType\": \"NEXT\"", "$.mandate.sequenceType", "word" },
        { Examples.SepaDebit, ", \"sequenceType\": \"RCUR\"", "", "$.mandate", "mandate-signature" },
        { Examples.SepaDebit, ",\n  \"creditorSchemeIdentification\": \"AT61ZZZ01234567890\"", "",
            "$.creditorSchemeIdentification", "creditor-scheme-needed" },
    };

    [Theory, MemberData(nameof(Broken))]
    public void One_fault_makes_one_finding(string document, string found, string put, string path, string rule)
    {
        var finding = Assert.Single(Examples.FindingsWith(document, found, put));
        Assert.Equal((path, rule), (finding.Path, finding.Rule));
    }

    [Fact]
    public void All_findings_come_at_once()
    {
        var (payment, findings) = PaymentReader.Read(Encoding.UTF8.GetBytes(
            """
            { "scheme": "ach-ppd", "method": "creditTransfer", "endToEndIdentification": "", "colour": "red",
              "amount": { "value": 10, "currency": "EUR" }, "requestedExecutionDate": "2026-13-01",
              "debtor": { "name": "A\u0007" }, "debtorAccount": { "iban": "DE00370400440532013000" },
              "creditor": { "nam": "B" }, "creditorAccount": { "bban": "1", "iban": "XX" },
              "intermediaryAgents": [ { "bic": "SHORT" }, {}, { "bic": "CHASUS33" } ] }
            """));
        Assert.Null(payment);
        Assert.Equal(
            [
                "$.amount.value: type", "$.colour: unknown", "$.creditor.nam: unknown", "$.creditor.name: required",
                "$.creditorAccount.iban: iban-format", "$.creditorAccount: exactly-one", "$.creditorAgent: agent-clearing",
                "$.debtor.name: text-characters", "$.debtorAccount.iban: iban-check-digits", "$.endToEndIdentification: length",
                "$.intermediaryAgents[0].bic: bic-format", "$.intermediaryAgents[1]: empty", "$.reference: required",
                "$.requestedExecutionDate: date",
            ],
            findings.Select(finding => $"{finding.Path}: {finding.Rule}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_finding_repeats_an_account_number_or_a_secret()
    {
        const string canary = "4929123412341234";
        var places = Examples.All.SelectMany(document => document.Split('"').Where((_, i) => i % 2 == 1).Distinct()
            .Select(text => document.Replace($"\"{text}\"", $"\"{canary}\"", StringComparison.Ordinal)));
        foreach (var document in places)
        {
            foreach (var finding in PaymentReader.Read(Encoding.UTF8.GetBytes(document)).Findings)
                Assert.DoesNotContain(canary[4..], finding.ToString(), StringComparison.Ordinal);
        }
    }
}
