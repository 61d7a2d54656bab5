namespace BankHub.Formats.Soap.Addressing;

/// <summary>The addressing headers of a message (WS-Addressing 1.0; the draft of August 2004 is read too).</summary>
public sealed record WsAddressing
{
    /// <summary>The address of who waits on the same connection.</summary>
    public const string Anonymous = "http://www.w3.org/2005/08/addressing/anonymous";

    /// <summary>No addressing headers.</summary>
    public static readonly WsAddressing None = new();

    /// <summary>The namespace that the headers were read in.</summary>
    public string Namespace { get; init; } = SoapNamespaces.Addressing;

    public string? To { get; init; }

    public string? Action { get; init; }

    public string? MessageId { get; init; }

    /// <summary>The message that this one answers.</summary>
    public string? RelatesTo { get; init; }

    /// <summary>The address of the endpoint that answers go to.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>The address of the sender's endpoint.</summary>
    public string? From { get; init; }

    /// <summary>The address of the endpoint that faults go to.</summary>
    public string? FaultTo { get; init; }
}
