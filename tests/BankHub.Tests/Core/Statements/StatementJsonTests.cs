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
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_entry_comes_back_from_its_json() => Prop.ForAll(Arb.From(Any.Entries()), entry =>
    {
        var (read, findings) = StatementJson.ReadEntry(StatementJson.Write(entry));
        return findings.Count == 0 && read == entry;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Noise_is_a_finding_and_never_throws() =>
        Prop.ForAll(Arb.From(Gen.ArrayOf(Gen.Choose(0, 255).Select(b => (byte)b))), noise =>
            StatementJson.ReadEntry(noise) is (null, { Count: > 0 }) && StatementJson.ReadStatement(noise) is (null, { Count: > 0 }))
        .QuickCheckThrowOnFailure();
}
