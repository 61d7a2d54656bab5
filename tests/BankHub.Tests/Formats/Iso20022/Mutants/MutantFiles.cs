using System.Xml.Linq;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Tests.Formats.Iso20022.Mutants;

/// <summary>Published files that keep their schema, and what careless programs would have made of them.</summary>
internal static class MutantFiles
{
    private const int Seeds = 12, MostBytes = 100_000;

    public static IEnumerable<string> Paths => CorpusFiles.With(isValid: true).Where(path => CorpusFiles.Read(path).Length < MostBytes);

    /// <summary>The document alone, if there is a schema of its version.</summary>
    public static XDocument? Document(string path)
    {
        var whole = XDocument.Load(new MemoryStream(CorpusFiles.Read(path)));
        var document = whole.Descendants().FirstOrDefault(element => element.Name.LocalName == "Document") ?? Wrap(whole);
        return MessageVersions.Find(document.Name.NamespaceName) is { IsDescribed: true } version
            && OfficialSchemas.Has(version.Identifier) && document.Name.NamespaceName == version.Namespace
                ? new XDocument(document) : null;
    }

    /// <summary>A message that stands in an element of its network, in a document.</summary>
    private static XElement Wrap(XDocument whole)
    {
        var bare = whole.Descendants().First(element =>
            MessageVersions.Find(element.Name.NamespaceName)?.Kind.Root == element.Name.LocalName);
        return new(bare.Name.Namespace + "Document", bare);
    }

    /// <summary>The same ones in every run.</summary>
    public static IEnumerable<(int Seed, XDocument Mutant)> Of(string path)
    {
        if (Document(path) is not { } document)
            yield break;
        var first = path.Aggregate(17, (hash, letter) => unchecked((hash * 31) + letter));
        for (var seed = 0; seed < Seeds; seed++)
            yield return (seed, new Mutator(unchecked(first + seed)).Of(document));
    }
}
