using System.Text;
using BankHub.Benchmarks.Nacha;
using BankHub.Formats.Xml;

namespace BankHub.Benchmarks.Xml;

/// <summary>Ten times the document takes at most twelve times as long, whatever it is made of; and a stream takes no more memory.</summary>
public static class XmlScaling
{
    private static readonly XmlLimits Wide = new() { TextLength = 1 << 28 };

    /// <summary>Prints a line a check; true if all hold.</summary>
    public static bool Run() =>
        Scales("XML: transfers", TransferFile.Of, 1000)
        & Scales("XML: one text", n => Document("", "text ", n), 1_000_000)
        & Scales("XML: one text of references", n => Document("", "&amp;", n), 200_000)
        & Scales("XML: one text beyond ASCII", n => Document("", "€", n), 200_000)
        & Scales("XML: brackets", n => Document("", "]", n), 1_000_000)
        & Scales("XML: line ends", n => Document("", "\r\n", n), 500_000)
        & Scales("XML: comments in a text", n => Document("", "a<!---->", n), 100_000)
        & Scales("XML: comment of hyphens", n => Document("<!--", "- ", n), 500_000)
        & Scales("XML: CDATA sections", n => Document("", "<![CDATA[x]]>", n), 100_000)
        & Scales("XML: one attribute", n => Document("<a b='", "x&lt;", n), 200_000)
        & Scales("XML: white space in a tag", n => Document("<a ", " ", n), 1_000_000)
        & Scales("XML: many attributes", n => Document("", Attributes("a"), n), 1000)
        & Scales("XML: many namespaces", n => Document(Namespaces(), "<n63:a/>", n), 50_000)
        & Scales("XML: namespaces declared anew", n => Document("", Attributes("xmlns:a"), n), 1000)
        & Scales("XML: empty elements", n => Document("", "<a/>", n), 200_000)
        & Scales("XML: places asked for", n => Document("", "<a/>\n", n), 100_000, Places)
        & Scales("XML: places in one line", n => Document("", "<ö/>", n), 100_000, Places)
        & Streams();

    private static bool Scales(string what, Func<int, byte[]> make, int size, Action<byte[]>? read = null) =>
        ScalingChecks.Scales(what, make, size, read ?? Walk);

    private static byte[] Document(string head, string repeated, int count)
    {
        var document = new StringBuilder("<r>").Append(head);
        for (var i = 0; i < count; i++)
            document.Append(repeated);

        return Encoding.UTF8.GetBytes(document.ToString());
    }

    private static string Attributes(string name) => $"<a {string.Join(' ', Enumerable.Range(0, 64).Select(i => $"{name}{i:D2}='u'"))}/>";

    private static string Namespaces() => $"<a {string.Join(' ', Enumerable.Range(0, 64).Select(i => $"xmlns:n{63 - i}='urn:{i}'"))}>";

    private static void Walk(byte[] document)
    {
        using var reader = XmlTokens.Open(new MemoryStream(document), Wide);
        while (reader.Read())
        {
            // What is measured is reading to the end or to the failure.
        }
    }

    private static void Places(byte[] document)
    {
        using var reader = XmlTokens.Open(document, Wide);
        var sum = 0L;
        while (reader.Read())
            sum = unchecked(sum + reader.Line + reader.Column);
    }

    /// <summary>What reading a stream allocates, for 1,000 and for 100,000 transfers.</summary>
    private static bool Streams()
    {
        Allocated(1000);
        var (small, large) = (Allocated(1000), Allocated(100_000));
        Console.WriteLine($"XML: a stream of 1,000 transfers allocates {small >> 10} KiB, one of 100,000 {large >> 10} KiB");
        return large < small + (64 << 10);
    }

    private static long Allocated(int transfers)
    {
        var document = TransferFile.Of(transfers);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Walk(document);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
