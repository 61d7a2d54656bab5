using System.Text;
using BankHub.Cli.Conversion;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Tests.Formats.Iso20022;

namespace BankHub.Tests.Cli;

/// <summary>Whatever a file is and whatever is asked for: it is converted or refused in words.</summary>
public sealed class EveryConversionTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bankhub-convert-every-");

    public static TheoryData<string> Versions => [.. Arbitrary.Versions];

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Versions))]
    public void Every_message_is_converted_to_each_form_or_refused(string identifier)
    {
        var version = MessageVersions.Get(identifier);
        var message = Encoding.UTF8.GetString(Arbitrary.Write(version, Arbitrary.Message(version, seed: 2), out _));
        EachForm(message);
    }

    [Fact]
    public void So_is_every_other_file()
    {
        string[] files =
        [
            "", "X", "[]", "[{}]", IsoSample.Initiation(1), Samples.Transfer,
            Conversions.Run(_folder, IsoSample.Initiation(1), "json").Output,
        ];
        foreach (var file in files)
        {
            EachForm(file);
        }
    }

    [Fact]
    public void A_version_that_is_only_read_is_no_form_to_ask_for()
    {
        var read = MessageVersions.All.Where(version => !version.IsDescribed).Select(version => version.Identifier).ToList();
        Assert.Contains("pacs.008.001.12", read);
        Assert.Empty(ConvertCommand.Forms.Intersect(read));
    }

    private void EachForm(string body)
    {
        foreach (var form in ConvertCommand.Forms)
        {
            var (code, output, bad) = Conversions.Run(_folder, body, form);
            Assert.True(code is 0 or 3 ? output.Length > 0 : code is 1 && bad.Length > 0 && output.Length == 0, $"{form}: {code}, {bad}");
        }
    }
}
