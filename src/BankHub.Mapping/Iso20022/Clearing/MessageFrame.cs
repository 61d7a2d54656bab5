using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Formats.Iso20022.Envelope;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Clearing;

/// <summary>What the business header of a message says (head.001).</summary>
public sealed record MessageFrame
{
    public Agent? From { get; init; }

    public Agent? To { get; init; }

    /// <summary>BizMsgIdr.</summary>
    public required string Identification { get; init; }

    /// <summary>MsgDefIdr, such as pacs.008.001.08.</summary>
    public required string Definition { get; init; }

    /// <summary>The rules that the message follows (BizSvc).</summary>
    public string? BusinessService { get; init; }

    public DateTimeOffset? Created { get; init; }

    /// <summary>CODU, COPY or DUPL.</summary>
    public string? CopyDuplicate { get; init; }

    public bool PossibleDuplicate { get; init; }

    public string? Priority { get; init; }

    internal static BusinessHeader Write(
        Agent sender, Agent receiver, MessageVersion version, string? service, IsoDateTime created, string name, Outgoing to) => new()
    {
        From = new() { FinancialInstitution = Agents.Write(sender, "$", to) },
        To = new() { FinancialInstitution = Agents.Write(receiver, "$", to) },
        BusinessMessageIdentifier = name,
        MessageDefinitionIdentifier = version.Identifier,
        BusinessService = service,

        // The first version takes a moment of UTC alone.
        CreationDate = created.Instant is { } instant ? IsoDateTime.From(instant.ToUniversalTime()) : created,
    };

    internal static MessageFrame? Read(BusinessHeader? header, Incoming from) => header is null ? null : new()
    {
        From = Agents.Read(header.From?.FinancialInstitution, "Fr", from),
        To = Agents.Read(header.To?.FinancialInstitution, "To", from),
        Identification = header.BusinessMessageIdentifier ?? "",
        Definition = header.MessageDefinitionIdentifier ?? "",
        BusinessService = header.BusinessService,
        Created = header.CreationDate?.Instant,
        CopyDuplicate = header.CopyDuplicate,
        PossibleDuplicate = header.PossibleDuplicate ?? false,
        Priority = header.Priority,
    };
}
