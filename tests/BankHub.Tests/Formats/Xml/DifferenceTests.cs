using System.Text;

namespace BankHub.Tests.Formats.Xml;

/// <summary>Everything in which we differ from the framework's reader on purpose, each with its reason.</summary>
public sealed class DifferenceTests
{
    /// <summary>Documents byte by byte (Latin-1), what each of us says of them, and why ours is better.</summary>
    public static TheoryData<string, string?, bool, string> All => new()
    {
        { "<?xml version='1.0beta'?><a/>", "xml-declaration", true, "they look at three characters; XML 1.0 has no other version (2.8)" },
        { "<a/>\xC3", "xml-outside", true, "they drop half a character at the end; it is a sign of a file that was cut" },
        { "\xEF\xBB\xBF<?xml version='1.0' encoding='iso-8859-1'?><a>\xC3\xBC</a>", "xml-other-encoding", true,
            "they believe the declaration, which the mark contradicts: no text is certain then" },
        { $"<a>&#{new string('0', 80)}65;</a>", "xml-reference", true, "nobody writes a number so; a reference has a limit" },
        { $"<?xml {new string(' ', 5000)}version='1.0'?><a/>", "xml-declaration", true, "a declaration has a limit" },
        { "<?xml version='1.0' encoding='us-ascii'?><a>\xC3\xBC</a>", null, true, "what is no ASCII is read as UTF-8, not byte by byte" },
        { "<?xml version='1.0' encoding='windows-1252'?><a>\x80</a>", null, false, "banks send it; the framework has no table of it" },
        { "<?xml version='1.0' encoding='iso-8859-15'?><a>\xA4</a>", null, false, "banks send it; the framework has no table of it" },
        { "\xFF\xFE\0\0<\0\0\0a\0\0\0/\0\0\0>\0\0\0", "xml-outside", true, "nobody sends UTF-32" },
        { "<a x='1' " + string.Join(' ', Enumerable.Range(0, 200).Select(i => $"b{i}=''")) + "/>", "xml-too-many", true, "a limit" },
        { string.Concat(Enumerable.Repeat("<a>", 70)) + string.Concat(Enumerable.Repeat("</a>", 70)), "xml-too-deep", true, "a limit" },
    };

    [Theory]
    [MemberData(nameof(All))]
    public void We_differ_here(string document, string? rule, bool isReadByFramework, string reason)
    {
        var bytes = Encoding.Latin1.GetBytes(document);
        var ours = Walk.Of(bytes).Refusal;
        Assert.True(rule is null ? ours is null : ours?.Contains($": {rule}:") == true, $"{ours}; {reason}");
        Assert.Equal(isReadByFramework, FrameworkWalk.Of(bytes).Refusal is null);
    }
}
