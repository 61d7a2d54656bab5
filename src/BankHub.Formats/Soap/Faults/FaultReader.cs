using BankHub.Formats.Soap.Trees;

namespace BankHub.Formats.Soap.Faults;

/// <summary>Reads a Fault of either version (SOAP 1.1, 4.4; SOAP 1.2, 5.4).</summary>
internal sealed class FaultReader(SoapVersion version, SoapProblems problems)
{
    private const string Xml = "http://www.w3.org/XML/1998/namespace";

    /// <summary>More subcodes inside each other mean nothing.</summary>
    private const int MostSubcodes = 16;

    public SoapFault Read(SoapElement fault) => version == SoapVersion.Soap11 ? Read11(fault) : Read12(fault);

    // The parts of a fault in 1.1 have no namespace; some servers give them that of the envelope all the same.
    private SoapFault Read11(SoapElement fault)
    {
        SoapElement? Part(string name) => fault.Child(new SoapName("", name)) ?? fault.Child(name);
        var (code, reason) = (Part("faultcode"), Part("faultstring"));
        if (code is null || reason is null)
            problems.Add(fault.Path, SoapRules.Fault);
        var name = Name(code);
        return new SoapFault(Kind(name), name)
        {
            Reasons = reason is null ? [] : [new(reason.Text.Trim(), reason.Attribute("lang", Xml))],
            Role = Part("faultactor")?.Text.Trim(),
            Detail = Part("detail")?.Children ?? [],
        };
    }

    private SoapFault Read12(SoapElement fault)
    {
        var code = fault.Child("Code");
        var texts = fault.Child("Reason")?.All("Text");
        var reasons = texts?.Select(text => new SoapReason(text.Text.Trim(), text.Attribute("lang", Xml))).ToList();
        if (code?.Child("Value") is null || reasons is null or [])
            problems.Add(fault.Path, SoapRules.Fault);
        var subcodes = new List<SoapName>();
        for (var at = code?.Child("Subcode"); at is not null && subcodes.Count < MostSubcodes; at = at.Child("Subcode"))
            subcodes.Add(Name(at.Child("Value")));

        var name = Name(code?.Child("Value"));
        return new SoapFault(Kind(name), name)
        {
            Subcodes = subcodes,
            Reasons = reasons ?? [],
            Role = fault.Child("Role")?.Text.Trim(),
            Node = fault.Child("Node")?.Text.Trim(),
            Detail = fault.Child("Detail")?.Children ?? [],
        };
    }

    private static SoapName Name(SoapElement? value) => value?.Qualified ?? new SoapName("", value?.Text.Trim() ?? "");

    /// <summary>In 1.1 a code may be made narrower behind a dot (Client.Authentication).</summary>
    private SoapFaultKind Kind(SoapName code)
    {
        if (code.Namespace != version.Namespace)
            return SoapFaultKind.Other;
        var is11 = version == SoapVersion.Soap11;
        return (is11 ? code.LocalName.Split('.')[0] : code.LocalName) switch
        {
            "VersionMismatch" => SoapFaultKind.VersionMismatch,
            "MustUnderstand" => SoapFaultKind.MustUnderstand,
            "Client" when is11 => SoapFaultKind.Sender,
            "Server" when is11 => SoapFaultKind.Receiver,
            "Sender" when !is11 => SoapFaultKind.Sender,
            "Receiver" when !is11 => SoapFaultKind.Receiver,
            "DataEncodingUnknown" when !is11 => SoapFaultKind.DataEncodingUnknown,
            _ => SoapFaultKind.Other,
        };
    }
}
