using System.Text;
using BankHub.IntegrationTests.Proof.Transfers;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Proof;

/// <summary>
/// A customer's transfer and its cover through the real hub: two payments with one UETR, at one bank, which is where they could be mixed
/// up.
/// </summary>
[Collection(LabCollection.Name)]
public sealed class CoverTests(ITestOutputHelper output)
{
    private int _uetrs;

    [Fact]
    public async Task A_transfer_and_its_cover_end_each_by_itself_also_where_one_of_them_is_refused_or_comes_back()
    {
        await using var lab = await HelvetiaLab.StartAsync(output);
        (string Transfer, string Cover, string TransferEnds, string CoverEnds, decimal Returned)[] scenarios =
        [
            ("", "", "Credited", "Credited", 0), ("10", "", "Rejected", "Credited", 0), ("", "10", "Acknowledged", "Rejected", 0),
            ("", "01", "Credited", "Returned", 400m),
        ];
        var pairs = new List<(BankTransfer Transfer, BankTransfer Cover)>();
        foreach (var ((transfer, cover, _, _, _), i) in scenarios.Select((scenario, i) => (scenario, i)))
        {
            var (uetr, amount) = (NextUetr(), 100m * (i + 1));
            var sent = await lab.PayCoveredAsync(transfer, amount, uetr);
            pairs.Add((sent, await lab.CoverAsync(cover, amount, uetr, await lab.InstructionAsync(sent))));
        }

        foreach (var (pair, scenario) in pairs.Zip(scenarios))
        {
            await lab.UntilAsync(pair.Transfer, scenario.TransferEnds);
            await lab.UntilAsync(pair.Cover, scenario.CoverEnds, scenario.Returned);
        }

        await lab.QuietAsync();
        Assert.Equal(
            ["pacs.008.001.08", "pacs.009.001.08"], lab.Bank.Ledger.Transfers.Select(transfer => transfer.Definition).Distinct().Order());
        await new HelvetiaBooks(lab).AgreeAsync();
        Assert.Equal(0, await lab.Lab.CountAsync("select count(*) from unmatched where state = 'Open' and reason <> 'no-reference'"));
        Assert.Equal(0, await lab.Lab.CountAsync("select count(*) from parked where state = 'Open'"));

        // Where one of the two ended and the other one went on, people were told.
        Assert.Equal([$"{pairs[1].Cover.Id}"], await ToldAsync(lab, "cover-without-transfer"));
        Assert.Equal(
            new[] { $"{pairs[2].Transfer.Id}", $"{pairs[3].Transfer.Id}" }.Order(), await ToldAsync(lab, "transfer-without-cover"));
    }

    [Fact]
    public async Task News_by_the_UETR_alone_decides_neither_of_the_two_and_with_the_message_beside_it_the_one_in_it()
    {
        await using var lab = await HelvetiaLab.StartAsync(output);
        var uetr = NextUetr();
        var transfer = await lab.PayCoveredAsync("", 100m, uetr);
        var cover = await lab.CoverAsync("21", 100m, uetr, await lab.InstructionAsync(transfer));
        await lab.UntilAsync(transfer, "Credited");
        await lab.UntilAsync(cover, "Acknowledged");

        lab.Say("1", Refusal("NOTPROVIDED", uetr));
        await Wait.UntilAsync(() => ParkedAsync(lab), "people look at it");
        Assert.Equal(("Credited", 0m), await lab.StandingAsync(transfer));
        Assert.Equal(("Acknowledged", 0m), await lab.StandingAsync(cover));

        var message = await lab.ReadAsync(
            $"select r.value from reference r join attempt a on a.outbound_id = r.outbound_id where a.payment_id = '{cover.Id}' "
            + "and r.kind = 'message'", r => r.GetString(0));
        lab.Say("2", Refusal(message.Single(), uetr));
        await lab.UntilAsync(cover, "Rejected");
        Assert.Equal(("Credited", 0m), await lab.StandingAsync(transfer));
    }

