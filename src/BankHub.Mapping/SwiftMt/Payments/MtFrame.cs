using BankHub.Core.Payments;
using BankHub.Formats.SwiftMt;
using BankHub.Mapping.SwiftMt.Parts;

namespace BankHub.Mapping.SwiftMt.Payments;

/// <summary>What the envelope of a message says.</summary>
public sealed record MtFrame
{
    /// <summary>Three digits.</summary>
    public required string Type { get; init; }

    /// <summary>Field 119: STP, REMIT or COV; null for none.</summary>
    public string? Flag { get; init; }

    public Bic? Sender { get; init; }

    public Bic? Receiver { get; init; }

    /// <summary>Field 108.</summary>
    public string? Mur { get; init; }

    /// <summary>Field 111: which of the network's services for payments it uses, such as 001 for gpi.</summary>
    public string? ServiceType { get; init; }

    /// <summary>Field 121.</summary>
    public string? Uetr { get; init; }

    /// <summary>Whether its sender says that it may have sent it before (trailer PDE).</summary>
    public bool IsPossibleDuplicate { get; init; }

    internal static MtFrame Of(MtMessage message) => new()
    {
        Type = message.Type,
        Flag = Said(message.ValidationFlag),
        Sender = Terminals.Read(message.Sender),
        Receiver = Terminals.Read(message.Receiver),
        Mur = Said(message.Mur),
        ServiceType = Said(message.UserHeader.Find("111").Value),
        Uetr = Said(message.Uetr),
        IsPossibleDuplicate = message.Trailers.Find("PDE").IsThere,
    };

    internal Agent? SenderAgent => Sender is null ? null : new() { Bic = Sender };

    internal Agent? ReceiverAgent => Receiver is null ? null : new() { Bic = Receiver };

    private static string? Said(ReadOnlySpan<byte> value) => value.IsEmpty ? null : MtText.Of(value);
}
