using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Wire;
using BankHub.Hub.Catalog;
using BankHub.Mapping.Iso20022;
using BankHub.Tests.Conformance;
using ItemWords = BankHub.Tests.Conformance.Words;

namespace BankHub.Tests.Mapping.Iso20022;

/// <summary>What is told of a message that came in beyond what it says; what it says stays the same.</summary>
public sealed class ArrivedMessageTests
{
    private static readonly LoadedAdapter Helvetia = Banks.In("Helvetia");

    public static TheoryData<string> Received =>
        [.. Directory.GetFiles(Banks.Golden("Helvetia"), "received-*.xml").Select(file => Path.GetFileName(file)!)];

    [Theory]
    [MemberData(nameof(Received))]
    public void The_rules_of_the_market_are_told_at_last_and_change_nothing_of_what_the_message_says(string file)
    {
        var body = File.ReadAllBytes(Path.Combine(Banks.Golden("Helvetia"), file));

        var (plain, held) = (Decode(body, RuleChoice.None), Decode(body, new(["cbpr-plus"], [])));

        Assert.Equal(new BankMessages(Helvetia.Mapping).Decode(body).Select(ItemWords.Of), plain);
        Assert.Equal(plain, held.Take(plain.Count));
        Assert.Contains("cbpr-business-service", string.Join('\n', held.Skip(plain.Count)), StringComparison.Ordinal);
        Assert.All(held.Skip(plain.Count), told => Assert.Contains(": cbpr-", told, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("received-credited.xml", "OrgnlUETR")]
    [InlineData("received-return.xml", "OrgnlUETR")]
    [InlineData("received-recall-granted.xml", "OrgnlUETR")]
    [InlineData("received-incoming-recall.xml", "OrgnlUETR")]
    public void A_status_a_return_and_a_case_that_do_not_name_the_uetr_are_read_and_told(string file, string element)
    {
        var text = File.ReadAllText(Path.Combine(Banks.Golden("Helvetia"), file));
        var start = text.IndexOf($"<{element}>", StringComparison.Ordinal);
        var end = text.IndexOf($"</{element}>", StringComparison.Ordinal);
        var cut = Encoding.UTF8.GetBytes(text.Remove(start, end + element.Length + 3 - start));

        var told = Decode(cut, Helvetia.Manifest.Endpoint("files-out")!.Rules);

        Assert.Equal([.. Decode(cut, RuleChoice.None)], told.Take(told.Count - 1));
        Assert.Contains($"{element}: cbpr-original-uetr", told[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_one_message_a_few_findings_are_enough()
    {
        var text = File.ReadAllText(Path.Combine(Banks.Golden("Helvetia"), "received-credited.xml"));
        var many = text.Replace(
            "</FIToFIPmtStsRpt>",
            string.Concat(Enumerable.Repeat("<TxInfAndSts><TxSts>ACSP</TxSts></TxInfAndSts>", 500)) + "</FIToFIPmtStsRpt>");

        var told = Decode(Encoding.UTF8.GetBytes(many), new(["cbpr-plus"], []));

        string[] rules = [.. told.Where(one => one.Contains(": cbpr-", StringComparison.Ordinal)).Select(one => one.Split(": ")[1])];
        Assert.InRange(rules.Length, 20, 30);

        // Beyond twenty, the first of each rule that was not told yet.
        Assert.Equal(rules[20..].Distinct().Except(rules[..20]), rules[20..]);
    }

    private static List<string> Decode(byte[] body, RuleChoice rules)
    {
        var endpoint = Helvetia.Manifest.Endpoint("files-out")! with { Rules = rules, ChecksSchema = false };
        var message = new FilePickup("files-out", "HV_1.xml", body);
        return [.. new BankMessages(Helvetia.Mapping)
            .Decode(message, Helvetia.Manifest with { Endpoints = [endpoint] }, Banks.Context(Helvetia)).Select(ItemWords.Of)];
    }
}
