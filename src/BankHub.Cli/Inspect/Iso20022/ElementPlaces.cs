using System.Text;
using BankHub.Formats.Xml;

namespace BankHub.Cli.Inspect.Iso20022;

/// <summary>
/// Finds the line and column of elements that are known by their paths (/Document/FIToFICstmrCdtTrf/CdtTrfTxInf[2]/Cdtr), in one more
/// pass over the file; what is not there is said to be where it should be: in the innermost element of its path that is.
/// </summary>
internal static class ElementPlaces
{
    public static IReadOnlyDictionary<string, ElementPlace> Find(FileBody body, IEnumerable<string> paths)
    {
        var root = new Wanted();
        var wanted = paths.Distinct().ToDictionary(path => path, root.Add);
        if (wanted.Count > 0)
        {
            using var stream = body.Open();
            using var tokens = XmlTokens.Open(stream, XmlLimits.Default);
            Enter(tokens, root);
        }

        return wanted.ToDictionary(path => path.Key, path => path.Value.Place);
    }

    /// <summary>Header and document may stand within an envelope.</summary>
    private static void Enter(XmlTokens tokens, Wanted root)
    {
        while (tokens.Read())
        {
            if (tokens.Kind == XmlTokenKind.StartElement && root.Find(Encoding.UTF8.GetString(tokens.LocalName), 1) is { } wanted)
            {
                Walk(tokens, wanted);
            }
        }
    }

    private static void Walk(XmlTokens tokens, Wanted element)
    {
        element.Found = new(tokens.Line, tokens.Column);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        while (tokens.Read() && tokens.Kind != XmlTokenKind.EndElement)
        {
            if (tokens.Kind != XmlTokenKind.StartElement)
            {
                continue;
            }

            var name = Encoding.UTF8.GetString(tokens.LocalName);
            var count = counts[name] = counts.GetValueOrDefault(name) + 1;
            if (element.Find(name, count) is { } wanted)
            {
                Walk(tokens, wanted);
            }
            else
            {
                tokens.Skip();
            }
        }
    }

    /// <summary>An element on the way to some that are looked for.</summary>
    private sealed class Wanted(Wanted? parent = null)
    {
        private readonly Dictionary<string, Wanted> _below = new(StringComparer.Ordinal);

        public ElementPlace? Found { get; set; }

        public ElementPlace Place => Found ?? parent?.Place ?? new(1, 1);

        public Wanted Add(string path)
        {
            var at = this;
            foreach (var name in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
            {
                at = at._below.TryGetValue(name, out var known) ? known : at._below[name] = new(at);
            }

            return at;
        }

        public Wanted? Find(string name, int count) =>
            _below.GetValueOrDefault($"{name}[{count}]") ?? (count == 1 ? _below.GetValueOrDefault(name) : null);
    }
}

/// <summary>Where an element begins, from one.</summary>
internal readonly record struct ElementPlace(long Line, long Column);
