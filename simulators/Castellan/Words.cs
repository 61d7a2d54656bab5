using System.Xml.Linq;

namespace BankHub.Simulators.Castellan;

/// <summary>Namespaces and names of what stands in envelopes.</summary>
internal static class Words
{
    public const string Utility = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    public const string Signature = "http://www.w3.org/2000/09/xmldsig#";

    public static readonly XNamespace Soap = "http://schemas.xmlsoap.org/soap/envelope/";
    public static readonly XNamespace Addressing = "http://www.w3.org/2005/08/addressing";
    public static readonly XNamespace Secext = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    public static readonly XNamespace Wsu = Utility;
    public static readonly XNamespace Xop = "http://www.w3.org/2004/08/xop/include";
    public static readonly XNamespace Service = "urn:castellan:corporate:v1";
}
