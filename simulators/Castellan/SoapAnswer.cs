using System.Xml.Linq;

namespace BankHub.Simulators.Castellan;

/// <summary>What becomes of an answer on its way to the customer.</summary>
public enum SoapFate { Arrives, NeverComes, ConnectionClosed, HalfArrives }

/// <summary>What the service answers, before it is signed.</summary>
/// <param name="Status">Of HTTP.</param>
/// <param name="Payload">What stands in the body.</param>
public sealed record SoapAnswer(int Status, XElement Payload)
{
    /// <summary>A file that goes along as an attachment; the payload's Content is empty then.</summary>
    public byte[]? File { get; init; }

    public SoapFate Fate { get; init; }

    public TimeSpan Delay { get; init; }

    /// <summary>What is done to the answer instead of signing it as it should be.</summary>
    public CastellanFault? Spoilt { get; init; }

    public static SoapAnswer Fault(string code, string text, string? detail = null) => new(500, new XElement(
        Words.Soap + "Fault",
        new XElement("faultcode", $"soap:{code}"),
        new XElement("faultstring", text),
        detail is null ? null : new XElement("detail", new XElement(
            Words.Service + "PaymentFault", new XElement(Words.Service + "Code", detail)))));

    /// <summary>What no service says, but what stands before it.</summary>
    public static SoapAnswer ProxyPage => new(503, new XElement("html", new XElement("body", "Service Unavailable")))
    {
        Spoilt = CastellanFault.ProxyPage,
    };
}
