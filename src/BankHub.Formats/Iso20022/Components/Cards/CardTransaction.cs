using BankHub.Formats.Iso20022.Components.Accounts;
using BankHub.Formats.Iso20022.Components.Terminals;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Cards;

/// <summary>What a transaction has to do with a card.</summary>
public sealed class CardTransaction : IComponent
{
    public PaymentCard? Card { get; set; }

    public PointOfInteraction? PointOfInteraction { get; set; }

    public CardTransactionChoice? Transaction { get; set; }

    public CashAccount? PrepaidAccount { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Card = x.Part("Card"u8, Card);
        PointOfInteraction = x.Part("POI"u8, PointOfInteraction);
        Transaction = x.Part("Tx"u8, Transaction);
        PrepaidAccount = x.Part("PrePdAcct"u8, PrepaidAccount, Use.Since(Dialect.Year2016));
    }
}
