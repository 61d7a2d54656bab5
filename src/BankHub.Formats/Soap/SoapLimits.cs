using BankHub.Formats.Xml;

namespace BankHub.Formats.Soap;

/// <summary>How large a SOAP message and its parts may be before reading is refused.</summary>
public sealed record SoapLimits
{
    public static readonly SoapLimits Default = new();

    /// <summary>The envelope; processing instructions are refused (SOAP 1.1, 3; SOAP 1.2, 5).</summary>
    public XmlLimits Envelope { get; init; } = new()
    {
        TextLength = 64 << 20,
        TotalBytes = 80 << 20,
        Attributes = 64,
        Instructions = false,
    };

    /// <summary>Elements of the envelope.</summary>
    public int Elements { get; init; } = 100_000;

    /// <summary>Header blocks.</summary>
    public int Headers { get; init; } = 64;

    /// <summary>Parts of a multipart body, with the envelope's.</summary>
    public int Parts { get; init; } = 100;

    /// <summary>Header lines of one part.</summary>
    public int PartHeaders { get; init; } = 32;

    /// <summary>Bytes of the headers of one part.</summary>
    public int PartHeaderLength { get; init; } = 8192;

    /// <summary>Bytes of a body with all its parts.</summary>
    public int TotalBytes { get; init; } = 256 << 20;

    /// <summary>Problems that are kept; the rest is not told one by one.</summary>
    public int Problems { get; init; } = 100;
}
