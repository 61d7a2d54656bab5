using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Tests.Core.Payments;
using FsCheck;
using FsCheck.Fluent;

namespace BankHub.Tests.Core.Statements;

public sealed class StatementJsonTests
{
    private static readonly StatementGenerator Any = new(TextGenerator.Any);

    [Fact]
    public void Any_statement_comes_back_from_its_json() => Prop.ForAll(Arb.From(Any.Statements()), statement =>
    {
        var (read, findings) = StatementJson.ReadStatement(StatementJson.Write(statement));
        return findings.Count == 0 && read == statement;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void Any_entry_comes_back_from_its_json() => Prop.ForAll(Arb.From(Any.Entries()), entry =>
    {
        var (read, findings) = StatementJson.ReadEntry(StatementJson.Write(entry));
        return findings.Count == 0 && read == entry;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void Noise_is_a_finding_and_never_throws() =>
        Prop.ForAll(Arb.From(Gen.ArrayOf(Gen.Choose(0, 255).Select(b => (byte)b))), noise =>
            StatementJson.ReadEntry(noise) is (null, { Count: > 0 }) && StatementJson.ReadStatement(noise) is (null, { Count: > 0 }))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_broken_is_missing_and_found_and_the_rest_is_read()
    {
        var entry = new StatementEntry
        {
            Amount = Sum.Of(5, Currency.Eur), Side = BookingSide.Credit, Status = EntryStatus.Booked, AccountServicerReference = "b1",
            Details =
            [
                new() { Debtor = new Party { Name = new string('x', 200) }, References = new() { InstructionIdentification = "i1" } },
                new(),
            ],
        };
        var (read, findings) = StatementJson.ReadEntry(StatementJson.Write(entry));
        Assert.Equal("$.details[0].debtor.name", Assert.Single(findings).Path);
        Assert.Equal(("b1", "i1", 2), (
            read!.AccountServicerReference, read.Details[0].References.InstructionIdentification, read.Details.Count));
    }
}
