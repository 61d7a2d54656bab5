using System.Text.Json;

namespace BankHub.Core.Adapters.Reading;

/// <summary>Readers of words from a closed list, alone or several.</summary>
internal static class Words
{
    /// <summary>A word, or a list of at least one.</summary>
    public static Func<Node, IReadOnlyList<string>?> OneOrMore(params string[] words) => node =>
    {
        var read = Leaf.OneOf(words);
        if (node.Value.ValueKind != JsonValueKind.Array)
            return read(node) is { } word ? [word] : null;
        var items = node.Items(read);
        if (node.Value.GetArrayLength() == 0)
            node.Break(ConfigurationRules.NoItems);
        return items.Count > 0 ? items : null;
    };

    /// <summary>
    /// A chain of steps in the order in which they are done on the way out: a word, or a list of them. It is given as one text, the
    /// words joined by +, so that a choice compares with what is permitted.
    /// </summary>
    public static Func<Node, string?> Chain(params string[] words) => node =>
        OneOrMore(words)(node) is { } steps ? string.Join(Endpoint.ChainLink, steps) : null;
}
