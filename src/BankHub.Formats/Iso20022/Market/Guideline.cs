using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Market.Rules;
using BankHub.Formats.Iso20022.Market.Transactions;

namespace BankHub.Formats.Iso20022.Market;

/// <summary>A document that states rules, and the messages that it is about; its rules are made here.</summary>
internal sealed record Guideline(string Source, params string[] Messages)
{
    /// <summary>The same document at a section of it.</summary>
    public Guideline At(string section) => this with { Source = $"{Source}, {section}" };

    /// <summary>A rule about a payment with what its group and its header say for it: gives the place that breaks it, or null.</summary>
    public MarketRule Payment(string name, string sentence, Func<Transaction, Place?> broken) =>
        new TransactionRule(name, sentence, this, broken);

    /// <summary>A rule about every component of a type: gives the path below it that breaks it, or null.</summary>
    public MarketRule Each<T>(string name, string sentence, Func<T, string?> broken)
        where T : class, IComponent =>
        new ComponentRule(name, sentence, this, typeof(T), component => broken((T)component));

    /// <summary>A rule about each transaction, status or case: gives the path below it that breaks it, or null.</summary>
    public MarketRule Items(string name, string sentence, Func<object, string?> broken) => new ItemRule(name, sentence, this, broken);

    /// <summary>A rule about every text: whether the text of the element of that name is as it should be.</summary>
    public MarketRule Texts(string name, string sentence, TextCheck isFine) => new TextRule(name, sentence, this, isFine);

    /// <summary>A rule about the message as a whole: gives the path that breaks it, or null.</summary>
    public MarketRule Whole(string name, string sentence, Func<WholeMessage, string?> broken) =>
        new MessageRule(name, sentence, this, broken);
}
