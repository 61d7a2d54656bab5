using System.Text;
using System.Text.Json.Nodes;
using BankHub.Cli.Inspect;

namespace BankHub.Tests.Cli;

/// <summary>Statements of ISO 20022 must lead from their opening to their closing balance, as those of SWIFT.</summary>
public sealed class StatementSumInspectTests : IDisposable
{
    private const string Sound = "OPBD -5.00 EUR; CLBD 2.50 EUR; CRDT 10.00 EUR BOOK; DBIT 2.50 EUR BOOK";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bankhub-inspect-sums-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_statement_that_does_not_add_up_is_not_valid_and_says_what_differs()
    {
        var (code, output) = Inspect(Message("camt.053", Statement(Sound.Replace("CLBD 2.50", "CLBD 1,003.50"))), json: true);

        Assert.Equal(1, code);
        var error = Assert.Single(JsonNode.Parse(output)!["errors"]!.AsArray())!;
        Assert.Equal(
            ("statement-balance", "/Document/BkToCstmrStmt/Stmt[1]", "Bal[2]", 5),
            ((string?)error["rule"], (string?)error["record"], (string?)error["field"], (int)error["line"]!));
        Assert.Equal(
            "The opening balance -5.00 and the booked entries 7.50 come to 2.50 EUR; "
            + "the closing balance is 1,003.50 EUR, 1,001.00 too much.",
            (string?)error["message"]);
        Assert.Contains(
            "error statement-balance: line 5, column 1: /Document/BkToCstmrStmt/Stmt[1], Bal[2] The opening balance -5.00 and",
            Inspect(Message("camt.053", Statement(Sound.Replace("CLBD 2.50", "CLBD 1,003.50")))).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("camt.053", Sound, true)]
    [InlineData("camt.053", "PRCD -5.00 EUR; CLBD 2.50 EUR; CRDT 7.50 EUR BOOK", true)]
    [InlineData("camt.053", "PRCD -5.00 EUR; CLBD 2.50 EUR; CRDT 7.51 EUR BOOK", false)]
    [InlineData("camt.053", Sound + "; CRDT 9.00 EUR PDNG; CRDT 9.00 EUR INFO", true)]
    [InlineData("camt.053", "OPBD 1.00 EUR; CLBD 2.00 EUR", false)]
    [InlineData("camt.053", "CLBD 2.00 EUR; CRDT 9.00 EUR BOOK", true)]
    [InlineData("camt.053", "OPBD 2.00 EUR; CRDT 9.00 EUR BOOK", true)]
    [InlineData("camt.053", Sound + "; OPBD 1.00 USD; CLBD 4.00 USD; CRDT 3.00 USD BOOK", true)]
    [InlineData("camt.053", Sound + "; OPBD 1.00 USD; CLBD 4.01 USD; CRDT 3.00 USD BOOK", false)]
    [InlineData("camt.053", Sound + "; CRDT 3.00 USD BOOK", true)]
    [InlineData("camt.053", "OPBD 1.00 EUR; CLBD 2.00 EUR; CRDT 9.00 EUR ODD", true)]
    [InlineData("camt.052", "OPBD 1.00 EUR; ITBD 2.00 EUR; CRDT 1.00 EUR BOOK", true)]
    [InlineData("camt.052", "OPBD 1.00 EUR; ITBD 2.00 EUR", true)]
    public void What_is_booked_in_a_currency_leads_from_balance_to_balance(string message, string said, bool isValid)
    {
        var (code, output) = Inspect(Message(message, Statement(said)));

        Assert.Equal(!isValid, output.Contains("error statement-balance", StringComparison.Ordinal));
        Assert.Equal(isValid ? 0 : 1, code);
    }

    [Fact]
    public void A_report_within_the_day_may_leave_entries_out_and_is_warned_about()
    {
        var (code, output) = Inspect(Message("camt.052", Statement("OPBD 1.00 EUR; ITBD 2.00 EUR; CRDT 9.00 EUR BOOK")));

        Assert.Equal(0, code);
        Assert.Contains("8.00 too little. Perhaps an earlier report has the other entries.", output, StringComparison.Ordinal);
        Assert.Contains("warning statement-balance: line 5, ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2.50", true)]
    [InlineData("2.51", false)]
    public void The_pages_of_a_statement_are_joined(string closing, bool isValid)
    {
        var first = Statement("OPBD -5.00 EUR; ITBD 5.00 EUR; CRDT 10.00 EUR BOOK", Page(1, "false"));
        var last = Statement($"ITBD 5.00 EUR; CLBD {closing} EUR; DBIT 2.50 EUR BOOK", Page(2, "true"));

        Assert.Equal(isValid ? 0 : 1, Inspect(Message("camt.053", first + last)).Code);
    }

    [Fact]
    public void Of_a_statement_without_its_other_pages_nothing_is_said() =>
        Assert.Equal(0, Inspect(Message("camt.053", Statement("OPBD 0.00 EUR; CLBD 9.00 EUR; CRDT 1.00 EUR BOOK", Page(2, "true")))).Code);

    [Fact]
    public void A_statement_of_the_same_name_is_another_one()
    {
        var message = Message("camt.053", Statement(Sound) + Statement(Sound.Replace("CLBD 2.50", "CLBD 3.50")));

        var output = Inspect(message).Output;

        Assert.Contains("1 error, ", output, StringComparison.Ordinal);
        Assert.Contains("Stmt[2], Bal[2]", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rule_is_waived_by_its_name()
    {
        var (code, output) = Inspect(Message("camt.053", Statement(Sound.Replace("CLBD 2.50", "CLBD 3.50"))), waived: "statement-balance");

        Assert.Equal(0, code);
        Assert.Contains("waived and broken: statement-balance", output, StringComparison.Ordinal);
    }

    private static string Page(int number, string isLast) =>
        $"<StmtPgntn><PgNb>{number}</PgNb><LastPgInd>{isLast}</LastPgInd></StmtPgntn>";

    private static string Message(string message, string statements)
    {
        var (root, element) = message == "camt.053" ? ("BkToCstmrStmt", "Stmt") : ("BkToCstmrAcctRpt", "Rpt");
        return $"""
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:{message}.001.08"><{root}>
            <GrpHdr><MsgId>C-1</MsgId><CreDtTm>2026-11-20T10:00:00</CreDtTm></GrpHdr>
            {statements.Replace("Stmt>", $"{element}>", StringComparison.Ordinal)}</{root}></Document>
            """;
    }

    /// <summary>A statement of balances and entries, each as <c>OPBD -5.00 EUR</c> or <c>CRDT 10.00 EUR BOOK</c>.</summary>
    private static string Statement(string said, string pages = "")
    {
        var parts = said.Split("; ").Select(part => part.Split(' ')).ToList();
        const string account = "<Acct><Id><IBAN>DE89370400440532013000</IBAN></Id><Ccy>EUR</Ccy></Acct>";
        var text = new StringBuilder($"<Stmt><Id>ST-1</Id>{pages}{account}\n");
        foreach (var part in parts.Where(part => part.Length == 3))
        {
            var side = part[1][0] == '-' ? "DBIT" : "CRDT";
            text.Append($"<Bal><Tp><CdOrPrtry><Cd>{part[0]}</Cd></CdOrPrtry></Tp>{Amount(part)}<CdtDbtInd>{side}</CdtDbtInd>")
                .Append("<Dt><Dt>2026-11-19</Dt></Dt></Bal>\n");
        }

        foreach (var part in parts.Where(part => part.Length == 4))
        {
            text.Append($"<Ntry>{Amount(part)}<CdtDbtInd>{part[0]}</CdtDbtInd><Sts><Cd>{part[3]}</Cd></Sts><BkTxCd/></Ntry>\n");
        }

        return text.Append("</Stmt>").ToString();

        static string Amount(string[] part) => $"<Amt Ccy=\"{part[2]}\">{part[1].TrimStart('-').Replace(",", "")}</Amt>";
    }

    private (int Code, string Output) Inspect(string message, bool json = false, string? waived = null)
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, "statement.xml"));
        File.WriteAllText(file.FullName, message);
        using var output = new StringWriter { NewLine = "\n" };
        return (InspectCommand.Run(new([file], "auto", json, false, waived is null ? [] : [waived]), output, output), output.ToString());
    }
}
