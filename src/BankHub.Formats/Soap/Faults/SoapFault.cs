using BankHub.Formats.Soap.Trees;

namespace BankHub.Formats.Soap.Faults;

/// <summary>Why a message was not processed, as the other side says.</summary>
/// <param name="Kind">Which of the codes that both versions of SOAP define.</param>
/// <param name="Code">The code as it was written.</param>
public sealed record SoapFault(SoapFaultKind Kind, SoapName Code)
{
    /// <summary>SOAP 1.2 only: from the outermost inwards.</summary>
    public IReadOnlyList<SoapName> Subcodes { get; init; } = [];

    public IReadOnlyList<SoapReason> Reasons { get; init; } = [];

    /// <summary>Who found it: the faultactor of 1.1, the Role of 1.2.</summary>
    public string? Role { get; init; }

    /// <summary>SOAP 1.2 only: the node that found it.</summary>
    public string? Node { get; init; }

    public IReadOnlyList<SoapElement> Detail { get; init; } = [];

    /// <summary>The first reason, or nothing.</summary>
    public string Reason => Reasons.Count > 0 ? Reasons[0].Text : "";
}
