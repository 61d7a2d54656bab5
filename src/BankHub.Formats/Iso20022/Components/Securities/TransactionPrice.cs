using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Securities;

/// <summary>The price of a transaction in securities; up to 2012 an amount alone.</summary>
public sealed class TransactionPrice : IComponent
{
    public Amount? DealAmount { get; set; }

    public Price? DealPrice { get; set; }

    public IReadOnlyList<ProprietaryPrice> Proprietary { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        var isAmount = x.Dialect < Dialect.Year2013;
        DealAmount = isAmount ? x.Amount("DealPric"u8, DealAmount, Use.Either) : DealAmount;
        DealPrice = isAmount ? DealPrice : x.Part("DealPric"u8, DealPrice, Use.Either);
        x.Refuse("DealPric"u8, isAmount ? DealPrice is not null : DealAmount is not null);
        Proprietary = x.Parts("Prtry"u8, Proprietary, Use.Either);
    }
}
