using BankHub.Formats.Soap.Addressing;
using BankHub.Formats.Soap.Faults;
using BankHub.Formats.Soap.Mime;
using BankHub.Formats.Soap.Trees;

namespace BankHub.Formats.Soap;

/// <summary>A SOAP message that was read, as far as it could be, with everything that is wrong with it.</summary>
public sealed class SoapMessage
{
    private readonly SoapProblems _problems;

    internal SoapMessage(SoapProblems problems) => _problems = problems;

    /// <summary>Null where the message is no envelope.</summary>
    public SoapVersion? Version { get; internal init; }

    public IReadOnlyList<SoapHeader> Headers { get; internal init; } = [];

    public WsAddressing Addressing { get; internal init; } = WsAddressing.None;

    /// <summary>What stands in the body, a fault included.</summary>
    public IReadOnlyList<SoapElement> Body { get; internal init; } = [];

    /// <summary>The only element of the body; null where there is none, several, or a fault.</summary>
    public SoapElement? Payload => Body.Count == 1 && Fault is null ? Body[0] : null;

    public SoapFault? Fault { get; internal init; }

    /// <summary>The parts beside the envelope.</summary>
    public IReadOnlyList<MimePart> Attachments { get; internal init; } = [];

    /// <summary>What was found so far; asking for binary content can add to it.</summary>
    public IReadOnlyList<SoapProblem> Problems => _problems;

    /// <summary>The binary content of an element, in place or in a part of its own; null with a problem where there is none.</summary>
    public ReadOnlyMemory<byte>? Binary(SoapElement element)
    {
        if (element.Children is [{ Name: { Namespace: SoapNamespaces.Xop, LocalName: "Include" } } include])
            return XopIncludes.Find(include, Attachments)?.Content;

        var bytes = new byte[(element.Text.Length / 4 * 3) + 3];
        if (element.Children.Count == 0 && Convert.TryFromBase64String(element.Text, bytes, out var length))
            return bytes.AsMemory(0, length);
        Report(element, SoapRules.Base64);
        return null;
    }

    /// <summary>Reports something that an element says wrong.</summary>
    public void Report(SoapElement element, string rule, string message) => Report(element, new SoapRule(rule, message));

    private void Report(SoapElement element, SoapRule rule) => _problems.Add(element.Path, rule);
}
