using System.Text;
using BankHub.Core.Adapters;
using BankHub.Formats.Iso20022.Findings;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Mapping.Iso20022.Statements;

namespace BankHub.Tests.Mapping.Iso20022.Statements;

/// <summary>Whether there is one whole message is found without reading it; reading finds nothing else of that kind.</summary>
public sealed class StatementSoundnessTests
{
    private static readonly IsoRule[] Unfit =
    [
        IsoRules.Xml, IsoRules.NoDocument, IsoRules.MessageUnknown, IsoRules.MessageOther, IsoRules.SecondDocument, IsoRules.HeaderDiffers,
    ];

    private static readonly byte[] Odd = [.. "<>/&;\"= aN"u8, 0, 0xC3];

    private static readonly byte[] Whole = StatementTotalTests.Document(
        StatementTotalTests.Entry("3.00", "") + StatementTotalTests.Entry("4.00", "<NtryDtls><TxDtls><Refs/></TxDtls></NtryDtls>"));

    [Fact]
    public void Passing_over_finds_a_mutated_statement_unfit_where_reading_does()
    {
        const int seed = 11;
        var (random, unfit) = (new Random(seed), 0);
        for (var round = 0; round < 5000; round++)
        {
            var bytes = (byte[])Whole.Clone();
            for (var change = 0; change <= random.Next(3); change++)
            {
                bytes[random.Next(bytes.Length)] = Odd[random.Next(Odd.Length)];
            }

            var isRead = IsWhole(bytes, Read);
            Assert.Equal(isRead, IsWhole(bytes, reader => reader.PassOver()));
            unfit += isRead ? 0 : 1;
        }

        Assert.InRange(unfit, 3000, 4900);
    }

    [Theory]
    [InlineData("<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.053.001.08'/>", "document-repeated")]
    [InlineData("<x>", "xml")]
    public void What_follows_the_statement_makes_it_unfit(string more, string rule)
    {
        byte[] enveloped = [.. "<Envelope>"u8, .. Whole, .. Encoding.UTF8.GetBytes($"{more}</Envelope>")];

        var item = Assert.Single(new StatementsToItems(Transfers.Mapping).Decode(enveloped));
        Assert.Equal(rule, Assert.IsType<DecodedFinding>(item).Finding.Rule);
    }

    [Fact]
    public void A_value_of_spaces_that_is_longer_than_any_text_makes_it_unfit()
    {
        var spaces = $"<AddtlNtryInf>{new string(' ', 1 << 21)}</AddtlNtryInf>";
        var body = StatementTotalTests.Document(StatementTotalTests.Entry("3.00", spaces));

        Assert.False(IsWhole(body, Read));
        Assert.False(IsWhole(body, reader => reader.PassOver()));
    }

    [Fact]
    public void A_statement_with_more_findings_than_can_be_told_does_not_end()
    {
        var odd = string.Concat(Enumerable.Repeat("<Ntry/>", 30_000));
        var items = new StatementsToItems(Transfers.Mapping)
            .Decode(StatementTotalTests.Document(StatementTotalTests.Entry("3.00", "") + odd)).ToList();

        Assert.Single(items.OfType<DecodedEntry>());
        Assert.Empty(items.OfType<DecodedStatementEnd>());
        Assert.Equal("findings", Assert.IsType<DecodedFinding>(items[^1]).Finding.Rule);
    }

    private static bool IsWhole(byte[] body, Action<MessageReader> pass)
    {
        using var reader = MessageReader.Open(body);
        pass(reader);
        return !reader.Findings.Any(finding => Unfit.Contains(finding.Rule));
    }

    private static void Read(MessageReader reader)
    {
        while (reader.Read())
        {
            // Only what is found is wanted.
        }
    }
}
