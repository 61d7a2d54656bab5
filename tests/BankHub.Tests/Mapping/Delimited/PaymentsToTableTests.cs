using System.Text;
using BankHub.Core.Payments;
using BankHub.Mapping.Delimited.Payments;

namespace BankHub.Tests.Mapping.Delimited;

public sealed class PaymentsToTableTests
{
    private const string Columns = """
        {"use":"payments","delimiter":";","header":true,"dates":["dd.MM.yyyy"],"numbers":{"decimal":","},
         "constants":{"scheme":"sepa-credit-transfer","method":"creditTransfer"},
         "preamble":[{"fields":[{"text":"LIST"},{"role":"messageIdentification"},{"role":"debtorAccount"},{"role":"debtorName"}]}],
         "columns":[{"name":"No","role":"rowNumber"},{"name":"Name","role":"creditorName","maxLength":70,"required":true},
                    {"name":"Account","role":"creditorAccount"},{"name":"BIC","role":"creditorAgent"},{"name":"Amount","role":"amount"},
                    {"name":"Currency","role":"currency"},{"name":"Day","role":"executionDate"},{"name":"Text","role":"remittance"},
                    {"name":"More","role":"remittance"},{"name":"Reference","role":"endToEndIdentification"},
                    {"name":"Purpose","role":"purpose","words":{"S":"SALA"}}],
         "footer":[{"fields":[{"text":"END"},{"role":"count"},{"role":"sum"}]}]}
        """;

    private const string Fixed = """
        {"use":"payments","width":120,"dates":["yyyyMMdd"],"numbers":{"implied":2,"sign":"none"},"encoding":"windows-1252","lineEnd":"lf",
         "constants":{"scheme":"sepa-credit-transfer","method":"creditTransfer","currency":"EUR","debtorName":"Muster AG",
                      "debtorAccount":"DE89370400440532013000"},
         "columns":[{"from":1,"length":1,"text":"D"},{"from":2,"length":30,"role":"creditorName"},
                    {"from":32,"length":34,"role":"creditorAccount"},{"from":66,"length":12,"role":"amount","align":"right","pad":"0"},
                    {"from":78,"length":8,"role":"executionDate"},{"from":86,"length":35,"role":"endToEndIdentification","charset":"sepa"}],
         "footer":[{"fields":[{"from":1,"length":1,"text":"T"},{"from":2,"length":6,"role":"count","align":"right","pad":"0"},
                    {"from":8,"length":15,"role":"sum","align":"right","pad":"0"}]}]}
        """;

