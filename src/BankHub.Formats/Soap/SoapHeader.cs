using BankHub.Formats.Soap.Trees;

namespace BankHub.Formats.Soap;

/// <summary>A block of an envelope's header.</summary>
/// <param name="Element">The block itself.</param>
/// <param name="MustUnderstand">Whether who does not know it must refuse the message.</param>
/// <param name="Role">The actor or role that it is for; null for whoever receives the message last.</param>
public sealed record SoapHeader(SoapElement Element, bool MustUnderstand, string? Role)
{
    private const string Next11 = "http://schemas.xmlsoap.org/soap/actor/next";
    private const string Next12 = "http://www.w3.org/2003/05/soap-envelope/role/next";
    private const string Ultimate = "http://www.w3.org/2003/05/soap-envelope/role/ultimateReceiver";

    public SoapName Name => Element.Name;

    /// <summary>Whether it is for us, who receive the message last.</summary>
    public bool IsForUs => Role is null or "" or Next11 or Next12 or Ultimate;
}