    [Fact]
    public async Task The_second_cover_of_a_transfer_waits_for_a_person_whatever_else_it_says()
    {
        await using var lab = await HelvetiaLab.StartAsync(output);
        var uetr = NextUetr();
        var transfer = await lab.PayCoveredAsync("", 100m, uetr);
        var instruction = await lab.InstructionAsync(transfer);
        var cover = await lab.CoverAsync("", 100m, uetr, instruction);
        var again = await lab.CoverAsync("", 99m, uetr, instruction);
        var renamed = await lab.CoverAsync("", 100m, NextUetr(), instruction);
        var other = await lab.CoverAsync("", 100m, NextUetr(), $"{instruction}-2");

        await lab.UntilAsync(cover, "Credited");
        await lab.UntilAsync(other, "Credited");
        Assert.Equal(("Held", 0m), await lab.StandingAsync(again));
        Assert.Equal(("Held", 0m), await lab.StandingAsync(renamed));
    }

    [Fact]
    public async Task In_MT_a_transfer_and_its_cover_end_each_by_itself_too()
    {
        await using var lab = await OrientLab.StartAsync(output);
        var uetrs = new[] { NextUetr(), NextUetr() };
        var transfer = await lab.PayCoveredAsync("", 100m, uetrs[0]);
        var cover = await lab.CoverAsync("01", 100m, uetrs[0], await lab.InstructionAsync(transfer));
        var refused = await lab.PayCoveredAsync("10", 200m, uetrs[1]);
        var standing = await lab.CoverAsync("", 200m, uetrs[1], await lab.InstructionAsync(refused));

        await lab.UntilAsync(transfer, "Credited");
        await lab.UntilAsync(cover, "Returned", 100m);
        await lab.UntilAsync(refused, "Rejected");
        await lab.UntilAsync(standing, "Credited");
        await lab.QuietAsync();
        Assert.Empty(await lab.OpenAsync());
    }

    private static async Task<bool> ParkedAsync(HelvetiaLab lab) =>
        await lab.Lab.CountAsync("select count(*) from parked where rule = 'ambiguous-reference' and state = 'Open'") == 1;

    private static async Task<IEnumerable<string>> ToldAsync(HelvetiaLab lab, string rule) =>
        (await lab.ReadAsync($"select subject from alarm where rule = '{rule}'", r => r.GetString(0))).Order();

    private string NextUetr() => $"eb6305c9-1f7f-49de-aed0-{++_uetrs:D12}";

    private static byte[] Refusal(string message, string uetr) => Encoding.UTF8.GetBytes(
        $"""
        <BusinessMessage><AppHdr xmlns="urn:iso:std:iso:20022:tech:xsd:head.001.001.02"><Fr><FIId><FinInstnId><BICFI>HLVTCHZZXXX</BICFI>
        </FinInstnId></FIId></Fr><To><FIId><FinInstnId><BICFI>ACMECHZZXXX</BICFI></FinInstnId></FIId></To><BizMsgIdr>N-{message}</BizMsgIdr>
        <MsgDefIdr>pacs.002.001.10</MsgDefIdr><CreDt>2026-11-23T09:30:00+00:00</CreDt></AppHdr>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.002.001.10"><FIToFIPmtStsRpt><GrpHdr><MsgId>N-{message}</MsgId>
        <CreDtTm>2026-11-23T09:30:00+00:00</CreDtTm></GrpHdr><TxInfAndSts><OrgnlGrpInf><OrgnlMsgId>{message}</OrgnlMsgId>
        <OrgnlMsgNmId>pacs.009.001.08</OrgnlMsgNmId></OrgnlGrpInf><OrgnlUETR>{uetr}</OrgnlUETR><TxSts>RJCT</TxSts>
        <StsRsnInf><Rsn><Cd>AC01</Cd></Rsn></StsRsnInf></TxInfAndSts></FIToFIPmtStsRpt></Document></BusinessMessage>
        """);
}
