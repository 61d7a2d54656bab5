namespace BankHub.Formats.Soap;

/// <summary>A version of SOAP: its namespace and how HTTP names its envelopes.</summary>
public sealed class SoapVersion
{
    /// <summary>SOAP 1.1 (W3C Note, 8 May 2000).</summary>
    public static readonly SoapVersion Soap11 = new("1.1", "http://schemas.xmlsoap.org/soap/envelope/", "text/xml");

    /// <summary>SOAP 1.2 (W3C Recommendation, 27 April 2007).</summary>
    public static readonly SoapVersion Soap12 = new("1.2", "http://www.w3.org/2003/05/soap-envelope", "application/soap+xml");

    private SoapVersion(string name, string space, string mediaType) => (Name, Namespace, MediaType) = (name, space, mediaType);

    public string Name { get; }

    public string Namespace { get; }

    public string MediaType { get; }

    /// <summary>The version whose envelopes have this namespace, or null.</summary>
    public static SoapVersion? Of(string space) =>
        space == Soap11.Namespace ? Soap11 : space == Soap12.Namespace ? Soap12 : null;

    public override string ToString() => Name;
}
