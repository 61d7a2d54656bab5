using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Components.Cards;

/// <summary>One transaction by card, or many taken together.</summary>
public sealed class CardTransactionChoice : IComponent
{
    public CardAggregated? Aggregated { get; set; }

    public CardIndividualTransaction? Individual { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Aggregated = x.Part("Aggtd"u8, Aggregated, Use.Either);
        Individual = x.Part("Indv"u8, Individual, Use.Either);
    }
}