    [Fact]
    public void Writes_what_the_layout_says_and_reads_the_same_values_back()
    {
        Payment[] payments = [Payment("Jane Doe", "1200.50", "Rent"), Payment("Ünal; \"U\" GmbH", "0.01", "")];

        var written = Encode(Columns, payments);

        Assert.Empty(written.Problems);
        Assert.Equal(["$[0].reference", "$[1].reference"], written.LeftOut.Select(finding => finding.Path));
        Assert.Equal(
            """
            LIST;M1;DE89370400440532013000;Muster AG
            No;Name;Account;BIC;Amount;Currency;Day;Text;More;Reference;Purpose
            1;Jane Doe;FR1420041010050500013M02606;BNPAFRPP;1200,50;EUR;23.11.2026;Rent;;E2E-1;
            2;"Ünal; ""U"" GmbH";FR1420041010050500013M02606;BNPAFRPP;0,01;EUR;23.11.2026;;;E2E-1;
            END;2;1200,51

            """.ReplaceLineEndings("\r\n"),
            Encoding.UTF8.GetString(written.Bytes.Span));
        var (back, findings) = new TableToPayments(Tables.Plan(Columns)).Read(written.Bytes);
        Assert.Empty(findings);
        Assert.Equal(payments.Select(payment => payment with { Reference = payment.EndToEndIdentification }), back);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+49 30 123456")]
    [InlineData("-x")]
    [InlineData("@SUM(A1)")]
    [InlineData("'=1")]
    [InlineData("\"=HYPERLINK(1)")]
    [InlineData("'' -2")]
    [InlineData("Jane,=1+1")]
    [InlineData("Jane; 'a;- x")]
    [InlineData("a|@x")]
    public void A_text_that_a_spreadsheet_would_run_is_made_text_and_told_and_reads_back(string name)
    {
        Payment[] payments = [Payment(name, "5.00", name)];

        var written = Encode(Columns, payments);

        Assert.Equal(["$[0].creditor.name: formula", "$[0].remittanceInformation.unstructured.0: formula"],
            written.Notes.Select(note => $"{note.Path}: {note.Rule}"));
        var (back, _) = new TableToPayments(Tables.Plan(Columns)).Read(written.Bytes);
        Assert.Equal(name, Assert.Single(back).Creditor.Name);
        var refused = Encode(Columns.Replace("\"header\"", "\"formulas\":\"refuse\",\"header\""), payments);
        Assert.Equal("$[0].creditor.name: formula", $"{refused.Problems[0].Path}: {refused.Problems[0].Rule}");
        Assert.True(refused.Bytes.IsEmpty);
    }

    [Fact]
    public void What_is_guarded_has_room_for_that_and_the_words_of_the_bank_are_not_guarded()
    {
        var tight = Encode(Columns, [Payment("=" + new string('x', 69), "5.00", "")]);
        Assert.Equal("$[0].creditor.name: length", $"{tight.Problems[0].Path}: {tight.Problems[0].Rule}");

        var layout = Columns.Replace("\"LIST\"", "\"=LIST\"").Replace("\"S\":\"SALA\"", "\"+S\":\"SALA\"");
        var written = Encode(layout, [Payment("Jane Doe", "5.00", "") with { Purpose = "SALA" }]);
        Assert.Empty(written.Problems);
        Assert.Empty(written.Notes);
        var text = Encoding.UTF8.GetString(written.Bytes.Span);
        Assert.StartsWith("=LIST;", text, StringComparison.Ordinal);
        Assert.Contains(";E2E-1;+S\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_a_name_holds_is_read_back_or_refused()
    {
        const int seed = 4711;
        const string signs = "=+-@\t\r\n'\" ;,|aé{}:\0\u200E\uFF1D0";
        var random = new Random(seed);
        for (var i = 0; i < 3000; i++)
        {
            var name = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => signs[random.Next(signs.Length)]));
            var canHold = !name.Any(char.IsControl) && name[0] != ' ' && name[^1] != ' ';

            var written = Encode(Columns, [Payment(name, "5.00", "")]);

            Assert.True(canHold == (written.Problems.Count == 0), $"seed {seed}, round {i}: {name}");
        }
    }

    [Fact]
    public void Fixed_places_are_filled_and_read_back_in_their_encoding()
    {
        var written = Encode(Fixed, [Payment("Jane Doé", "1200.50", ""), Payment("X", "0.01", "")]);

        Assert.Empty(written.Problems);
        var lines = Encoding.Latin1.GetString(written.Bytes.Span).Split('\n');
        Assert.Equal([120, 120, 120, 0], lines.Select(line => line.Length));
        Assert.Equal("DJane Doé                      FR1420041010050500013M02606       00000012005020261123E2E-1", lines[0].TrimEnd());
        Assert.Equal("T000002000000000120051", lines[2].TrimEnd());
        Assert.Contains("$[0].creditorAgent", written.LeftOut.Select(finding => finding.Path));
    }

    [Theory]
    [InlineData("A name that is longer than its place", "1.00", "E2E", "$[0].creditor.name: length")]
    [InlineData("Ж", "1.00", "E2E", "$[0].creditor.name: characters")]
    [InlineData("X", "99999999999.00", "E2E", "$[0].amount.value: length")]
    [InlineData("X", "1.00", "E2E&1", "$[0].endToEndIdentification: characters")]
    public void What_a_place_cannot_hold_is_refused_and_never_cut(string name, string amount, string reference, string expected)
    {
        var written = Encode(Fixed, [Payment(name, amount, "") with { EndToEndIdentification = reference }]);

        Assert.True(written.Bytes.IsEmpty);
        Assert.Equal(expected, $"{written.Problems[0].Path}: {written.Problems[0].Rule}");
    }

    [Fact]
    public void What_one_line_says_for_all_must_be_true_of_all()
    {
        var other = Payment("X", "1.00", "") with { Debtor = new() { Name = "Other AG" } };

        Assert.Equal("$[*].debtor.name: one-value",
            Encode(Columns, [Payment("X", "1.00", ""), other]).Problems.Select(one => $"{one.Path}: {one.Rule}").First());
        Assert.Equal("$[0].debtor.name: constant", Encode(Fixed, [other]).Problems.Select(one => $"{one.Path}: {one.Rule}").First());
    }

    [Theory]
    [InlineData("END;2", "END;3", "row-count")]
    [InlineData("1200,51", "1200,52", "row-sum")]
    [InlineData("END;2;1200,51", "", "footer")]
    [InlineData("1200,50", "1200.50", "amount")]
    [InlineData("FR1420041010050500013M02606;BNPAFRPP;1200", "FR1420041010050500013M02607;BNPAFRPP;1200", "")]
    public void A_list_that_is_not_what_it_says_is_told(string good, string bad, string rule)
    {
        var written = Encoding.UTF8.GetString(Encode(Columns, [Payment("Jane Doe", "1200.50", ""), Payment("X", "0.01", "")]).Bytes.Span);

        var (_, findings) = new TableToPayments(Tables.Plan(Columns)).Read(Encoding.UTF8.GetBytes(written.Replace(good, bad)));

        Assert.NotEmpty(findings);
        Assert.Contains(rule, findings[0].Rule, StringComparison.Ordinal);
    }

    private static WrittenTable Encode(string layout, IReadOnlyList<Payment> payments) =>
        new PaymentsToTable(Tables.Plan(layout), new("M1", new(2026, 11, 22))).Encode(payments);

    private static Payment Payment(string name, string amount, string text) => new()
    {
        Scheme = Scheme.SepaCreditTransfer,
        Method = PaymentMethod.CreditTransfer,
        Reference = "own",
        EndToEndIdentification = "E2E-1",
        Amount = Money.Of(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), Currency.Eur),
        RequestedExecutionDate = new(2026, 11, 23),
        Debtor = new() { Name = "Muster AG" },
        DebtorAccount = new() { Iban = Iban("DE89370400440532013000") },
        Creditor = new() { Name = name },
        CreditorAccount = new() { Iban = Iban("FR1420041010050500013M02606") },
        CreditorAgent = new() { Bic = Bic.TryParse("BNPAFRPP", out var bic, out _) ? bic : null },
        RemittanceInformation = text.Length == 0 ? null : new() { Unstructured = [text] },
    };

    private static Iban? Iban(string text) =>
        BankHub.Core.Payments.Iban.TryParse(text, out var iban, out _) ? iban : null;
}
