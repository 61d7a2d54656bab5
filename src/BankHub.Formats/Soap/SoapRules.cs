namespace BankHub.Formats.Soap;

/// <summary>Every rule that a SOAP message can break; the numbers are sections of the documents named.</summary>
internal static class SoapRules
{
    // The envelope.
    public static readonly SoapRule Envelope = new("soap-envelope", "The root must be the Envelope of SOAP 1.1 or 1.2.");
    public static readonly SoapRule Order = new("soap-order", "An envelope must hold at most one Header and then exactly one Body.");
    public static readonly SoapRule Text = new("soap-text", "Between the parts of an envelope no text may stand.");
    public static readonly SoapRule HeaderName = new("soap-header-namespace", "A header block must be in a namespace.");
    public static readonly SoapRule MustUnderstand = new("soap-must-understand",
        "A header block must be understood here, and is not known (SOAP 1.1, 4.2.3; SOAP 1.2, 5.2.3).");
    public static readonly SoapRule Boolean = new("soap-boolean", "mustUnderstand must be 0 or 1, or in SOAP 1.2 true or false.");
    public static readonly SoapRule ContentType = new("soap-content-type",
        "The content type must be text/xml for SOAP 1.1, application/soap+xml for SOAP 1.2, and name an encoding that is read.");

    // Faults.
    public static readonly SoapRule Fault = new("soap-fault", "A fault must hold the parts that its version of SOAP gives it.");
    public static readonly SoapRule FaultAlone = new("soap-fault-alone", "A fault must stand alone in its body.");

    // WS-Addressing.
    public static readonly SoapRule AddressingTwice = new("wsa-twice",
        "An addressing header must not come twice (WS-Addressing 1.0 SOAP, 3.2).");
    public static readonly SoapRule AddressingMixed = new("wsa-mixed", "The addressing headers must be of one version.");
    public static readonly SoapRule AddressingEmpty = new("wsa-empty", "An addressing header must hold an address or a name.");

    // MIME and XOP.
    public static readonly SoapRule MediaType = new("mime-content-type", "The content type must be a type, a subtype and its parameters.");
    public static readonly SoapRule Boundary = new("mime-boundary", "A multipart must name its boundary: 1 to 70 characters of RFC 2046.");
    public static readonly SoapRule Preamble = new("mime-preamble", "A multipart must begin with its boundary.");
    public static readonly SoapRule Delimiter = new("mime-delimiter", "A boundary must end its line (CR LF), or the multipart (--).");
    public static readonly SoapRule Truncated = new("mime-truncated", "A multipart must not end before its closing boundary.");
    public static readonly SoapRule Epilogue = new("mime-epilogue", "Behind the closing boundary nothing may follow.");
    public static readonly SoapRule PartHeader = new("mime-header",
        "A header of a part must be a name, a colon and a value in ASCII, and come once.");
    public static readonly SoapRule PartEncoding = new("mime-encoding", "A part must be binary, 8bit, 7bit or base64.");
    public static readonly SoapRule ContentId = new("mime-content-id", "A part must have a Content-ID of its own, in angle brackets.");
    public static readonly SoapRule Start = new("mime-start", "The part that start names must be the envelope, and be there.");
    public static readonly SoapRule Include = new("xop-include",
        "xop:Include must stand alone in its element and name a part that is there.");
    public static readonly SoapRule Base64 = new("soap-base64", "The content must be base64.");

    // Limits of this reader.
    public static readonly SoapRule TooLarge = new("soap-too-large", "The message is larger than is read.");
    public static readonly SoapRule TooMany = new("soap-too-many", "There are more elements, headers, parts or problems than are read.");
    public static readonly SoapRule TooLong = new("mime-too-long", "The headers of a part are longer than is read.");
}
