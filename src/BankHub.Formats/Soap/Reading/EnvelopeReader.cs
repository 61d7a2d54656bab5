using BankHub.Formats.Soap.Addressing;
using BankHub.Formats.Soap.Faults;
using BankHub.Formats.Soap.Mime;
using BankHub.Formats.Soap.Trees;

namespace BankHub.Formats.Soap.Reading;

/// <summary>Finds header, body, fault and addressing in the elements of an envelope.</summary>
internal sealed class EnvelopeReader(SoapReadOptions options, SoapProblems problems)
{
    public SoapMessage Read(SoapElement root, MediaType? type, IReadOnlyList<MimePart> attachments)
    {
        if (root.Name.LocalName != "Envelope" || SoapVersion.Of(root.Name.Namespace) is not { } version)
        {
            problems.Add(root.Path, SoapRules.Envelope);
            return new SoapMessage(problems) { Attachments = attachments };
        }

        if (type is not null && !EnvelopeTypes.Fits(type, version))
            problems.Add("Content-Type", SoapRules.ContentType);
        var (header, body) = Halves(root);
        var headers = header is null ? [] : new HeaderReader(version, options, problems).Read(header);
        var fault = Fault(body, version);
        return new SoapMessage(problems)
        {
            Version = version,
            Headers = headers,
            Addressing = new AddressingReader(headers, problems).Read(),
            Body = body?.Children ?? [],
            Fault = fault,
            Attachments = attachments,
        };
    }

    private (SoapElement? Header, SoapElement? Body) Halves(SoapElement root)
    {
        SoapElement[] parts = [.. root.Children];
        var header = parts.Length > 0 && Is(root, parts[0], "Header") ? parts[0] : null;
        var body = parts.ElementAtOrDefault(header is null ? 0 : 1) is { } second && Is(root, second, "Body") ? second : null;
        if (body is null || parts.Length != (header is null ? 1 : 2))
            problems.Add(root.Path, SoapRules.Order);
        CheckText(root);
        CheckText(header);
        CheckText(body);
        return (header, body);
    }

    private SoapFault? Fault(SoapElement? body, SoapVersion version)
    {
        if (body?.Child("Fault") is not { } fault)
            return null;
        if (body.Children.Count > 1)
            problems.Add(fault.Path, SoapRules.FaultAlone);
        return new FaultReader(version, problems).Read(fault);
    }

    private void CheckText(SoapElement? element)
    {
        if (element is not null && !string.IsNullOrWhiteSpace(element.Text))
            problems.Add(element.Path, SoapRules.Text);
    }

    private static bool Is(SoapElement root, SoapElement element, string name) => element.Name == new SoapName(root.Name.Namespace, name);
}
