using System.Xml.Linq;
using BankHub.Cli.Inspect;
using BankHub.Cli.Inspect.Iso20022;
using BankHub.Host.Composition;
using BankHub.Tests.Formats.Iso20022;
using BankHub.Tests.Formats.Nacha;
using BankHub.Tests.House;

namespace BankHub.Tests.Cli;

/// <summary>The messages that others published, inspected and held against the official schemas.</summary>
public sealed class IsoInspectedCorpusTests
{
    private static readonly SchemaFolder Schemas = new(SharedFolder.IsThere ? SharedFolder.File("iso20022-xsd") : ".");

    [SharedFact]
    public void Every_published_message_is_recognised_and_holds_as_many_transactions_as_another_reader_counts() =>
        Verdict.None(CorpusFiles.With(isValid: true).Select(path => (Path: path, Found: Inspect(path), Expected: Count(path)))
            .Where(file => file.Found.Format != "iso20022" || (long)file.Found.Summary["transactions"]! != file.Expected)
            .Select(file => $"{file.Path}: {file.Found.Format} {file.Found.Type} {file.Found.Summary["transactions"]}, "
                + $"not {file.Expected}"));

    [SharedFact]
    public void The_official_schema_finds_in_the_documents_what_it_is_known_to_find() =>
        Verdict.None(new[] { true, false }.SelectMany(isValid => CorpusFiles.With(isValid)
            .Select(path => (Path: path, Found: Inspect(path)))
            .Where(file => Disagrees(file.Found, isValid))
            .Select(file => $"{file.Path}: {file.Found.Summary["schema"]}")));

    // What stands in the namespace of a network, or in an element of one, the official schema does not describe.
    private static readonly string[] OfNetwork = ["namespace", "document-other"];

    // A business header that breaks its own schema makes a file invalid whose document is not; a document that is of no version read
    // here, or is not well-formed, is held against no schema.
    private static bool Disagrees(Inspection found, bool isValid) => (string?)found.Summary["schema"] switch
    {
        "valid" => !isValid,
        "invalid" => isValid && found.Summary["businessHeader"] is null,
        _ => isValid && OfficialSchemas.Has(found.Type ?? "") && !found.Problems.Any(problem => OfNetwork.Contains(problem.Rule)),
    };

    private static Inspection Inspect(string path)
    {
        var body = new FileBody(new(SharedFolder.File("corpus/" + path)));
        return FileFormats.Detect(body.Head.Span)?.Inspect(body, new(new HashSet<string>(), false, false) { Schemas = Schemas })
            ?? Inspection.Unknown(false);
    }

    private static long Count(string path)
    {
        using var stream = new MemoryStream(CorpusFiles.Read(path));
        var file = XDocument.Load(stream).Root!;
        return (file.DescendantsAndSelf().FirstOrDefault(element => element.Name.LocalName == "Document") ?? file).Descendants()
            .Count(element => ItemNames.All.Contains(element.Name.LocalName));
    }
}
