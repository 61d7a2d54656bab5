using System.Buffers;
using System.Text;
using BankHub.Cli.Demo;
using BankHub.Formats.Nacha.Values;
using BankHub.Formats.Nacha.Writing;
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
        "play holds what cannot be sent: batch 1, entry with trace ", Refusal(Samples.Bytes(Samples.Returned)), StringComparison.Ordinal);

    [Fact]
    public void A_file_without_a_balancing_entry_is_of_the_account_of_the_connection()
    {
        var play = new FilePlay(Write(Samples.Build([Samples.Entry(1), Samples.Entry(2)])));

        Assert.Equal(2, play.Orders.Count);
        Assert.All(play.Orders, order => Assert.Equal("1000200030", (string?)order.Body["debtorAccount"]!["bban"]));
        Assert.Equal(("1000200030", "false"), (Assert.Single(play.Stage.AchAccounts), play.Stage.AchSettings["balanced"]));
    }

    [Fact]
    public void A_batch_without_a_balancing_entry_beside_others_with_one_is_named_with_the_way_out()
    {
        var output = new ArrayBufferWriter<byte>();
        var builder = new NachaFileBuilder(output, Samples.FileHeader);
        builder.Begin(Samples.PpdBatch);
        builder.Add(Samples.Entry(1));
        builder.Add(Samples.Entry(2, rdfi: Samples.PpdBatch.OdfiIdentification) with { TransactionCode = TransactionCode.CheckingDebit });
        builder.Begin(Samples.PpdBatch with { BatchNumber = 2 });
        builder.Add(Samples.Entry(3));
        builder.Complete();

        Assert.Equal(
            "play holds what cannot be sent: batch 2, entry with trace 069000010000003: Its batch has no entry that balances it, so that "
            + "nothing tells the company's own account. Other batches have one, and a connection writes all or none: put them into two "
            + "files.",
            Refusal(output.WrittenSpan.ToArray()));
    }

    [Fact]
    public void A_file_that_breaks_rules_is_refused_before_anything_starts()
    {
        var body = Samples.Build([Samples.Entry(1), Samples.Entry(2)]);
        body[body.AsSpan().LastIndexOf("0000002"u8) + 6] = (byte)'3';
        var refusal = Refusal(body);
        Assert.StartsWith("play breaks ", refusal, StringComparison.Ordinal);
        Assert.EndsWith(": bankhub inspect shows them.", refusal, StringComparison.Ordinal);
    }

    private string Refusal(byte[] body) => Assert.Throws<InvalidDataException>(() => new FilePlay(Write(body))).Message;

    private FileInfo Write(byte[] body)
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, "play"));
        File.WriteAllBytes(file.FullName, body);
        return file;
    }
}
