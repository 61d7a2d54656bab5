using System.Text;
using BankHub.Formats.SwiftMt.Reading;
using BankHub.Mapping.SwiftMt.Payments;
using BankHub.Tests.Formats.SwiftMt;

namespace BankHub.Tests.Mapping.SwiftMt.Payments;

public sealed class NoiseTests
{
    private const string Signs = "\r\n:/-{}0AZa,+ ";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_is_changed_in_a_message_it_is_a_payment_or_told_and_nothing_is_thrown(int seed)
    {
        var chance = new Random(seed);
        for (var i = 0; i < 700; i++)
        {
            var text = new StringBuilder(Encoding.Latin1.GetString(Samples.Bytes(Samples.Transfer)));
            for (var change = chance.Next(1, 4); change > 0; change--)
            {
                text[chance.Next(text.Length)] = Signs[chance.Next(Signs.Length)];
            }

            // Also with the rules waived: then the mapping alone keeps order.
            var reader = new MtReader(Encoding.Latin1.GetBytes(text.ToString()), new() { Check = i % 2 == 0 });
            while (reader.Read())
            {
                var read = MtToPayments.Read(reader.Message, MtTables.With());
                Assert.True(read.Transfers.Count + read.Findings.Count > 0);
            }
        }
    }

    [Fact]
    public void A_field_that_no_payment_has_a_place_for_is_told_with_its_line()
    {
        var text = Samples.Transfer.Replace(":23B:", ":13C:/CLSTIME/0915+0100\n:23B:", StringComparison.Ordinal);

        var read = MtToPayments.Read(Samples.Read(text), MtTables.With());

        Assert.Contains(Assert.Single(read.Transfers).LeftOut, left => left.Path.Contains(":13C:", StringComparison.Ordinal));
        Assert.Contains(read.Transfers[0].LeftOut, left => left.Path.Contains("108", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(":23B:CRED", ":23B:SPAY", "left-out", ":23B: SPAY")]
    [InlineData("{CHK:123456789ABC}", "{CHK:123456789ABC}{PDE:}", "possible-duplicate", "block 5, PDE")]
    [InlineData("{CHK:123456789ABC}", "{PDM:1348120811BANKFRPPAXXX2222123456}", "possible-duplicate", "block 5, PDM")]
    public void What_the_message_says_of_itself_is_told_beside_the_payment(string old, string changed, string rule, string path)
    {
        var read = MtToPayments.Read(Samples.Read(Samples.Transfer.Replace(old, changed, StringComparison.Ordinal)), MtTables.With());

        Assert.Contains(
            Assert.Single(read.Transfers).LeftOut, left => left.Rule == rule && left.Path.EndsWith(path, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(":32A:230704EUR12345,5", ":32A:230704EUR0,", "amount-positive")]
    [InlineData(":71A:SHA", ":71A:SHX", "1xx-71A")]
    [InlineData(":57A:CHASUS33XXX", ":57C://ZZ12345", "clearing-code")]
    [InlineData(":23B:CRED", ":23B:CRED\n:23E:CHQB", "103-C13")]
    [InlineData(":23B:CRED", ":23B:CRTS", "test-transfer")]
    [InlineData("{CHK:123456789ABC}", "{CHK:123456789ABC}{TNG:}", "training")]
    public void What_is_in_doubt_about_money_or_parties_is_no_payment(string old, string changed, string rule)
    {
        var read = MtToPayments.Read(Samples.Read(Samples.Transfer.Replace(old, changed, StringComparison.Ordinal)), MtTables.With());

        Assert.Empty(read.Transfers);
        Assert.Contains(read.Findings, finding => finding.Rule == rule);
    }
}
