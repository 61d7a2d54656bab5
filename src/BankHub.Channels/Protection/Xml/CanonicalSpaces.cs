using System.Collections.Immutable;

namespace BankHub.Channels.Protection.Xml;

/// <summary>
/// Which declarations of namespaces an element shows (Exclusive XML Canonicalization 1.0, section 3): of the prefixes that it uses itself,
/// and of those that were named as inclusive, each where nothing around it has said the same. By the inclusive rules (Canonical XML 1.0,
/// section 2.3) the first shows all that are in scope, and each other one those that stand on it.
/// </summary>
/// <param name="form">By which rules.</param>
/// <param name="around">The declarations in scope around the first element, by prefix.</param>
internal sealed class CanonicalSpaces(CanonicalForm form, IReadOnlyDictionary<string, string>? around)
{
    private const string Default = "#default";

    private readonly string[] _listed =
        [.. (form.Listed ?? "").Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(p => p == Default ? "" : p)];

    private readonly List<(string Prefix, string Space, int Depth)> _declared = [];
    private readonly List<(string Prefix, string Space, int Depth)> _shown = [];
    private readonly SortedDictionary<string, string> _used = new(StringComparer.Ordinal);
    private bool _hasBegun;

    /// <summary>A declaration that stands on the element.</summary>
    public void Declare(string prefix, string space, int depth)
    {
        if (form.IsInclusive)
            Use(prefix, space);
        else if (_listed.Contains(prefix))
            _declared.Add((prefix, space, depth));
    }

    /// <summary>A prefix that the element or one of its attributes has.</summary>
    public void Use(string prefix, string space)
    {
        if (prefix != "xml")
            _used[prefix] = space;
    }

    /// <summary>Shows what the element must show, in order.</summary>
    public void Show(TextWriter to, int depth)
    {
        if (form.IsInclusive && !_hasBegun)
        {
            foreach (var (prefix, space) in around ?? ImmutableDictionary<string, string>.Empty)
                Use(prefix, _used.GetValueOrDefault(prefix, space));
        }

        _hasBegun = true;
        foreach (var prefix in _listed)
        {
            if ((Last(_declared, prefix) ?? around?.GetValueOrDefault(prefix) ?? (prefix.Length == 0 ? "" : null)) is { } space)
                Use(prefix, space);
        }

        foreach (var (prefix, space) in _used)
        {
            if ((Last(_shown, prefix) ?? (prefix.Length == 0 ? "" : null)) == space)
                continue;
            _shown.Add((prefix, space, depth));
            CanonicalText.Attribute(to, prefix.Length == 0 ? "xmlns" : $"xmlns:{prefix}", space);
        }

        _used.Clear();
    }

    /// <summary>The element ends.</summary>
    public void Leave(int depth)
    {
        while (_shown is [.., { Depth: var at }] && at == depth)
            _shown.RemoveAt(_shown.Count - 1);
        while (_declared is [.., { Depth: var at }] && at == depth)
            _declared.RemoveAt(_declared.Count - 1);
    }

    private static string? Last(List<(string Prefix, string Space, int Depth)> list, string prefix)
    {
        for (var i = list.Count - 1; i >= 0; i--)
        {
            if (list[i].Prefix == prefix)
                return list[i].Space;
        }

        return null;
    }
}
