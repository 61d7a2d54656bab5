using BankHub.Formats.Iso20022.Components.Accounts;
using BankHub.Formats.Iso20022.Components.Terminals;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Cards;

/// <summary>What an entry has to do with cards.</summary>
public sealed class CardEntry : IComponent
{
    public PaymentCard? Card { get; set; }

    public PointOfInteraction? PointOfInteraction { get; set; }

    public CardAggregated? AggregatedEntry { get; set; }

    public CashAccount? PrepaidAccount { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Card = x.Part("Card"u8, Card);
        PointOfInteraction = x.Part("POI"u8, PointOfInteraction);
        AggregatedEntry = x.Part("AggtdNtry"u8, AggregatedEntry);
        PrepaidAccount = x.Part("PrePdAcct"u8, PrepaidAccount, Use.Since(Dialect.Year2016));
    }
}
