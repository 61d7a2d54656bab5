using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Formats.Iso20022.Envelope;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Formats.Iso20022.Writing;
using CharacterSet = BankHub.Formats.Iso20022.Writing.CharacterSet;

namespace BankHub.Mapping.Iso20022.Cases;

/// <summary>What was agreed about messages that ask something about payments that were sent: recalls, questions, reports.</summary>
public sealed record CaseTerms
{
    /// <summary>camt.056 or pacs.028 between agents, camt.055 from a customer, camt.060 from either.</summary>
    public required MessageVersion Version { get; init; }

    public required BankMapping Mapping { get; init; }

    /// <summary>Who asks, where it is an agent; null for a customer.</summary>
    public Agent? Sender { get; init; }

    /// <summary>Who asks, where it is a customer.</summary>
    public Party? Customer { get; init; }

    /// <summary>Who is asked.</summary>
    public required Agent Receiver { get; init; }

    /// <summary>What the payments were sent in, such as pacs.008.001.08.</summary>
    public required string OriginalMessage { get; init; }

    public HeaderVersion? Header { get; init; }

    public string? BusinessService { get; init; }

    public CharacterSet Characters { get; init; } = CharacterSet.Any;

    /// <summary>Whether a payment without a UETR went out with one of ours.</summary>
    public bool GivesUetr { get; init; }

    /// <summary>The rules of their market that payments and cases of the product keep.</summary>
    public RuleChoice Rules { get; init; } = RuleChoice.None;

    /// <summary>A customer's question about a payment that he sent under these terms.</summary>
    public static CaseTerms OfCustomer(CreditTransferTerms agreed, MessageVersion version, Payment payment) => new()
    {
        Version = version,
        Mapping = agreed.Mapping,
        Customer = new()
        {
            Name = agreed.InitiatingName ?? payment.Debtor.Name,
            Identification = new() { Type = PartyType.Organisation, Other = agreed.InitiatingIdentification },
        },
        Receiver = agreed.OwnAgent!,
        OriginalMessage = agreed.Version.Identifier,
        Characters = agreed.Characters,
    };

    internal IsoWriteOptions Writing => new() { Characters = Characters };
}
