using System.Collections.Concurrent;

namespace BankHub.Formats.Iso20022.Market;

/// <summary>The market rules that somebody has chosen: sets of them, without those that are switched off.</summary>
public sealed class MarketRules
{
    /// <summary>None.</summary>
    public static readonly MarketRules None = new([]);

    private readonly ConcurrentDictionary<string, MessageRules> _byMessage = new();

    private MarketRules(IReadOnlyList<MarketRule> rules) => Rules = rules;

    /// <summary>The chosen rules, each once.</summary>
    public IReadOnlyList<MarketRule> Rules { get; }

    /// <summary>The rules of these sets but for those named; what Unknown finds in the choice is a programming error here.</summary>
    public static MarketRules Of(IEnumerable<string> sets, params IEnumerable<string> without)
    {
        var (chosen, off) = (sets.ToList(), without.ToHashSet());
        return Unknown(chosen, off) is [var unknown, ..]
            ? throw new ArgumentException($"{unknown} is no market rule or set of them.", nameof(sets))
            : new([.. RulesOf(chosen).Where(rule => !off.Contains(rule.Name))]);
    }

    /// <summary>What of a choice is the name of nothing: a set that does not exist, a rule that no chosen set has.</summary>
    public static IReadOnlyList<string> Unknown(IEnumerable<string> sets, params IEnumerable<string> without)
    {
        var chosen = sets.ToList();
        var names = RulesOf(chosen).Select(rule => rule.Name).ToHashSet();
        return [.. chosen.Where(set => RuleSets.Find(set) is null), .. without.Where(rule => !names.Contains(rule))];
    }

    internal MessageRules For(string message) => _byMessage.GetOrAdd(message, name => new(Rules.Where(rule => rule.Concerns(name))));

    private static IEnumerable<MarketRule> RulesOf(List<string> sets) =>
        sets.SelectMany(set => RuleSets.Find(set)?.Rules ?? []).DistinctBy(rule => rule.Name);
}
