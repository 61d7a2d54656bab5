using System.Security.Cryptography.Xml;
using System.Text;
using System.Xml;
using BankHub.Channels.Protection.Xml;

namespace BankHub.Tests.Channels.Protection.Xml;

/// <summary>Canonicalization as the standard has it and as the framework does it.</summary>
public sealed class CanonicalWriterTests
{
    [Theory]
    [InlineData("<a/>", "<a></a>")]
    [InlineData("<?xml version=\"1.0\"?>\n<a>\n</a>\n", "<a>\n</a>")]
    [InlineData(
        "<a xmlns=\"urn:1\" xmlns:u=\"urn:u\"><b u:y='2' x='1'/></a>",
        "<a xmlns=\"urn:1\"><b xmlns:u=\"urn:u\" x=\"1\" u:y=\"2\"></b></a>")]
    [InlineData("<a xmlns=\"urn:1\"><b xmlns=\"\"/></a>", "<a xmlns=\"urn:1\"><b xmlns=\"\"></b></a>")]
    [InlineData("<p:a xmlns:p=\"urn:1\"><p:b xmlns:p=\"urn:1\"/></p:a>", "<p:a xmlns:p=\"urn:1\"><p:b></p:b></p:a>")]
    [InlineData(
        "<p:a xmlns:p=\"urn:1\"><p:b xmlns:p=\"urn:2\"/><p:c/></p:a>",
        "<p:a xmlns:p=\"urn:1\"><p:b xmlns:p=\"urn:2\"></p:b><p:c></p:c></p:a>")]
    [InlineData("<a b='&quot;&lt;&gt;&amp;&#9;&#10;&#13;'>&quot;&lt;&gt;&amp;&#9;&#13;</a>",
        "<a b=\"&quot;&lt;>&amp;&#x9;&#xA;&#xD;\">\"&lt;&gt;&amp;\t&#xD;</a>")]
    [InlineData("<a><![CDATA[<&>]]></a>", "<a>&lt;&amp;&gt;</a>")]
    [InlineData("<a xml:lang=\"de\" z='1'/>", "<a z=\"1\" xml:lang=\"de\"></a>")]
    public void A_document_has_one_form(string document, string canonical) => Assert.Equal(canonical, Canonical(document));

    [Theory]
    [InlineData("<a xmlns:u=\"urn:u\"><b/></a>", "<a xmlns:u=\"urn:u\"><b></b></a>")]
    [InlineData("<a xmlns=\"urn:1\"><b xmlns=\"urn:1\" xmlns:u=\"urn:u\"/></a>", "<a xmlns=\"urn:1\"><b xmlns:u=\"urn:u\"></b></a>")]
    [InlineData("<a xmlns:p=\"urn:1\"><b xmlns:p=\"urn:2\"/><c/></a>", "<a xmlns:p=\"urn:1\"><b xmlns:p=\"urn:2\"></b><c></c></a>")]
    [InlineData("<a xmlns=\"urn:1\"><b xmlns=\"\"/></a>", "<a xmlns=\"urn:1\"><b xmlns=\"\"></b></a>")]
    public void By_the_inclusive_rules_it_shows_what_it_declares(string document, string canonical) =>
        Assert.Equal(canonical, Canonical(document, CanonicalForm.Inclusive));

    [Fact]
    public void It_is_what_the_framework_makes_of_any_document_and_any_element()
    {
        var chance = new Random(31);
        for (var run = 0; run < 400; run++)
        {
            var text = new RandomXml(chance).Document();
            var form = chance.Next(3) switch
            {
                0 => CanonicalForm.Exclusive with { Listed = "a #default" },
                1 => CanonicalForm.Inclusive,
                _ => CanonicalForm.Exclusive,
            };
            Assert.True(Framework(Load(text), form) == Canonical(text, form), $"run {run}: {text}");
            foreach (var element in Elements.All(Load(text).DocumentElement!))
            {
                var ours = Encoding.UTF8.GetString(CanonicalXml.Bytes(element, form));
                Assert.True(Framework(Alone(element), form) == ours, $"run {run}, {element.Name}: {text}");
            }
        }
    }

    [Fact]
    public void More_than_the_most_is_refused_while_it_is_written()
    {
        var document = $"<a xmlns:p='{new string('x', 5_000)}'>{string.Concat(Enumerable.Repeat("<p:b/>", 100))}</a>";
        Assert.True(Encoding.UTF8.GetByteCount(Canonical(document)) > 500_000);
        Assert.Throws<XmlRefusal>(() => Canonical(document, most: 20_000));
    }

    [Fact]
    public void The_canonical_form_of_a_canonical_form_is_itself()
    {
        var chance = new Random(7);
        for (var run = 0; run < 200; run++)
        {
            var once = Canonical(new RandomXml(chance).Document());
            Assert.Equal(once, Canonical(once));
        }
    }

    private static string Canonical(string document, CanonicalForm? form = null, long most = CanonicalWriter.Most)
    {
        using var reader = XmlReader.Create(new StringReader(document), new() { IgnoreComments = true });
        using var writer = new CanonicalWriter(form, most: most);
        while (reader.Read())
            writer.Write(reader);
        return Encoding.UTF8.GetString(writer.ToArray());
    }

    private static string Framework(XmlDocument document, CanonicalForm form)
    {
        Transform transform = form.IsInclusive
            ? new XmlDsigC14NTransform(includeComments: false)
            : new XmlDsigExcC14NTransform(includeComments: false, form.Listed);
        transform.LoadInput(document);
        using var reader = new StreamReader((Stream)transform.GetOutput(typeof(Stream)));
        return reader.ReadToEnd();
    }

    private static XmlDocument Alone(XmlElement element)
    {
        var alone = new XmlDocument { PreserveWhitespace = true };
        var root = (XmlElement)alone.ImportNode(element, deep: true);
        alone.AppendChild(root);
        foreach (var (prefix, space) in CanonicalXml.InScope(element))
        {
            var name = prefix.Length == 0 ? "xmlns" : $"xmlns:{prefix}";
            if (!root.HasAttribute(name) && (prefix.Length > 0 || space.Length > 0))
                root.SetAttribute(name, space);
        }

        return alone;
    }

    private static XmlDocument Load(string text)
    {
        var document = new XmlDocument { PreserveWhitespace = true };
        document.LoadXml(text);
        return document;
    }
}
