using System.Text.Json.Nodes;
using BankHub.Formats.Iso20022.Components.Entries;
using BankHub.Formats.Iso20022.Messages.Statements;
using BankHub.Tests.Formats.Nacha;

namespace BankHub.Tests.Formats.Iso20022.Statements;

/// <summary>What genkgo/camt, a reader of others, makes of its own sample files: both say the same where both say anything.</summary>
public sealed class StatementOracleTests
{
    private const string Folder = "corpus/genkgo-camt/test/data";

    public static TheoryData<string> Files =>
        !SharedFolder.IsThere ? [] : [.. Directory.GetFiles(SharedFolder.File(Folder), "*.json").Select(NameOf)];

    [SharedTheory]
    [MemberData(nameof(Files))]
    public void Entries_are_what_the_other_reader_makes_of_them(string name)
    {
        var statements = StatementFiles.Statements(SharedFolder.Read($"{Folder}/{name}.xml"), out var reader);
        reader.Dispose();
        var expected = JsonNode.Parse(SharedFolder.Read($"{Folder}/{name}.json"))!;
        var theirs = expected["getEntries"]!.AsArray().OfType<JsonObject>().ToList();
        var ours = statements.SelectMany(statement => statement.Entries).ToList();
        Assert.Equal(theirs.Count, ours.Count);
        Assert.Equal(theirs.Select(Describe), ours.Select(Describe));
        foreach (var record in theirs.Select(entry => entry["getRecord"]).OfType<JsonObject>())
            Compare(record, statements.Single(statement => statement.Identification == (string?)record["getId"]));
    }

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path);

    private static void Compare(JsonObject theirs, StatementOfAccount ours)
    {
        var account = ours.Account!.Identification!;
        Assert.Equal((string?)theirs["getAccount"]?["getIdentification"], account.Iban ?? account.Other!.Identification);
        var balances = theirs["getBalances"]?.AsArray().Select(balance => balance!["getAmount"]!).Select(Money) ?? [];
        Assert.Equal(balances, ours.Balances.Select(balance => Money(balance.CreditDebit!, balance.Amount!.Value)));
    }

    private static string Describe(JsonObject entry) => string.Join(
        ' ',
        Money(entry["getAmount"]!),
        entry["getCreditDebitIndicator"],
        entry["getStatus"],
        entry["getReference"],
        entry["getAccountServicerReference"],
        ((string?)entry["getBookingDate"]?["0"])?[..10],
        ((string?)entry["getValueDate"]?["0"])?[..10]);

    private static string Describe(Entry entry) => string.Join(
        ' ',
        Money(entry.CreditDebit!, entry.Amount!.Value),
        entry.CreditDebit,
        entry.Status!.Code ?? entry.Status.Proprietary,
        entry.EntryReference,
        entry.AccountServicerReference,
        Day(entry.BookingDate),
        Day(entry.ValueDate));

    private static string? Day(BankHub.Formats.Iso20022.Components.Payments.DateChoice? date) =>
        (date?.Date ?? (date?.DateTime is { } moment ? DateOnly.FromDateTime(moment.Local) : null))?.ToString("yyyy-MM-dd");

    // Their amounts are in the smallest unit of the currency and have a sign.
    private static string Money(JsonNode amount) => $"{amount["getCurrency"]!["getCode"]}{long.Parse((string)amount["getAmount"]!)}";

    private static string Money(string direction, BankHub.Formats.Iso20022.Values.Amount amount) =>
        $"{amount.Currency}{decimal.ToInt64(amount.Value * (direction == "DBIT" ? -1 : 1) * (amount.Currency == "JPY" ? 1 : 100))}";
}
