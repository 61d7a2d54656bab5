using System.Text;
using System.Text.Json;
using BankHub.Tests.Formats.SwiftMt;

namespace BankHub.Tests.Cli;

public sealed class MtTransferConvertTests : IDisposable
{
    private const string Request =
        """
        :20:REQUEST-1
        :28D:1/1
        :30:260327
        :21:REF501
        :32B:USD90000,
        :50H:/9020123100
        FINPETROL INC.
        :52A:CHASUS33XXX
        :57A:CITIUS33XXX
        :59:/756857489
        SOFTEASE PC GRAPHICS
        :70:/ROC/E2E-501///URI/For graphics
        :71A:SHA
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bankhub-convert-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_transfer_goes_to_iso_20022_and_comes_back_with_the_same_fields()
    {
        var sent = Samples.Transfer.Replace("{108:MUR1}", "", StringComparison.Ordinal).Replace(
            "/INV/2023-0815", "/ROC/E2E-1///INV/2023-0815", StringComparison.Ordinal).Replace(
            ":57A:", ":52A:BANKDEFFXXX\n:57A:", StringComparison.Ordinal);

        var there = Convert(sent, "pacs.008.001.08");
        var back = Convert(there.Output, "mt103");

        Assert.Equal((0, ""), (there.Code, there.Bad));
        Assert.True(back.Code is 0 or 3, back.Bad);
        Assert.Equal(Fields(sent), Fields(back.Output));
    }

    [Fact]
    public void How_banks_settle_and_who_gets_the_message_is_no_part_of_a_payment_and_named()
    {
        var plain = Samples.Transfer.Replace("{108:MUR1}", "", StringComparison.Ordinal);
        var covered = plain.Replace(":57A:CHASUS33XXX", ":53A:/9999\nCITIUS33\n:54A:BNPAFRPP\n:57A:CHASUS33XXX", StringComparison.Ordinal);
        var held = plain.Replace(":57A:", ":53B:/123456\n:57A:", StringComparison.Ordinal);

        var (code, _, bad) = Convert(covered, "json");
        Assert.Equal(3, code);
        foreach (var name in new[] { "InstructingReimbursementAgent", "InstructingReimbursementAgentAccount" })
        {
            Assert.Contains($"not carried: Settlement.{name}: ", bad, StringComparison.Ordinal);
        }

        Assert.Contains("not carried: Settlement.InstructedReimbursementAgent: ", bad, StringComparison.Ordinal);
        Assert.Contains("not carried: message: receiver: ", bad, StringComparison.Ordinal);
        var named = Convert(plain.Replace("CHASUS33XXX", "BANKUS33XXX"), "json").Bad;
        Assert.DoesNotContain("message: receiver", named, StringComparison.Ordinal);
        Assert.Contains("not carried: Settlement.Account: ", Convert(held, "json").Bad, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_cut_is_no_longer_all_of_it()
    {
        var there = Convert(Samples.Transfer, "pacs.008.001.08").Output;
        var longer = there.Replace("</RmtInf>", $"<Ustrd>{string.Join(' ', Enumerable.Repeat("WORD", 28))}</Ustrd></RmtInf>");
        var (code, output, bad) = Convert(longer, "mt103");

        Assert.Contains("WORD+", output, StringComparison.Ordinal);
        Assert.Equal(3, code);
        Assert.Contains("not carried: payment 1: $.remittanceInformation: The field has not room", bad, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<PssblDplct>true</PssblDplct>", true)]
    [InlineData("<PssblDplct>false</PssblDplct>", false)]
    [InlineData("", false)]
    public void What_may_be_a_copy_says_so_in_both_formats(string mark, bool isCopy)
    {
        var there = Convert(Samples.Transfer, "pacs.008.001.08").Output;
        var document = there[there.IndexOf("<Document", StringComparison.Ordinal)..];
        var head = "<AppHdr xmlns=\"urn:iso:std:iso:20022:tech:xsd:head.001.001.02\"><Fr><FIId><FinInstnId><BICFI>BANKBEBBXXX</BICFI>"
            + "</FinInstnId></FIId></Fr><To><FIId><FinInstnId><BICFI>BANKDEFFXXX</BICFI></FinInstnId></FIId></To><BizMsgIdr>B1</BizMsgIdr>"
            + $"<MsgDefIdr>pacs.008.001.08</MsgDefIdr><CreDt>2026-11-23T10:00:00Z</CreDt>{mark}</AppHdr>";
        var back = Convert($"<Message>{head}{document.Replace("</Message>", "", StringComparison.Ordinal)}</Message>", "mt103");

        Assert.True(back.Code is 0 or 3, back.Bad);
        Assert.Equal(isCopy, back.Output.Contains("{PDE:}", StringComparison.Ordinal));
    }

    [Fact]
    public void What_may_be_a_copy_says_so_in_the_business_header_and_comes_back()
    {
        var sent = Samples.Transfer.Replace("{108:MUR1}", "", StringComparison.Ordinal)
            .Replace("{5:{CHK:", "{5:{PDE:}{CHK:", StringComparison.Ordinal);

        var there = Convert(sent, "pacs.008.001.08");
        var back = Convert(there.Output, "mt103");

        Assert.Equal((0, ""), (there.Code, there.Bad));
        Assert.Contains("<PssblDplct>true</PssblDplct>", there.Output, StringComparison.Ordinal);
        Assert.True(back.Code is 0 or 3, back.Bad);
        Assert.Contains("{PDE:}", back.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_goes_to_iso_20022_and_comes_back_with_the_same_payment()
    {
        var there = Convert(Samples.Message("101", Request), "pain.001.001.09");
        Assert.True(there.Code == 0, there.Bad);

        var back = Convert(there.Output, "mt101");
        Assert.True(back.Code == 0, back.Bad);

        Assert.Equal(Convert(Samples.Message("101", Request), "json").Output, Convert(back.Output, "json").Output);
    }

    [Fact]
    public void A_return_becomes_pacs_004_and_comes_back()
    {
        const string Text =
            """
            :20:RETURN-1
            :21:E2E-1
            :32A:260327USD10,
            :52A:CHASUS33XXX
            :58A:CITIUS33XXX
            :72:/RETN/99
            /AC04/
            /MREF/REF501
            /TREF/E2E-1
            """;

        var there = Convert(Samples.Message("202", Text), "pacs.004.001.09");
        Assert.True(there.Code == 0, there.Bad);
        var back = Convert(there.Output, "mt202");

        Assert.True(back.Code is 0 or 3, back.Bad);
        Assert.Equal(Fields(Samples.Message("202", Text)), Fields(back.Output));
    }

    [Fact]
    public void A_refusal_becomes_pacs_002_and_comes_back_also_by_way_of_json()
    {
        const string Text =
            """
            :20:REFUSAL-1
            :23B:CRED
            :32A:260327USD10,
            :33B:USD10,
            :50K:/123
            JANE DOE
            :57A:CITIUS33XXX
            :59:/456
            JOHN ROE
            :71A:SHA
            :72:/REJT/99
            /AC04/CLOSED
            /MREF/REF501
            /TREF/E2E-1
            """;

        var there = Convert(Samples.Message("103", Text), "pacs.002.001.10");
        Assert.True(there.Code is 0 or 3, there.Bad);
        Assert.Contains("<TxSts>RJCT</TxSts>", there.Output, StringComparison.Ordinal);
        var back = Convert(there.Output, "mt103");

        Assert.True(back.Code is 0 or 3, back.Bad);
        Assert.Equal(Fields(Samples.Message("103", Text)), Fields(back.Output));
        var json = Convert(Samples.Message("103", Text), "json").Output;
        Assert.Equal(Fields(Samples.Message("103", Text)), Fields(Convert(json, "mt103").Output));
    }

    [Fact]
    public void A_transfer_with_extended_remittance_goes_to_iso_20022_and_comes_back()
    {
        var sent = Samples.Transfer.Replace("{108:MUR1}", "{119:REMIT}", StringComparison.Ordinal)
            .Replace(":70:/INV/2023-0815\n", "", StringComparison.Ordinal)
            .Replace(":71A:SHA", ":71A:SHA\n:77T:/SWIF//ROC/E2E-1\n/URI/ONE\n/URI/TWO", StringComparison.Ordinal)
            .Replace(":57A:", ":52A:BANKDEFFXXX\n:57A:", StringComparison.Ordinal);

        var there = Convert(sent, "pacs.008.001.08");
        var back = Convert(there.Output, "mt103remit");

        Assert.Equal((0, ""), (there.Code, there.Bad));
        Assert.True(back.Code is 0 or 3, back.Bad);
        Assert.Equal(Fields(sent), Fields(back.Output));
    }

    [Fact]
    public void What_has_no_place_is_named_and_the_code_says_so()
    {
        var (code, output, bad) = Convert(
            Samples.Transfer.Replace(":23B:", ":13C:/CLSTIME/0915+0100\n:23B:", StringComparison.Ordinal), "pacs.008.001.08");

        Assert.Equal(3, code);
        Assert.NotEmpty(output);
        Assert.Contains("not carried: transfer 1: line 3, :13C:", bad, StringComparison.Ordinal);
    }

    [Fact]
    public void The_messages_of_a_batch_are_payments_one_after_the_other()
    {
        var (_, output, bad) = Convert(Samples.Transfer + "$" + Samples.Transfer, "json");

        using var json = JsonDocument.Parse(output.Length > 0 ? output : throw new InvalidOperationException(bad));
        Assert.Equal(2, json.RootElement.GetArrayLength());
    }

    [Fact]
    public void More_payments_than_have_names_of_their_own_are_refused()
    {
        const string Payment = """
            {"scheme":"cross-border","method":"creditTransfer","reference":"E1","endToEndIdentification":"E1",
             "amount":{"value":"10.00","currency":"EUR"},"requestedExecutionDate":"2026-11-23","debtor":{"name":"Muster AG"},
             "debtorAccount":{"iban":"DE89370400440532013000"},"debtorAgent":{"bic":"BANKDEFF"},"chargeBearer":"SHAR",
             "creditorAgent":{"bic":"BNPAFRPP"},
             "creditor":{"name":"Payee"},"creditorAccount":{"iban":"FR1420041010050500013M02606"}}
            """;
        Assert.Contains(
            "at most 10000", Convert($"[{string.Join(',', Enumerable.Repeat(Payment, 10_001))}]", "mt103").Bad, StringComparison.Ordinal);
        var two = Convert($"[{Payment},{Payment}]", "mt103").Output;
        Assert.Equal(2, two.Split('\n').Where(line => line.StartsWith(":20:", StringComparison.Ordinal)).Distinct().Count());
    }

    [Theory]
    [InlineData("pacs.009.001.08")]
    [InlineData("pain.001.001.09")]
    [InlineData("mt202")]
    public void A_message_becomes_nothing_but_its_counterpart(string to) =>
        Assert.Equal((1, ""), (Convert(Samples.Transfer, to).Code, Convert(Samples.Transfer, to).Output));

    private (int Code, string Output, string Bad) Convert(string body, string to) =>
        Conversions.Run(_folder, body.StartsWith("{1:", StringComparison.Ordinal)
            ? Encoding.Latin1.GetString(Samples.Bytes(body)) : body, to);

    private static string Fields(string message)
    {
        var text = message.ReplaceLineEndings("\n");
        return text[text.IndexOf("{4:", StringComparison.Ordinal)..text.IndexOf("-}", StringComparison.Ordinal)];
    }
}
