using System.Text;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Statements;

namespace BankHub.Tests.Cli;

/// <summary>Canonical statements become messages of a bank, and come back as they were.</summary>
public sealed class CanonicalStatementConvertTests : IDisposable
{
    private const string Version = "camt.053.001.08";

    private static readonly Statement Told = new()
    {
        Kind = StatementKind.EndOfDay, Identification = "S-1", Currency = Currency.Eur,
        Created = new(2026, 11, 23, 18, 0, 0, TimeSpan.Zero),
        Account = new() { Iban = Iban.Parse("DE89370400440532013000"), Currency = Currency.Eur },
        Balances = [new(BalanceType.ClosingBooked, Sum.Of(-5, Currency.Eur), new(2026, 11, 23))],
    };

    private static readonly StatementEntry Booked = new()
    {
        Amount = Sum.Of(10, Currency.Eur), Side = BookingSide.Credit, Status = EntryStatus.Booked, AccountServicerReference = "A1",
        BankTransactionCode = new() { Domain = "PMNT", Family = "RCDT", SubFamily = "ESCT" },
        Details = [new() { Debtor = new() { Name = "Jane Roe" }, RemittanceInformation = new() { Unstructured = ["Invoice 1"] } }],
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bankhub-convert-statement-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_statement_becomes_a_message_and_the_same_json_again()
    {
        var (code, message, bad) = Convert($"[{Json(Told, Booked)},{Json(Told with { Identification = "S-2" })}]", Version);
        var (_, json, _) = Convert(message, "json");
        var (_, again, _) = Convert(Convert(json, Version).Output, "json");

        Assert.Equal((0, ""), (code, bad));
        Assert.Contains("<Ustrd>Invoice 1</Ustrd>", message, StringComparison.Ordinal);
        Assert.Equal(2, message.Split("<Stmt>").Length - 1);
        Assert.Contains("\"S-2\"", json, StringComparison.Ordinal);
        Assert.Equal(json, again);
    }

    [Fact]
    public void What_has_no_place_is_named_and_what_is_added_is_noted()
    {
        var odd = Booked with { BankTransactionCode = null, Details = [new() { References = new() { ChequeNumber = "1", Trace = "2" } }] };
        var (code, message, bad) = Convert(Json(Told, odd), Version);

        Assert.Equal(3, code);
        Assert.Contains("<ChqNb>1</ChqNb>", message, StringComparison.Ordinal);
        Assert.Contains("not carried: $[0].entries[0].details[0].references.trace: ", bad, StringComparison.Ordinal);
        Assert.Contains("note: $[0].entries[0].bankTransactionCode: ", bad, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("camt.052.001.08", "STATEMENT", "$[0].statement.kind")]
    [InlineData("pain.001.001.09", "STATEMENT", "Statements cannot become")]
    [InlineData(Version, "[STATEMENT", "is no JSON that can be read")]
    [InlineData(Version, "{\"statement\":{}}", "beside the list of its entries")]
    [InlineData(Version, "{\"statement\":{},\"entries\":[]}", "$[0].statement.kind")]
    [InlineData(Version, "{\"statement\":{},\"entries\":[7]}", "$[0].entries[0]")]
    public void What_is_no_statement_or_another_is_refused_and_nothing_is_written(string to, string body, string why)
    {
        var (code, output, bad) = Convert(body.Replace("STATEMENT", Json(Told, Booked), StringComparison.Ordinal), to);

        Assert.Equal((1, ""), (code, output));
        Assert.Contains(why, bad, StringComparison.Ordinal);
    }

    private static string Json(Statement statement, params StatementEntry[] entries) =>
        $"{{\"statement\":{Encoding.UTF8.GetString(StatementJson.Write(statement))},"
        + $"\"entries\":[{string.Join(',', entries.Select(entry => Encoding.UTF8.GetString(StatementJson.Write(entry))))}]}}";

    private (int Code, string Output, string Bad) Convert(string body, string to) => Conversions.Run(_folder, body, to);
}
