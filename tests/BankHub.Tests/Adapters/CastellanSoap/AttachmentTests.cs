using BankHub.Core.Adapters;
using BankHub.Core.Wire;
using BankHub.Formats.Soap;
using BankHub.Formats.Soap.Writing;
using BankHub.Tests.Conformance;

namespace BankHub.Tests.Adapters.CastellanSoap;

/// <summary>Files that the bank hands out as MTOM attachments.</summary>
public sealed class AttachmentTests
{
    private const string Space = "urn:castellan:corporate:v1";

    [Fact]
    public void A_statement_in_an_attachment_is_read_and_the_cursor_stands_behind_it()
    {
        var items = Decode(Answer("file-1"), after: "000000013");

        Assert.Single(items.OfType<DecodedStatement>());
        Assert.Equal(2, items.OfType<DecodedEntry>().Count());
        Assert.Equal(new DecodedCursor("files", "000000014"), Assert.Single(items.OfType<DecodedCursor>()));
        var next = Assert.Single(items.OfType<DecodedFollowUp>());
        Assert.Equal(("next", Effect.Poll, "000000014"), (next.Step, next.Message.Effect, next.Message.State));
    }

    [Fact]
    public void Without_its_attachment_an_answer_says_nothing_and_the_cursor_stays() =>
        Assert.All(Decode(Answer("another"), after: ""), item => Assert.IsType<DecodedFinding>(item));

    [Fact]
    public void A_file_that_is_not_behind_the_cursor_is_not_read_again() =>
        Assert.All(Decode(Answer("file-1"), after: "000000014"), item => Assert.IsType<DecodedFinding>(item));

    [Fact]
    public void Every_request_has_a_message_id_of_its_own()
    {
        var next = Assert.Single(Decode(Answer("file-1"), after: "").OfType<DecodedFollowUp>());
        var bank = Banks.In("CastellanSoap");
        var poll = ((IFeedEncoder)bank.Adapter).EncodePoll("files", "000000014", Banks.Context(bank));

        Assert.NotEqual(Name(next.Message), Name(poll));
    }

    private static string? Name(OutboundMessage message) => SoapReader.Read(message.Body).Addressing.MessageId;

    private static SoapContent Answer(string attachment)
    {
        var statement = File.ReadAllBytes(Path.Combine(Banks.Golden("Nordbank"), "received-statement.xml"));
        return SoapWriter.Write(new SoapEnvelope(SoapVersion.Soap11, xml =>
        {
            xml.Start("FetchFileResponse"u8, System.Text.Encoding.ASCII.GetBytes(Space));
            xml.Start("File"u8);
            xml.Element("Number"u8, "000000014");
            xml.Start("Content"u8);
            SoapWriter.Include(xml, "file-1");
            xml.End();
            xml.End();
            xml.Element("More"u8, "true");
            xml.End();
        })
        {
            Attachments = [new SoapAttachment(attachment, "application/octet-stream", statement)],
        });
    }

    private static List<DecodedItem> Decode(SoapContent answer, string after)
    {
        var bank = Banks.Anew("CastellanSoap");
        var reply = new ReplyMessage(
            "files", 200, [new Header("content-type", answer.ContentType)], answer.Body,
            new SentMessage("0123456789ABCDEF", Effect.Poll, after, []));
        return [.. ((IMessageDecoder)bank.Adapter).Decode(reply, Banks.Context(bank))];
    }
}
