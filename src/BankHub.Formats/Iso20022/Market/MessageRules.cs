using System.Collections.Frozen;
using BankHub.Formats.Iso20022.Market.Rules;

namespace BankHub.Formats.Iso20022.Market;

/// <summary>The chosen rules that concern one message, by what they look at.</summary>
internal sealed class MessageRules
{
    private readonly FrozenDictionary<Type, ComponentRule[]> _components;

    public MessageRules(IEnumerable<MarketRule> rules)
    {
        var all = rules.ToList();
        Transactions = [.. all.OfType<TransactionRule>()];
        Items = [.. all.OfType<ItemRule>()];
        Texts = [.. all.OfType<TextRule>()];
        Messages = [.. all.OfType<MessageRule>()];
        _components = all.OfType<ComponentRule>().GroupBy(rule => rule.Type).ToFrozenDictionary(of => of.Key, of => of.ToArray());
        Any = all.Count > 0;
    }

    public bool Any { get; }

    public TransactionRule[] Transactions { get; }

    public ItemRule[] Items { get; }

    public TextRule[] Texts { get; }

    public MessageRule[] Messages { get; }

    public ComponentRule[] Of(Type component) => _components.GetValueOrDefault(component, []);
}
