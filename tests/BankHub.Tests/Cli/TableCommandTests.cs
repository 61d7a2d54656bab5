using System.Text;
using System.Text.Json;
using BankHub.Cli.Conversion;
using BankHub.Cli.Conversion.Canonical;
using BankHub.Cli.Inspect;

namespace BankHub.Tests.Cli;

/// <summary>Tables of text at the command line: what they hold, and what becomes of them.</summary>
public sealed class TableCommandTests : IDisposable
{
    private const string Mapping = """
        {"layouts":{
          "in":{"use":"statement","covers":"whole-days","delimiter":";","header":true,"amounts":"negative-is-debit","kind":"end-of-day",
            "constants":{"account":"DE89370400440532013000","currency":"EUR"},
            "columns":[{"name":"Day","role":"bookingDate"},{"name":"Amount","role":"amount"},{"name":"Balance","role":"balance"},
              {"name":"Text","role":"remittance"}]},
          "out":{"use":"payments","delimiter":",","header":true,"constants":{"method":"creditTransfer"},
            "columns":[{"name":"scheme","role":"scheme"},{"name":"from","role":"debtorAccount"},{"name":"payer","role":"debtorName"},
              {"name":"to","role":"creditorAccount"},{"name":"payee","role":"creditorName"},{"name":"bank","role":"creditorAgent"},
              {"name":"amount","role":"amount"},{"name":"currency","role":"currency"},{"name":"day","role":"executionDate"},
              {"name":"id","role":"endToEndIdentification"}]}}}
        """;

    private const string Payment = """
        {"scheme":"sepa-credit-transfer","method":"creditTransfer","reference":"E1","endToEndIdentification":"E1",
         "amount":{"value":"10.00","currency":"EUR"},"requestedExecutionDate":"2026-11-23","debtor":{"name":"Muster AG"},
         "debtorAccount":{"iban":"DE89370400440532013000"},"creditorAgent":{"bic":"BNPAFRPP"},"creditor":{"name":"=cmd"},
         "creditorAccount":{"iban":"FR1420041010050500013M02606"}}
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bankhub-table-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Inspects_a_statement_by_its_layout_and_names_every_problem()
    {
        var (code, output, _) = Inspect("Day;Amount;Balance;Text\n2026-11-23;-5.00;95.00;Rent\n2026-11-24;x;95.00;?\n", "#in");

        var json = JsonDocument.Parse(output).RootElement;
        Assert.Equal((1, "csv", "statement"), (code, json.GetProperty("format").GetString(), json.GetProperty("type").GetString()));
        var error = Assert.Single(json.GetProperty("errors").EnumerateArray());
        Assert.Equal((3, 12, "amount"),
            (error.GetProperty("line").GetInt32(), error.GetProperty("column").GetInt32(), error.GetProperty("rule").GetString()));
        var statement = json.GetProperty("summary").GetProperty("statements")[0];
        Assert.Equal(("5.00", "100.00"), (statement.GetProperty("debits").GetString(), statement.GetProperty("opening").GetString()));
        Assert.DoesNotContain("DE8937", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_layout_that_is_missing_or_wrong_is_told_before_any_file()
    {
        Assert.Contains("#NAME: in, out", Inspect("x", "").Bad, StringComparison.Ordinal);
        Assert.Contains("#NAME: in, out", Inspect("x", "#other").Bad, StringComparison.Ordinal);
    }

    [Fact]
    public void A_statement_becomes_json_and_a_message()
    {
        var table = Write("table", "Day;Amount;Balance;Text\n2026-11-23;-5.00;95.00;Rent\n2026-11-24;7.00;102.00;Pay\n");

        var (code, json, _) = Convert(table, "json", "#in");
        Assert.Equal(0, code);
        Assert.Equal(2, JsonDocument.Parse(json).RootElement[0].GetProperty("entries").GetArrayLength());
        var (_, message, bad) = Convert(table, "camt.053.001.08", "#in");
        Assert.True(message.Contains("<Amt Ccy=\"EUR\">5.00</Amt>", StringComparison.Ordinal), bad);
    }

    [Theory]
    [InlineData("mt940")]
    [InlineData("mt103")]
    [InlineData("nacha")]
    public void A_table_becomes_nothing_but_json_or_a_message_of_iso_20022(string to)
    {
        var (code, written, bad) = Convert(Write("table", "Day;Amount;Balance;Text\n2026-11-23;-5.00;95.00;Rent\n"), to, "#in");
        Assert.Equal((1, ""), (code, written));
        Assert.Contains($"A table cannot become {to}.", bad, StringComparison.Ordinal);
    }

    [Fact]
    public void Payments_become_a_table_and_the_table_payments()
    {
        var (code, table, bad) = Convert(Write("payments", Payment), "csv", "#out");

        Assert.True(code == 0, bad);
        Assert.Contains("note: $[0].creditor.name", bad, StringComparison.Ordinal);
        Assert.Contains(",'=cmd,BNPAFRPP,10.00,EUR,2026-11-23,E1", table, StringComparison.Ordinal);
        var (back, json, _) = Convert(Write("table", table), "json", "#out");
        Assert.Equal(0, back);
        Assert.Equal("=cmd", JsonDocument.Parse(json).RootElement[0].GetProperty("creditor").GetProperty("name").GetString());
        Assert.Contains("<Nm>=cmd</Nm>", Convert(Write("table", table), "pain.001.001.09", "#out").Output, StringComparison.Ordinal);
    }

    private (int Code, string Output, string Bad) Inspect(string table, string name)
    {
        using StringWriter output = new(), bad = new();
        var layout = Write("mapping", Mapping).FullName + name;
        var order = new InspectOrder([Write("table", table)], "auto", true, false, []) { Layout = layout };
        return (InspectCommand.Run(order, output, bad), output.ToString(), bad.ToString());
    }

    private (int Code, string Output, string Bad) Convert(FileInfo file, string to, string name)
    {
        using var bad = new StringWriter();
        var written = "";
        var order = new ConversionOrder(file, to, new HashSet<string>())
        {
            Now = new(2026, 11, 22, 14, 30, 0, TimeSpan.Zero), Layout = Write("mapping", Mapping).FullName + name,
        };
        var code = ConvertCommand.Run(order, bytes => written = Encoding.UTF8.GetString(bytes.Span), bad);
        return (code, written, bad.ToString());
    }

    private FileInfo Write(string name, string text)
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, name));
        File.WriteAllText(file.FullName, text);
        return file;
    }
}
