using System.Text.Json;

namespace BankHub.Tests.Cli;

/// <summary>A request to cancel payments asks for the same ones in its other form, or it is not written.</summary>
public sealed class CancellationConvertTests : IDisposable
{
    private const string Assignment = """
        <Assgnmt><Id>C1</Id><Assgnr><Agt><FinInstnId><BICFI>NORDDEFF</BICFI></FinInstnId></Agt></Assgnr>
        <Assgne><Agt><FinInstnId><BICFI>HELVCHZZ</BICFI></FinInstnId></Agt></Assgne><CreDtTm>2026-11-25T18:00:00Z</CreDtTm></Assgnmt>
        """;

    private const string Message = "<OrgnlMsgId>M1</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>";

    private const string First = """
        <TxInf><OrgnlInstrId>I1</OrgnlInstrId><OrgnlEndToEndId>E1</OrgnlEndToEndId>
        <CxlRsnInf><Rsn><Cd>DUPL</Cd></Rsn></CxlRsnInf></TxInf>
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bankhub-convert-cancellation-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_customers_request_becomes_JSON_and_the_same_message_again()
    {
        var (code, json, bad) = Conversions.Run(_folder, OfCustomer($"<OrgnlGrpInf>{Message}</OrgnlGrpInf>{First}"), "json");
        var (codeBack, back, _) = Conversions.Run(_folder, json, "camt.055.001.09");

        Assert.Equal((0, 0, ""), (code, codeBack, bad));
        Assert.Equal(json, Conversions.Run(_folder, back, "json").Output);
        using var document = JsonDocument.Parse(json);
        Assert.Equal(["cancellationRequest"], document.RootElement[0].EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public void A_recall_that_would_name_no_payment_any_more_is_not_written()
    {
        var (_, json, _) = Conversions.Run(
            _folder, OfAgent("<TxInf><OrgnlEndToEndId>NOTPROVIDED</OrgnlEndToEndId><OrgnlTxId>T1</OrgnlTxId></TxInf>"), "json");
        var (code, written, bad) = Conversions.Run(_folder, json, "camt.055.001.08");

        Assert.Equal((1, ""), (code, written));
        Assert.Contains("$.payments[0].original: ", bad, StringComparison.Ordinal);
        Assert.Contains("[unnamed]", bad, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<GrpCxl>true</GrpCxl>", First)]
    [InlineData("<CxlRsnInf><Rsn><Cd>DUPL</Cd></Rsn></CxlRsnInf>", First)]
    [InlineData("", "")]
    public void A_request_to_cancel_all_of_a_message_becomes_none_to_cancel_some_of_it(string said, string payments)
    {
        var request = OfAgent($"<OrgnlGrpInfAndCxl>{Message}{said}</OrgnlGrpInfAndCxl>{payments}");
        foreach (var form in new[] { "json", "mt192" })
        {
            var (code, written, bad) = Conversions.Run(_folder, request, form);

            Assert.Equal((1, ""), (code, written));
            Assert.Contains("cancelled as a whole", bad, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_message_that_is_only_named_is_that_of_the_payments_below()
    {
        var (code, json, bad) = Conversions.Run(
            _folder, OfAgent($"<OrgnlGrpInfAndCxl>{Message}</OrgnlGrpInfAndCxl>{First}"), "json");

        Assert.Equal((0, ""), (code, bad));
        Assert.Contains("\"messageIdentification\": \"M1\"", json, StringComparison.Ordinal);
    }

    private static string OfCustomer(string instruction) => $"""
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.055.001.08"><CstmrPmtCxlReq>{Assignment}
        <Undrlyg><OrgnlPmtInfAndCxl><OrgnlPmtInfId>P1</OrgnlPmtInfId>{instruction}</OrgnlPmtInfAndCxl></Undrlyg>
        </CstmrPmtCxlReq></Document>
        """;

    private static string OfAgent(string underlying) => $"""
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.056.001.08"><FIToFIPmtCxlReq>{Assignment}
        <Undrlyg>{underlying}</Undrlyg></FIToFIPmtCxlReq></Document>
        """;
}
