using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using BankHub.Tests.House;

namespace BankHub.Tests.Formats.Xml;

/// <summary>Holds our reader, in each of its ways, against the framework's, document after document.</summary>
internal sealed class Agreement
{
    /// <summary>The framework looks at no more of a version than its first three characters; XML 1.0 has no other than 1.0 (2.8).</summary>
    private static readonly Regex LongVersion = new("^\uFEFF?<\\?xml\\s+version\\s*=\\s*[\"']1\\.0[^\"']");

    private readonly List<string> _differences = [];
    private int _read;

    /// <summary>How many documents both read to the end.</summary>
    public int Read => _read;

    public void Hold(byte[] document, string what)
    {
        var (theirs, ours) = (FrameworkWalk.Of(document), Walk.Of(document));
        _read += theirs.Refusal is null ? 1 : 0;
        if (!IsMeant(document, ours) && !AreSame(theirs, ours))
            _differences.Add($"{what}: they say {Show(theirs)}, we say {Show(ours)}");

        var chunk = 1 + (document.Length % 7);
        Same(ours, Walk.OfStream(document, chunk), $"{what}, as a stream");
        Same(ours, Walk.OfTexts(document), $"{what}, by texts");
        Same(ours, Walk.OfTextsOfStream(document, chunk), $"{what}, by texts of a stream");
    }

    public void Conclude() => Verdict.None(_differences);

    private static bool AreSame(Walk theirs, Walk ours) =>
        theirs.Refusal is null == ours.Refusal is null && (theirs.Refusal is not null || theirs.Tokens.SequenceEqual(ours.Tokens));

    private static bool IsMeant(byte[] document, Walk ours) =>
        (ours.Refusal?.Contains(": xml-declaration:") == true && LongVersion.IsMatch(Encoding.UTF8.GetString(document)))
        || (ours.Refusal is not null && EndsInCharacter(document));

    /// <summary>The framework drops the first bytes of a character with which a document ends.</summary>
    private static bool EndsInCharacter(ReadOnlySpan<byte> document)
    {
        var end = document[Math.Max(0, document.Length - 3)..];
        var last = end.LastIndexOfAnyInRange((byte)0xC2, (byte)0xF4);
        return last >= 0 && Rune.DecodeFromUtf8(end[last..], out _, out _) == OperationStatus.NeedMoreData;
    }

    private static string Show(Walk walk) => walk.Refusal ?? string.Join(" | ", walk.Tokens);

    /// <summary>An element that ends wrongly has been no text: its text is no token then.</summary>
    private void Same(Walk expected, Walk other, string what)
    {
        if (expected.Refusal != other.Refusal || !expected.Tokens.Take(other.Tokens.Count).SequenceEqual(other.Tokens)
            || expected.Tokens.Count - other.Tokens.Count > (other.Refusal is null ? 0 : 1))
            _differences.Add($"{what}: {Show(other)} instead of {Show(expected)}");
    }
}
