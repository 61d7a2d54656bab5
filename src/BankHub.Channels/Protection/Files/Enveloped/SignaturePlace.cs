using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using BankHub.Channels.Protection.Xml;

namespace BankHub.Channels.Protection.Files.Enveloped;

/// <summary>Where in a document its signature stands: at the end of the element to which these names lead from the root.</summary>
/// <param name="Path">Local names below the root; none for the root itself.</param>
internal sealed partial record SignaturePlace(IReadOnlyList<string> Path)
{
    /// <summary>As large as files are read at all, and as deep as messages are.</summary>
    public static XmlBounds Bounds { get; } = new() { Elements = 20_000_000 };

    /// <summary>Null where the text is no path: names with slashes between.</summary>
    public static SignaturePlace? Read(string? path) => path is null ? new SignaturePlace([])
        : Form().IsMatch(path) ? new SignaturePlace(path.Split('/'))
        : null;

    public static bool IsSignature(XmlReader reader) =>
        reader.NodeType == XmlNodeType.Element && reader.LocalName == "Signature" && reader.NamespaceURI == SignatureNames.Signature;

    /// <summary>
    /// Takes away what the signer made around its signature alone: elements of the path that hold nothing more. Their tags stand directly
    /// around the place; one with attributes or with other content stays.
    /// </summary>
    /// <param name="canonical">The document without its signature.</param>
    /// <param name="at">Where that stood.</param>
    public ReadOnlyMemory<byte> WithoutHolders(byte[] canonical, int at)
    {
        var (from, to) = (at, at);
        foreach (var name in Path.Reverse())
        {
            var tag = canonical.AsSpan(0, from).LastIndexOf((byte)'<');
            var start = Encoding.UTF8.GetString(canonical.AsSpan((tag + 1)..from));
            var end = Encoding.UTF8.GetBytes($"</{start}");
            if (start.Split(':')[^1] != $"{name}>" || !canonical.AsSpan(to).StartsWith(end))
                break;
            (from, to) = (tag, to + end.Length);
        }

        return from == at ? canonical : (byte[])[.. canonical.AsSpan(0, from), .. canonical.AsSpan(to)];
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_.-]*(/[A-Za-z_][A-Za-z0-9_.-]*)*$", RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
