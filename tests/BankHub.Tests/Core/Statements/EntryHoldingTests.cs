using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Statements;

namespace BankHub.Tests.Core.Statements;

/// <summary>An entry that was made is judged in memory as it would be judged if it were written and read.</summary>
public sealed class EntryHoldingTests
{
    private static readonly Charge Charge = new() { Amount = Sum.Of(1, Currency.Eur) };

    private static readonly StatementEntry Whole = new()
    {
        Amount = Sum.Of(5, Currency.Eur),
        Side = BookingSide.Credit,
        Status = EntryStatus.Booked,
        AccountServicerReference = "A1",
        Details = [new() { Debtor = new() { Name = "Jane" }, DebtorAccount = new() { Iban = Iban.Parse("DE89370400440532013000") } }],
    };

    public static TheoryData<string, StatementEntry, bool> Entries { get; } = new()
    {
        { "whole", Whole, true },
        { "a transaction of which nothing is said", Whole with { Details = [new()] }, true },
        { "a text without an end", Whole with { AdditionalInformation = new('x', 4001) }, false },
        { "an empty text", Whole with { EntryReference = "" }, false },
        { "a party without a name", Whole with { Details = [new() { Debtor = new() { Name = "" } }] }, false },
        { "an account without a number", Whole with { Details = [new() { DebtorAccount = new() { Currency = Currency.Eur } }] }, false },
        { "a negative rate", Whole with { AmountDetails = new() { Exchange = new() { Source = Currency.Eur, Rate = -1 } } }, false },
        { "too many charges", Whole with { Charges = [.. Enumerable.Repeat(Charge, 101)] }, false },
    };

    [Theory]
    [MemberData(nameof(Entries))]
    public void An_entry_is_found_as_right_or_wrong_as_its_document_is(string what, StatementEntry entry, bool isRight)
    {
        var read = StatementJson.ReadEntry(StatementJson.Write(entry)).Findings;
        Assert.True(isRight == (read.Count == 0), what);
        Assert.Equal(read.Select(finding => finding.ToString()), StatementJson.Check(entry).Select(finding => finding.ToString()));
    }
}
