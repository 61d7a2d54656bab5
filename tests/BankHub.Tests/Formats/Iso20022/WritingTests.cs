using System.Text;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Tests.Formats.Nacha;

namespace BankHub.Tests.Formats.Iso20022;

/// <summary>Whatever is written is valid by the official schema and reads back to the same bytes.</summary>
public sealed class WritingTests
{
    private const int Seeds = 8;

    public static TheoryData<string> Versions => [.. Arbitrary.Versions];

    [SharedTheory]
    [MemberData(nameof(Versions))]
    public void What_is_written_is_valid_by_the_official_schema(string identifier)
    {
        if (!OfficialSchemas.Has(identifier))
            return;
        for (var seed = 0; seed < Seeds; seed++)
        {
            var version = MessageVersions.Get(identifier);
            var written = Arbitrary.Write(version, Arbitrary.Message(version, seed), out var findings);
            Assert.True(findings.Total == 0, $"seed {seed}: {string.Join('\n', findings)}");
            var problems = OfficialSchemas.Validate(written, identifier);
            Assert.True(problems.Count == 0, $"seed {seed}: {string.Join('\n', problems.Take(5))}\n{Start(written)}");
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void What_is_written_reads_back_to_the_same(string identifier)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var version = MessageVersions.Get(identifier);
            var written = Arbitrary.Write(version, Arbitrary.Message(version, seed), out _);
            using var reader = MessageReader.ReadWhole(written);
            Assert.True(reader.Findings.Total == 0, $"seed {seed}: {string.Join('\n', reader.Findings)}\n{Start(written)}");
            var again = Arbitrary.Write(version, reader.Message!, out _);
            Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(again));
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void One_by_one_a_message_gives_what_was_written_without_a_finding(string identifier)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var version = MessageVersions.Get(identifier);
            var written = Arbitrary.Write(version, Arbitrary.Message(version, seed), out _);
            using var reader = MessageReader.Open(written);
            while (reader.Read())
                Assert.Equal(0, reader.ItemErrors);
            Assert.True(reader.Findings.Total == 0, $"seed {seed}: {string.Join('\n', reader.Findings)}");
        }
    }

    private static string Start(byte[] bytes) => Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 4000)));
}
