using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Wire;
using BankHub.Tests.Conformance;
using BankHub.Tests.Formats.Iso20022.Schemas;

namespace BankHub.Tests.Adapters.Helvetia;

/// <summary>What a contract with the bank must say, and whose messages are taken under it.</summary>
public sealed class ContractTests
{
    private const string Folder = "Helvetia";

    [Theory]
    [InlineData("ACMECHZZXXX", "CH9300762011623852957", "")]
    [InlineData("ACMEQQZZXXX", "CH9300762011623852957", "$.settings.bic")]
    [InlineData("ACMECHZZ", "CH9300762011623852958", "$.settings.account")]
    public void A_wrong_bic_or_account_is_found_before_anything_is_sent(string bic, string account, string path)
    {
        var connection = new Connection
        {
            Id = "helvetia",
            Adapter = "helvetia",
            Settings = new Dictionary<string, string> { ["bic"] = bic, ["account"] = account },
            Endpoints = new Dictionary<string, EndpointTarget>(),
            Accounts = [],
            HoldDuplicates = true,
            Gather = TimeSpan.Zero,
        };

        var findings = ((IConnectionCheck)Banks.In(Folder).Adapter).Check(connection);

        Assert.Equal(path, string.Concat(findings.Select(finding => finding.Path)));
    }

    [Theory]
    [InlineData("ACMECHZZXXX", "ACMECHZZ", "")]
    [InlineData("ACMECHZZXXX", "OTHRCHZZXXX", "other-receiver")]
    [InlineData("HLVTCHZZXXX", "EVILCHZZXXX", "other-sender")]
    [InlineData("AppHdr", "AppHeader", "header-missing")]
    public void A_message_from_or_for_somebody_else_says_nothing(string said, string instead, string rule)
    {
        var bank = Banks.In(Folder);
        var text = File.ReadAllText(Path.Combine(Banks.Golden(Folder), "received-rejected.xml"));
        var body = Encoding.UTF8.GetBytes(text.Replace(said, instead, StringComparison.Ordinal));

        var item = ((IMessageDecoder)bank.Adapter).Decode(new FilePickup("files-out", "x", body), Banks.Context(bank)).Single();

        Assert.Equal(rule, item is DecodedFinding found ? found.Finding.Rule : "");
    }

    [Fact]
    public void What_breaks_the_official_schema_is_told_and_read_all_the_same()
    {
        const string end = "</BICFI>";
        var bank = Banks.In(Folder);
        var text = File.ReadAllText(Path.Combine(Banks.Golden(Folder), "received-rejected.xml"));
        var sender = text.IndexOf(end, text.IndexOf("<InstgAgt>", StringComparison.Ordinal), StringComparison.Ordinal) + end.Length;
        var body = Encoding.UTF8.GetBytes(text.Insert(sender, "<Nm>Helvetia AG</Nm>"));
        var context = Banks.Context(bank) with { Schemas = SmallSchema.Of("pacs.002.001.10", "FIToFIPmtStsRpt") };

        var items = ((IMessageDecoder)bank.Adapter).Decode(new FilePickup("files-out", "x", body), context).ToList();

        Assert.IsType<DecodedEvidence>(items[0]);
        Assert.Equal("schema", Assert.IsType<DecodedFinding>(items[^1]).Finding.Rule);
    }
}
