using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace BankHub.Simulators.Nordbank;

/// <summary>Puts elements of one namespace into a document, as bytes.</summary>
internal sealed class Document(string message)
{
    private readonly XNamespace space = $"urn:iso:std:iso:20022:tech:xsd:{message}";

    public XElement this[string name, params object?[] content] => new(space + name, content);

    public byte[] Bytes(XElement content) => Encoding.UTF8.GetBytes(
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{new XElement(space + "Document", content)}\n");

    public XElement Amount(string name, decimal amount) =>
        new(space + name, new XAttribute("Ccy", "EUR"), amount.ToString("0.00", CultureInfo.InvariantCulture));

    public XElement Header(string id, DateTimeOffset now) => this["GrpHdr", this["MsgId", id], this["CreDtTm", Moment(now)]];

    public static string Moment(DateTimeOffset now) => now.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    public static string Day(DateTimeOffset now) => now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
