using System.Text;
using System.Xml;
using System.Xml.Linq;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Tests.Formats.Iso20022;

/// <summary>
/// The same message as another program would have written it is the same message, in every version: with other prefixes, in CDATA, among
/// comments, in other encodings, with elements that nobody knows, under the number of a neighbour.
/// </summary>
public sealed class VariantTests
{
    private const int Seeds = 4;

    private const string Unknown = "urn:nobody:knows";

    private static readonly Dictionary<string, Func<XDocument, byte[]>> Ways = new()
    {
        ["prefix"] = document => Saved(Prefixed(document)),
        ["cdata"] = document => Saved(Each(document, text => new XCData(text.Value))),
        ["comments"] = document => Saved(Each(document, text => new object[] { new XComment(" a "), new XText(text), new XComment("b") })),
        ["split"] = document => Saved(Each(document, text => text.Value.Length < 2 || char.IsHighSurrogate(text.Value[0]) ? text
            : new object[] { new XText(text.Value[..1]), new XComment("x"), new XCData(text.Value[1..]) })),
        ["instructions"] = document => Saved(Told(document)),
        ["utf-16"] = document => Saved(document, new UnicodeEncoding(bigEndian: false, byteOrderMark: true)),
        ["utf-16be"] = document => Saved(document, new UnicodeEncoding(bigEndian: true, byteOrderMark: true)),
        ["bom"] = document => Saved(document, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)),
        ["indented"] = document => Saved(document, indented: true),
        ["envelope"] = document => Saved(new(new XElement("DataPDU", new XElement("Body", document.Root)))),
    };

    public static TheoryData<string> Versions => [.. Arbitrary.Versions];

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_message_is_the_same_however_it_is_written(string identifier)
    {
        var version = MessageVersions.Get(identifier);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var written = Arbitrary.Write(version, Arbitrary.Message(version, seed), out _);
            foreach (var (way, write) in Ways)
            {
                var document = XDocument.Parse(Encoding.UTF8.GetString(written), LoadOptions.PreserveWhitespace);
                var (again, errors, _) = Read(write(document), version);
                Assert.True(errors.Count == 0, $"{way}, seed {seed}: {string.Join('\n', errors.Take(3))}");
                Assert.True(again == Encoding.UTF8.GetString(written), $"{way}, seed {seed}: reads as another message");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void What_nobody_knows_is_skipped_and_counted_and_its_neighbours_are_read(string identifier)
    {
        var version = MessageVersions.Get(identifier);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var written = Encoding.UTF8.GetString(Arbitrary.Write(version, Arbitrary.Message(version, seed), out _));
            var document = XDocument.Parse(written, LoadOptions.PreserveWhitespace);
            var space = document.Root!.Name.Namespace;
            document.Root.Elements().Single().Add(
                new XElement(space + "Xtra", new XElement(space + "Deep", "1")), new XElement(space + "Xtra2"));

            var (again, errors, told) = Read(Saved(document), version);

            Assert.True(errors.Count == 0, $"seed {seed}: {string.Join('\n', errors.Take(3))}");
            Assert.Equal(written, again);
            Assert.True(told >= 2, $"seed {seed}: {told} told");
        }
    }

    /// <summary>A neighbour is read by the nearest version that is described: what both have alike says the same.</summary>
    [Theory]
    [MemberData(nameof(Versions))]
    public void A_neighbouring_version_is_read_without_an_exception_and_gives_its_items(string identifier)
    {
        var version = MessageVersions.Get(identifier);
        var described = MessageVersions.All.Where(one => one.Message == version.Message).Select(one => one.Number).ToList();
        int[] numbers =
        [
            .. version.Number == described.Min() ? [version.Number - 1] : Array.Empty<int>(), version.Number + 1,
            .. version.Number == described.Max() ? [99] : Array.Empty<int>(),
        ];
        foreach (var number in numbers.Where(number => number > 0))
        {
            var neighbour = $"{identifier[..^2]}{number:D2}";
            if (MessageVersions.All.Any(one => one.Identifier == neighbour))
            {
                continue;
            }

            var written = Encoding.UTF8.GetString(Arbitrary.Write(version, Arbitrary.Message(version, 1), out _));
            using var own = MessageReader.Open(Encoding.UTF8.GetBytes(written));
            using var other = MessageReader.Open(Encoding.UTF8.GetBytes(written.Replace(identifier, neighbour, StringComparison.Ordinal)));

            Assert.Equal((Items(own), neighbour), (Items(other), other.Version?.Identifier));
            Assert.True(other.Findings.Total > 0, $"{neighbour}: that it is of a version of its own is not told");
        }
    }

    private static long Items(MessageReader reader)
    {
        while (reader.Read())
        {
        }

        return reader.Items;
    }

    private static (string Again, List<string> Errors, long Told) Read(byte[] bytes, MessageVersion version)
    {
        using var reader = MessageReader.ReadWhole(bytes);
        var again = reader.Message is { } message ? Encoding.UTF8.GetString(Arbitrary.Write(version, message, out _)) : "";
        return (again, [.. reader.Findings.Where(finding => finding.IsError).Select(finding => finding.ToString())], reader.Findings.Total);
    }

    private static XDocument Prefixed(XDocument document)
    {
        var root = document.Root!;
        root.Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
        root.Add(new XAttribute(XNamespace.Xmlns + "p1", root.Name.NamespaceName));
        return document;
    }

    private static XDocument Told(XDocument document)
    {
        foreach (var element in document.Descendants().ToList())
        {
            element.AddFirst(new XProcessingInstruction("bank", "says"));
        }

        document.Root!.SetAttributeValue(XNamespace.Get(Unknown) + "by", "x");
        return document;
    }

    private static XDocument Each(XDocument document, Func<XText, object> write)
    {
        foreach (var text in document.DescendantNodes().OfType<XText>().ToList())
        {
            text.ReplaceWith(write(text));
        }

        return document;
    }

    private static byte[] Saved(XDocument document, Encoding? encoding = null, bool indented = false)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = indented,
            NewLineHandling = NewLineHandling.Entitize,
        };
        using (var writer = XmlWriter.Create(stream, settings))
        {
            document.Save(writer);
        }

        return stream.ToArray();
    }
}
