using BankHub.Core.Adapters;
using BankHub.Formats.Iso20022.Envelope;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Formats.Iso20022.Writing;
using CharacterSet = BankHub.Formats.Iso20022.Writing.CharacterSet;

namespace BankHub.Mapping.Iso20022.Answers;

/// <summary>How an answer is written.</summary>
public sealed record AnswerTerms
{
    /// <summary>A version of pacs.002 or pain.002, of pacs.004, pacs.007 or pain.007, of camt.029, camt.055 or camt.056.</summary>
    public required MessageVersion Version { get; init; }

    /// <summary>The replacements of characters.</summary>
    public required BankMapping Mapping { get; init; }

    /// <summary>The time of a message that is given none.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The version of the business header before the document, which then names both agents; null for none.</summary>
    public HeaderVersion? Header { get; init; }

    /// <summary>The rules that the message follows, such as swift.cbprplus.02.</summary>
    public string? BusinessService { get; init; }

    public CharacterSet Characters { get; init; } = CharacterSet.Any;

    /// <summary>The rules of a market that the message must keep.</summary>
    public RuleChoice Rules { get; init; } = RuleChoice.None;

    public MessageSchemas Schemas { get; init; } = MessageSchemas.None;

    internal IsoWriteOptions Writing => new() { Characters = Characters };
}
