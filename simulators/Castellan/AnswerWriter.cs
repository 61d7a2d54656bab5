using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using BankHub.Simulators.Time;

namespace BankHub.Simulators.Castellan;

/// <summary>What goes over the wire.</summary>
public sealed record WireAnswer(string ContentType, byte[] Body);

/// <summary>Puts answers into envelopes and signs them; spoils them where that is ordered.</summary>
internal sealed class AnswerWriter(CastellanKeys keys, BankClock clock)
{
    private const string AttachmentId = "file@castellan.example";

    private WireAnswer? earlier;
    private int numbers;

    public WireAnswer Write(SoapAnswer answer, string request)
    {
        switch (answer.Spoilt)
        {
            case CastellanFault.ProxyPage:
                return new("text/html", Encoding.UTF8.GetBytes(answer.Payload.ToString()));
            case CastellanFault.Replayed when earlier is not null:
                return earlier;
            case CastellanFault.OtherRequest:
                request = "urn:castellan:client:SOMETHINGELSE";
                break;
        }
        var envelope = Envelope(answer, request);
        var signed = answer.Spoilt == CastellanFault.Unsigned ? envelope : Signed(envelope, answer.Spoilt);
        var whole = answer.File is null
            ? new WireAnswer("text/xml; charset=utf-8", Encoding.UTF8.GetBytes(signed))
            : Related(signed, answer);
        if (answer.File is null)
        {
            earlier = whole;
        }
        return whole;
    }

    /// <summary>What the bank says without having been asked; each time with an id of its own.</summary>
    public WireAnswer WriteNotice(SoapAnswer notice)
    {
        var envelope = Envelope(notice, request: null);
        var signed = notice.Spoilt == CastellanFault.Unsigned ? envelope : Signed(envelope, notice.Spoilt, isAnswer: false);
        return new("text/xml; charset=utf-8", Encoding.UTF8.GetBytes(signed));
    }

    private string Envelope(SoapAnswer answer, string? request)
    {
        var payload = new XElement(answer.Payload);
        if (answer.File is { } file)
        {
            payload.Descendants(Words.Service + "Content").Single().Value = Convert.ToBase64String(file);
        }
        var (now, id) = (clock.Now, Interlocked.Increment(ref numbers));
        return new XElement(
            Words.Soap + "Envelope",
            new XAttribute(XNamespace.Xmlns + "soap", Words.Soap), new XAttribute(XNamespace.Xmlns + "wsu", Words.Wsu),
            new XElement(
                Words.Soap + "Header",
                new XElement(Words.Addressing + "Action", Named("action"), $"{Words.Service}:{payload.Name.LocalName}"),
                new XElement(Words.Addressing + "MessageID", Named("message"), $"urn:castellan:answer:{id}"),
                request is null ? null : new XElement(Words.Addressing + "RelatesTo", Named("relates"), request),
                new XElement(
                    Words.Secext + "Security", new XAttribute(Words.Soap + "mustUnderstand", "1"),
                    new XElement(
                        Words.Wsu + "Timestamp", Named("timestamp"),
                        new XElement(Words.Wsu + "Created", Moment(now)), new XElement(Words.Wsu + "Expires", Moment(now.AddMinutes(5)))))),
            new XElement(Words.Soap + "Body", Named("body"), payload)).ToString(SaveOptions.DisableFormatting);
    }

    private string Signed(string envelope, CastellanFault? spoilt, bool isAnswer = true)
    {
        string[] ids = ["body", "timestamp", "action", "message"];
        var document = new XmlDocument { PreserveWhitespace = true };
        document.LoadXml(envelope);
        WsuSignedXml.Sign(
            document, spoilt == CastellanFault.WrongKey ? keys.Impostor : keys.Bank, isAnswer ? [.. ids, "relates"] : ids);
        if (spoilt == CastellanFault.Wrapped)
        {
            Wrap(document);
        }
        return document.OuterXml;
    }

    /// <summary>What the bank signed moves into a header block, and another body stands where it stood.</summary>
    private static void Wrap(XmlDocument document)
    {
        var body = (XmlElement)document.GetElementsByTagName("Body", Words.Soap.NamespaceName)[0]!;
        var other = (XmlElement)body.CloneNode(true);
        other.RemoveAllAttributes();
        other.InnerXml = SoapAnswer.Fault("Client", "refused", "INVALID").Payload.ToString(SaveOptions.DisableFormatting);
        body.ParentNode!.ReplaceChild(other, body);
        var block = document.CreateElement("x", "Kept", "urn:kept");
        block.AppendChild(body);
        document.GetElementsByTagName("Header", Words.Soap.NamespaceName)[0]!.AppendChild(block);
    }

    /// <summary>MTOM: the content that was signed in place travels in a part of its own.</summary>
    private static WireAnswer Related(string signed, SoapAnswer answer)
    {
        const string boundary = "uuid:castellan-part";
        var include = new XElement(Words.Xop + "Include", new XAttribute("href", $"cid:{AttachmentId}")).ToString();
        var envelope = signed.Replace($">{Convert.ToBase64String(answer.File!)}<", $">{include}<", StringComparison.Ordinal);
        using var body = new MemoryStream();
        void Put(string text) => body.Write(Encoding.UTF8.GetBytes(text));
        Put($"--{boundary}\r\nContent-Type: application/xop+xml; charset=utf-8; type=\"text/xml\"\r\nContent-Transfer-Encoding: 8bit\r\n"
            + $"Content-ID: <root@castellan.example>\r\n\r\n{envelope}\r\n");
        if (answer.Spoilt != CastellanFault.MissingAttachment)
        {
            Put($"--{boundary}\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: binary\r\n"
                + $"Content-ID: <{AttachmentId}>\r\n\r\n");
            body.Write(answer.Spoilt == CastellanFault.BrokenAttachment ? answer.File.AsSpan(1) : answer.File);
            Put("\r\n");
        }
        Put($"--{boundary}--\r\n");
        return new(
            "multipart/related; type=\"application/xop+xml\"; start=\"<root@castellan.example>\"; start-info=\"text/xml\"; "
            + $"boundary=\"{boundary}\"",
            body.ToArray());
    }

    private static XAttribute Named(string id) => new(Words.Wsu + "Id", id);

    private static string Moment(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
