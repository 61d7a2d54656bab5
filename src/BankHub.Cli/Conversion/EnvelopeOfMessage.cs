using System.Text;
using BankHub.Cli.Conversion.Canonical.Comparison;
using BankHub.Formats.Xml;

namespace BankHub.Cli.Conversion;

/// <summary>
/// What stands around a business header and its document: a network's own words, as its sender's reference, its mark of a possible
/// duplicate or its seal, which no message carries.
/// </summary>
/// <param name="Name">The outermost element; null where that is the document.</param>
/// <param name="Words">Each place at which something is said, with the reason why it is lost.</param>
internal sealed record EnvelopeOfMessage(string? Name, IReadOnlyList<string> Words)
{
    public static EnvelopeOfMessage Of(ReadOnlyMemory<byte> whole)
    {
        var (words, path, name) = (new Losses(""), new List<string>(), (string?)null);
        using var tokens = XmlTokens.Open(whole, XmlLimits.Default);
        while (tokens.Read())
        {
            if (tokens.Kind == XmlTokenKind.Text && !string.IsNullOrWhiteSpace(Encoding.UTF8.GetString(tokens.Text)))
            {
                Say();
            }

            if (tokens.Kind != XmlTokenKind.StartElement)
            {
                continue;
            }

            path.RemoveRange(tokens.Depth - 1, path.Count - tokens.Depth + 1);
            path.Add(Encoding.UTF8.GetString(tokens.LocalName));
            if (path[^1] is "AppHdr" or "Document")
            {
                tokens.Skip();
                continue;
            }

            name ??= path[0];
            if (HasAttributes(tokens) || tokens.TryReadText(out _))
            {
                Say();
            }
        }

        return new(name, [.. words.Lines]);

        void Say() => words.Add(string.Join('/', path), "stands around the message, which has no place for it", 0);
    }

    private static bool HasAttributes(XmlTokens tokens) => Enumerable.Range(0, tokens.AttributeCount)
        .Any(i => !tokens.GetAttribute(i).LocalName.SequenceEqual("schemaLocation"u8));
}
