using BankHub.Core.Wire;
using BankHub.Formats.Soap;
using BankHub.Formats.Soap.Addressing;
using BankHub.Formats.Soap.Writing;
using BankHub.Formats.Xml;

namespace BankHub.Adapters.CastellanSoap;

/// <summary>The requests of the service (customer guide, sections 2 to 5): SOAP 1.1 with WS-Addressing; the channel signs them.</summary>
internal static class Requests
{
    public const string Service = "service";
    public const string Feed = "files";
    public const string Space = "urn:castellan:corporate:v1";

    public static Request Submit(string message, ReadOnlyMemory<byte> document) => Upload(
        "SubmitPayments", Effect.Execute, message, "pain.001.001.09", document, new Question(Question.Submit, message));

    public static Request Recall(string message, string original, string payment, ReadOnlyMemory<byte> document) => Upload(
        "CancelPayments", Effect.Cancel, message, "camt.055.001.09", document, new Question(Question.Recall, original, payment));

    public static Request Status(string id, string message, string payment) => Post(
        Service, "GetStatus", Effect.Inquire, id, new Question(Question.Status, message, payment).State,
        xml => xml.Element("MessageReference"u8, message));

    public static Request Fetch(string id, string after) => Post(
        Feed, "FetchFile", Effect.Poll, id, after, xml => xml.Element("After"u8, after));

    private static Request Upload(
        string operation, Effect effect, string message, string format, ReadOnlyMemory<byte> document, Question question) => Post(
            Service, operation, effect, message, question.State, xml =>
            {
                xml.Element("MessageReference"u8, message);
                xml.Element("Format"u8, format);
                xml.Start("Content"u8);
                SoapWriter.Embed(xml, document.Span);
                xml.End();
            });

    private static Request Post(string endpoint, string operation, Effect effect, string id, string state, Action<XmlOutput> content)
    {
        var action = $"{Space}:{operation}";
        var written = SoapWriter.Write(new SoapEnvelope(SoapVersion.Soap11, xml =>
        {
            xml.Start(System.Text.Encoding.ASCII.GetBytes(operation + "Request"), "urn:castellan:corporate:v1"u8);
            content(xml);
            xml.End();
        })
        {
            Action = action,
            Addressing = new WsAddressing
            {
                To = "urn:castellan:corporate", Action = action, MessageId = $"urn:castellan:client:{id}", ReplyTo = WsAddressing.Anonymous,
            },
        });
        Header[] headers = [new("Content-Type", written.ContentType), new("SOAPAction", written.SoapAction!)];
        return new Request(endpoint, effect, "POST", "payments", headers, written.Body) { State = state };
    }
}
