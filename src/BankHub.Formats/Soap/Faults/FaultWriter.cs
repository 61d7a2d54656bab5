using BankHub.Formats.Xml;

namespace BankHub.Formats.Soap.Faults;

/// <summary>Writes a fault into a body; the envelope's prefix is `s`.</summary>
public static class FaultWriter
{
    /// <summary>Writes codes that SOAP defines by their kind, others as they are; details are the caller's.</summary>
    public static void Write(XmlOutput xml, SoapVersion version, SoapFault fault, Action<XmlOutput>? detail = null)
    {
        xml.Start("s:Fault"u8);
        if (version == SoapVersion.Soap11)
            Write11(xml, fault, detail);
        else
            Write12(xml, fault, detail);
        xml.End();
    }

    private static void Write11(XmlOutput xml, SoapFault fault, Action<XmlOutput>? detail)
    {
        Code(xml, "faultcode"u8, fault.Code, Word(fault, SoapVersion.Soap11));
        xml.Element("faultstring"u8, fault.Reason);
        if (fault.Role is { } actor)
            xml.Element("faultactor"u8, actor);
        Detail(xml, "detail"u8, detail);
    }

    private static void Write12(XmlOutput xml, SoapFault fault, Action<XmlOutput>? detail)
    {
        xml.Start("s:Code"u8);
        Code(xml, "s:Value"u8, fault.Code, Word(fault, SoapVersion.Soap12));
        foreach (var subcode in fault.Subcodes)
        {
            xml.Start("s:Subcode"u8);
            Code(xml, "s:Value"u8, subcode, null);
        }

        for (var open = 0; open < fault.Subcodes.Count; open++)
            xml.End();
        xml.End();
        xml.Start("s:Reason"u8);
        foreach (var reason in fault.Reasons)
        {
            xml.Start("s:Text"u8);
            xml.Attribute("xml:lang"u8, reason.Language ?? "en");
            xml.Text(reason.Text);
            xml.End();
        }

        xml.End();
        if (fault.Node is { } node)
            xml.Element("s:Node"u8, node);
        if (fault.Role is { } role)
            xml.Element("s:Role"u8, role);
        Detail(xml, "s:Detail"u8, detail);
    }

    private static void Code(XmlOutput xml, ReadOnlySpan<byte> element, SoapName code, string? word)
    {
        xml.Start(element);
        if (word is null && code.Namespace.Length > 0)
            xml.Attribute("xmlns:c"u8, code.Namespace);
        xml.Text(word is not null ? $"s:{word}" : code.Namespace.Length > 0 ? $"c:{code.LocalName}" : code.LocalName);
        xml.End();
    }

    private static void Detail(XmlOutput xml, ReadOnlySpan<byte> name, Action<XmlOutput>? detail)
    {
        if (detail is null)
            return;
        xml.Start(name);
        detail(xml);
        xml.End();
    }

    private static string? Word(SoapFault fault, SoapVersion version) => fault.Kind switch
    {
        SoapFaultKind.Other => null,
        SoapFaultKind.Sender when version == SoapVersion.Soap11 => "Client",
        SoapFaultKind.Receiver when version == SoapVersion.Soap11 => "Server",
        _ => fault.Kind.ToString(),
    };
}
