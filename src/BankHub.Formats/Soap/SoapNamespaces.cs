namespace BankHub.Formats.Soap;

/// <summary>Namespaces and names that stand in envelopes beside those of SOAP.</summary>
public static class SoapNamespaces
{
    public const string Addressing = "http://www.w3.org/2005/08/addressing";
    public const string Addressing2004 = "http://schemas.xmlsoap.org/ws/2004/08/addressing";
    public const string Xop = "http://www.w3.org/2004/08/xop/include";
    public const string Security =
        "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

    /// <summary>The header of WS-Security, which the channel writes and checks.</summary>
    public static readonly SoapName SecurityHeader = new(Security, "Security");
}
