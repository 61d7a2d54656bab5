using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace BankHub.Simulators.Helvetia.Writing;

/// <summary>Makes the elements of one message, and puts it with its business header into the envelope.</summary>
internal sealed class BankDocument(string definition, string root)
{
    private const string Namespaces = "urn:iso:std:iso:20022:tech:xsd:";

    private static readonly XNamespace Head = Namespaces + "head.001.001.02";

    private readonly XNamespace space = Namespaces + definition;

    public XElement this[string name, params object?[] content] => new(space + name, content);

    public XElement Amount(string name, decimal amount, string currency) => new(
        space + name, new XAttribute("Ccy", currency),
        amount.ToString(currency == "JPY" ? "0" : "0.00", CultureInfo.InvariantCulture));

    public XElement Agent(string name, string bic) => this[name, this["FinInstnId", this["BICFI", bic]]];

    public XElement? Maybe(string name, object? content) => content is null ? null : this[name, content];

    public XElement Reason(string name, string code, string? text) => this[name, this["Rsn", this["Cd", code]], Maybe("AddtlInf", text)];

    /// <summary>The file, from the bank to the customer.</summary>
    public byte[] File(string id, DateTimeOffset now, HelvetiaOptions contract, params object?[] content) => Encoding.UTF8.GetBytes(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + new XElement(
            "BusinessMessage",
            new XElement(
                Head + "AppHdr",
                Party("Fr", contract.Bic), Party("To", contract.CustomerBic),
                new XElement(Head + "BizMsgIdr", id), new XElement(Head + "MsgDefIdr", definition),
                new XElement(Head + "CreDt", Moment(now))),
            new XElement(space + "Document", this[root, content])) + "\n");

    public static string Moment(DateTimeOffset now) => now.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    public static string Day(DateTimeOffset now) => now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static XElement Party(string name, string bic) => new(
        Head + name, new XElement(Head + "FIId", new XElement(Head + "FinInstnId", new XElement(Head + "BICFI", bic))));
}
