using System.Text;
using BankHub.Cli.Demo;
using BankHub.Tests.Formats.Nacha;

namespace BankHub.Tests.Cli;

public sealed class FilePlayTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bankhub-play-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_file_of_another_format_is_told_by_its_format()
    {
        var message = Encoding.UTF8.GetBytes(IsoSample.Initiation(1));
        Assert.Equal("--from takes a NACHA file of payments; play is of the format iso20022.", Refusal(message));
        Assert.Equal("--from takes a NACHA file of payments; play is of no format that is known here.", Refusal("hello"u8.ToArray()));
    }

    [Fact]
    public void A_file_of_returns_says_what_is_no_payment_in_it() => Assert.StartsWith(
        "play holds what is no payment to send: ", Refusal(Samples.Bytes(Samples.Returned)), StringComparison.Ordinal);

    private string Refusal(byte[] body)
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, "play"));
        File.WriteAllBytes(file.FullName, body);
        return Assert.Throws<InvalidDataException>(() => new FilePlay(file)).Message;
    }
}
