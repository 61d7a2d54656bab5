using System.Text;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Tests.Formats.Iso20022.Statements;

/// <summary>A statement that was cut or changed is read with a finding, and never throws.</summary>
public sealed class StatementHostilityTests
{
    private const int Mutations = 3000;

    private static readonly byte[] Statement = Small("camt.053.001.08");

    [Fact]
    public void A_statement_cut_at_any_byte_says_so()
    {
        for (var length = 0; length < Statement.Length; length++)
        {
            using var reader = MessageReader.Open(Statement.AsMemory(0, length));
            while (reader.Read())
                Assert.NotNull(reader.Item ?? reader.Group);
            Assert.True(reader.Findings.HasErrors, $"cut at byte {length}");
        }
    }

    [Theory]
    [InlineData("camt.052.001.02")]
    [InlineData("camt.053.001.08")]
    [InlineData("camt.054.001.10")]
    public void A_changed_statement_never_throws(string identifier)
    {
        var random = new Random(7);
        var bytes = Small(identifier);
        for (var round = 0; round < Mutations; round++)
        {
            var changed = bytes.ToArray();
            for (var count = random.Next(1, 4); count > 0; count--)
                changed[random.Next(changed.Length)] = (byte)random.Next(256);
            using var reader = MessageReader.Open(changed);
            while (reader.Read())
                Assert.NotNull(reader.Item ?? reader.Group);
        }
    }

    [Fact]
    public void A_statement_without_entries_is_told_of_by_its_end()
    {
        var text = Encoding.UTF8.GetString(Statement);
        var (start, end) = (text.IndexOf("<Ntry>", StringComparison.Ordinal), text.LastIndexOf("</Ntry>", StringComparison.Ordinal) + 7);
        var statements = StatementFiles.Statements(Encoding.UTF8.GetBytes(text.Remove(start, end - start)), out var reader);
        using (reader)
            Assert.Equal(0, reader.Findings.Total);
        Assert.Empty(Assert.Single(statements).Entries);
        Assert.NotEmpty(statements[0].Balances);
    }

    // With little that is optional, in one statement with entries.
    private static byte[] Small(string identifier)
    {
        var version = MessageVersions.Get(identifier);
        return Enumerable.Range(0, 400).Select(seed => Arbitrary.Write(version, Arbitrary.Message(version, (seed * 4) + 3), out _))
            .First(bytes => bytes.Length < 20_000 && Count(bytes, "<Ntry>") > 0 && Count(bytes, "<Acct>") == 1);
    }

    private static int Count(byte[] bytes, string what) => Encoding.UTF8.GetString(bytes).Split(what).Length - 1;
}
