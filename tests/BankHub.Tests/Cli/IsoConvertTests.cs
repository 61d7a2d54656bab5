using System.Text;
using BankHub.Cli.Conversion;

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
