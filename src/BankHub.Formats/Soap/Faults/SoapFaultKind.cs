namespace BankHub.Formats.Soap.Faults;

/// <summary>The codes of faults that SOAP defines.</summary>
public enum SoapFaultKind
{
    /// <summary>A code of the other side's own, or of another document.</summary>
    Other,

    /// <summary>The envelope is of another version.</summary>
    VersionMismatch,

    /// <summary>A header block that must be understood was not.</summary>
    MustUnderstand,

    /// <summary>The message is wrong; sent again, it fails again (Client in SOAP 1.1).</summary>
    Sender,

    /// <summary>Processing failed for no fault of the message (Server in SOAP 1.1).</summary>
    Receiver,

    /// <summary>The encoding of data is not known (SOAP 1.2).</summary>
    DataEncodingUnknown,
}
