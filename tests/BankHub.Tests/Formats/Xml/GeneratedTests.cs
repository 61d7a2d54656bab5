using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace BankHub.Tests.Formats.Xml;

/// <summary>Documents that chance made, whole ones and soups of markup, and characters of every kind.</summary>
public sealed class GeneratedTests
{
    private static readonly string[] Names = ["a", "b", "p:a", "q:a", "p:b", "Nm", "ö", "a-1.x"];

    private static readonly Gen<string> Right = Gen.Elements(
        "text", "  ", "\n", "ä€😀", "&lt;", "&#65;", "<!-- c - -->", "<![CDATA[<&>]]>", "<![CDATA[ ]]>", "<?pi x?>", "<a/>", "]]",
        "\r\n", "\r");

    private static readonly Gen<string> Content = Gen.Frequency((9, Right), (1, Gen.Elements(Documents.Pieces)));

    private static readonly Gen<string> RightAttributes = Gen.Elements(
        "", "", " a='1'", " a=\"&quot;'\" b = '\t\r\n'", " xmlns='urn:d'", " xmlns=''", " xmlns:p='urn:o'", " xml:lang='de'",
        " xmlns:q='urn:o' xmlns='urn:p'", " a='1' p:a='2' xmlns:p='urn:s'");

    private static readonly Gen<string> Attributes = Gen.Frequency(
        (9, RightAttributes),
        (1, Gen.Elements(
            " a='1' a='2'", " p:a='1' q:a='2' xmlns:p='urn:q'", " xmlns:p=''", " xmlns:p='urn:p' xmlns:p='urn:p'", " xml:space='no'")));

    [Fact]
    public void Whole_documents_are_read_as_the_framework_reads_them() =>
        Hold(Gen.Sized(size => Element(Right, RightAttributes, size)), 300, leastRead: 100);

    [Fact]
    public void Documents_with_faults_are_judged_as_the_framework_judges_them() =>
        Hold(Gen.Sized(size => Element(Content, Attributes, size)), 500, leastRead: 3);

    [Fact]
    public void Soups_of_markup_are_judged_as_the_framework_judges_them() => Hold(
        Gen.OneOf(Content, Gen.Elements("<a>", "</a>", "<p:a>", "</p:a>", "<", ">", "<a", "a=", "='1'", " ")).ListOf()
            .Select(pieces => "<a>" + string.Concat(pieces) + "</a>"), 2000, leastRead: 1);

    [Fact]
    public void Every_character_is_judged_as_the_framework_judges_it_in_text_and_in_names()
    {
        var agreement = new Agreement();
        for (var code = 0; code < 0x10000; code += code < 0x3000 || code > 0xFF00 ? 7 : 97)
        {
            var letter = new[] { (char)code };
            agreement.Hold(Document("<a x='", letter, "'>", letter, "</a>"), $"{code:X4} in text");
            agreement.Hold(Document("<", letter, "/>"), $"{code:X4} as a name");
            agreement.Hold(Document("<a", letter, ":b", letter, " xmlns:a", letter, "='u'/>"), $"{code:X4} in a name");
        }

        agreement.Conclude();
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_refused_as_the_framework_does()
    {
        byte[] borders = [0x3C, 0x61, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBD, 0xBE, 0xBF, 0xC0, 0xFF];
        var agreement = new Agreement();
        for (var first = 0x7F; first <= 0xFF; first += first is >= 0xC3 and < 0xDE or >= 0xE2 and < 0xEB ? 9 : 1)
        {
            foreach (var second in borders)
            {
                foreach (var third in borders)
                {
                    byte[] odd = [(byte)first, second, third, (byte)(0x80 | (third & 0x3F))];
                    byte[] document = [.. "<a>"u8, .. odd, .. "</a>"u8];
                    agreement.Hold(document, Convert.ToHexString(odd));
                }
            }
        }

        agreement.Conclude();
    }

    private static Gen<string> Element(Gen<string> content, Gen<string> attributes, int size) =>
        from name in Gen.Elements(Names)
        from given in attributes
        from before in content
        from children in size < 2
            ? Gen.Constant("")
            : Element(content, attributes, size / 3).ListOf(Math.Min(size / 3, 3)).Select(string.Concat)
        from after in content
        select $"<{name}{given}>{before}{children}{after}</{name}>";

    private static void Hold(Gen<string> documents, int count, int leastRead)
    {
        var agreement = new Agreement();
        var whole = documents.Select(root => $"<r xmlns:p='urn:p' xmlns:q='urn:q'>{root}</r>");
        foreach (var document in whole.Sample(size: 20, numberOfSamples: count))
            agreement.Hold(Documents.Bytes(document), document);

        agreement.Conclude();
        Assert.InRange(agreement.Read, count * leastRead / 100, count);
    }

    /// <summary>In UTF-8, half pairs of surrogates too.</summary>
    private static byte[] Document(params object[] parts) =>
        [.. parts.SelectMany(part => part is char[] letters ? letters.SelectMany(Utf8) : Encoding.UTF8.GetBytes((string)part))];

    private static byte[] Utf8(char letter) => letter switch
    {
        < (char)0x80 => [(byte)letter],
        < (char)0x800 => [(byte)(0xC0 | (letter >> 6)), (byte)(0x80 | (letter & 0x3F))],
        _ => [(byte)(0xE0 | (letter >> 12)), (byte)(0x80 | ((letter >> 6) & 0x3F)), (byte)(0x80 | (letter & 0x3F))],
    };
}
