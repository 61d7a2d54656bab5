using System.Text;
using BankHub.Cli.Conversion;
using BankHub.Tests.Formats.Iso20022;

namespace BankHub.Tests.Cli;

public sealed class IsoConvertTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bankhub-convert-iso-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_message_goes_to_an_older_version_and_back_without_a_change()
    {
        var (_, newer, _) = Convert(IsoSample.Initiation(3), "pain.001.001.09");
        var (code, older, _) = Convert(newer, "pain.001.001.03");
        var (_, again, _) = Convert(older, "pain.001.001.09");

        Assert.Equal(0, code);
        Assert.Contains("<BIC>NORDDEFFXXX</BIC>", older, StringComparison.Ordinal);
        Assert.Contains("<ReqdExctnDt>2026-11-23</ReqdExctnDt>", older, StringComparison.Ordinal);
        Assert.Equal(newer, again);
    }

    [Fact]
    public void A_business_header_goes_along_and_names_the_new_version()
    {
        var (_, document, _) = Convert(Samples.Transfer, "pacs.008.001.08");
        var body = $"<Envelope>{Samples.Header}{document[(document.IndexOf("?>", StringComparison.Ordinal) + 2)..]}</Envelope>";
        var (code, newer, told) = Convert(body, "pacs.008.001.10");
        var (_, again, _) = Convert(newer, "pacs.008.001.08");

        Assert.Equal(0, code);
        Assert.Contains("<MsgDefIdr>pacs.008.001.10</MsgDefIdr>", newer, StringComparison.Ordinal);
        Assert.Contains("tech:xsd:head.001.001.02", newer, StringComparison.Ordinal);
        Assert.Contains("AppHdr/BizSvc: still names swift.cbprplus.03", told, StringComparison.Ordinal);
        Assert.Contains("<MsgDefIdr>pacs.008.001.08</MsgDefIdr>", again, StringComparison.Ordinal);
        Assert.Equal(again, Convert(again, "pacs.008.001.08").Output);
    }

    [Fact]
    public void What_a_network_says_around_a_message_is_told_as_lost()
    {
        const string header = "<Header><Message><SenderReference>R-1</SenderReference><NetworkInfo><IsPossibleDuplicate/></NetworkInfo>"
            + "</Message></Header>";
        var (_, document, _) = Convert(Samples.Transfer, "pacs.008.001.08");
        var message = $"{Samples.Header}{document[(document.IndexOf("?>", StringComparison.Ordinal) + 2)..]}";
        var (code, newer, told) = Convert(
            $"<DataPDU xmlns='urn:swift:saa:xsd:saa.2.0'><Revision>2.0</Revision>{header}<Body>{message}</Body></DataPDU>",
            "pacs.008.001.10");

        Assert.Equal(3, code);
        Assert.NotEmpty(newer);
        Assert.Contains("not carried: DataPDU/Header/Message/SenderReference: ", told, StringComparison.Ordinal);
        Assert.Contains("not carried: DataPDU/Header/Message/NetworkInfo/IsPossibleDuplicate: ", told, StringComparison.Ordinal);
        Assert.Contains("note: DataPDU: is RequestPayload now", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_signed_header_is_refused_as_its_signature_is_of_the_other_version()
    {
        var signed = Samples.Header.Replace("</AppHdr>", "<Sgntr><a xmlns='urn:x'/></Sgntr></AppHdr>", StringComparison.Ordinal);
        var (code, output, bad) = Convert($"<Envelope>{signed}{Samples.Transfer}</Envelope>", "pacs.008.001.10");

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("signature", bad, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_version_cannot_carry_is_named_and_nothing_is_written()
    {
        var body = IsoSample.Initiation(1).Replace("</EndToEndId>", "</EndToEndId><UETR>8a562c67-ca16-48ba-b074-65581be6f001</UETR>");
        var (code, output, bad) = Convert(body, "pain.001.001.03");

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("not-in-version", bad, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pain.008.001.08", "cannot become pain.008.001.08")]
    [InlineData("nacha", "no format that can be converted to nacha")]
    public void Another_message_or_form_is_refused(string to, string why)
    {
        var (code, output, bad) = Convert(IsoSample.Initiation(1), to);

        Assert.Equal((1, ""), (code, output));
        Assert.Contains(why, bad, StringComparison.Ordinal);
    }

    private (int Code, string Output, string Bad) Convert(string body, string to)
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, "message.xml"));
        File.WriteAllText(file.FullName, body);
        var (output, bad) = ("", new StringWriter());
        var code = ConvertCommand.Run(new(file, to, new HashSet<string>()), bytes => output = Encoding.UTF8.GetString(bytes.Span), bad);
        return (code, output, bad.ToString());
    }
}
