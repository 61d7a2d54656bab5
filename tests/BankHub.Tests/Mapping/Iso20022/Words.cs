using BankHub.Core.Adapters;
using BankHub.Core.Adapters.Reading;
using BankHub.Core.Findings;
using BankHub.Tests.House;

namespace BankHub.Tests.Mapping.Iso20022;

/// <summary>The shared tables of the folder mappings, as banks' mappings extend them.</summary>
internal static class Words
{
    public static readonly BankMapping Status = Of("iso20022/status");

    public static BankMapping Of(params string[] tables)
    {
        var findings = new FindingList();
        var documents = tables.Select(table => MappingReader.Read(
            File.ReadAllBytes(Path.Combine(Tree.Root, "mappings", $"{table}.json")), findings)!).ToList();
        Assert.Empty(findings);
        return documents[0].Over(documents.Select(document => document.Own));
    }
}
