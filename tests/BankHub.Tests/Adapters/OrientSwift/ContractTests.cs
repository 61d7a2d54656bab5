using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Wire;
using BankHub.Hub.Catalog;
using BankHub.Tests.Conformance;

namespace BankHub.Tests.Adapters.OrientSwift;

/// <summary>Whose messages are taken under the contract.</summary>
public sealed class ContractTests
{
    private const string Folder = "OrientSwift";

    [Theory]
    [InlineData("received-credited.fin", "ACMEAEAAA", "ACMEAEAAX", "")]
    [InlineData("received-credited.fin", "{1:F01ACMEAEAA", "{1:F01OTHRAEAA", "other-receiver")]
    [InlineData("received-credited.fin", "ORNTAEAD", "EVILAEAD", "other-sender")]
    [InlineData("received-ack.fin", "{1:F21ACMEAEAA", "{1:F21OTHRAEAA", "other-receiver")]
    [InlineData("received-ack.fin", "{1:F01ACMEAEAA", "{1:F01OTHRAEAA", "other-sender")]
    [InlineData("received-aborted.fin", "{1:F01ACMEAEAA", "{1:F01OTHRAEAA", "other-receiver")]
    [InlineData("received-credited.fin", "{2:O", "{2:I", "other-receiver")]
    public void A_message_from_or_for_somebody_else_says_nothing(string name, string said, string instead, string rule)
    {
        var bank = Banks.In(Folder);
        var text = File.ReadAllText(Path.Combine(Banks.Golden(Folder), name), Encoding.Latin1);
        var body = Encoding.Latin1.GetBytes(text.Replace(said, instead, StringComparison.Ordinal));

        var item = ((IMessageDecoder)bank.Adapter).Decode(new FilePickup("gateway-out", "x", body), Banks.Context(bank)).Single();

        Assert.Equal(rule, item is DecodedFinding found ? found.Finding.Rule : "");
    }

    [Theory]
    [InlineData("received-credited.fin")]
    [InlineData("received-ack.fin")]
    [InlineData("received-recall-granted.fin")]
    public void A_message_of_somebody_else_leaves_its_neighbours_their_say(string name)
    {
        var bank = Banks.In(Folder);
        var text = File.ReadAllText(Path.Combine(Banks.Golden(Folder), name), Encoding.Latin1);
        var foreign = File.ReadAllText(Path.Combine(Banks.Golden(Folder), "received-refused.fin"), Encoding.Latin1)
            .Replace("ORNTAEAD", "EVILAEAD", StringComparison.Ordinal);

        foreach (var all in new[] { $"{foreign}${text}", $"{text}${foreign}", $"{text}${foreign}${text}" })
        {
            var items = Decode(bank, all);

            Assert.Equal("other-sender", Assert.Single(items.OfType<DecodedFinding>()).Finding.Rule);
            Assert.Equal(Decode(bank, text).Count * (all.Split('$').Length - 1), items.OfType<DecodedEvidence>().Count());
            Assert.DoesNotContain(items.OfType<DecodedEvidence>(), item => item.Evidence.Kind == EvidenceKind.Rejected);
        }

        static List<DecodedItem> Decode(LoadedAdapter bank, string text)
        {
            var file = new FilePickup("gateway-out", "x", Encoding.Latin1.GetBytes(text));
            return [.. ((IMessageDecoder)bank.Adapter).Decode(file, Banks.Context(bank))];
        }
    }

    [Fact]
    public void A_text_without_headers_says_nothing()
    {
        var bank = Banks.In(Folder);
        var body = Encoding.Latin1.GetBytes(":20:X\r\n:21:INSTR00000000001\r\n:79:/REJT/99\r\n/AC01/\r\n");

        var item = ((IMessageDecoder)bank.Adapter).Decode(new FilePickup("gateway-out", "x", body), Banks.Context(bank)).First();

        Assert.Equal("header-missing", Assert.IsType<DecodedFinding>(item).Finding.Rule);
    }
}
