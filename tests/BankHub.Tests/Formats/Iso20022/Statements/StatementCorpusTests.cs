using System.Globalization;
using System.Xml.Linq;
using BankHub.Formats.Iso20022.Messages.Statements;

namespace BankHub.Tests.Formats.Iso20022.Statements;

/// <summary>Statements that others published have the balances, entries and sums that another reader finds in them.</summary>
public sealed class StatementCorpusTests
{
    public static TheoryData<string> Files => [.. StatementFiles.Valid];

    [SharedTheory]
    [MemberData(nameof(Files))]
    public void A_statement_has_the_balances_entries_and_sums_of_its_file(string path)
    {
        var bytes = StatementFiles.Read(path);
        var statements = StatementFiles.Statements(bytes, out var reader);
        using (reader)
            Assert.True(!reader.Findings.Any(IsOfDocument), string.Join('\n', reader.Findings));
        var expected = XDocument.Load(new MemoryStream(bytes)).Descendants()
            .Where(element => element.Name.LocalName is "Rpt" or "Stmt" or "Ntfctn" && Child(element, "Acct") is not null).ToList();
        Assert.Equal(string.Join('\n', expected.Select(Describe)), string.Join('\n', statements.Select(Describe)));
    }

    // Some of these files have a business header that breaks its own schema.
    private static bool IsOfDocument(BankHub.Formats.Iso20022.Findings.IsoFinding finding) =>
        finding.IsError && !finding.Path.StartsWith("/AppHdr", StringComparison.Ordinal);

    private static string Describe(StatementOfAccount statement)
    {
        var entries = statement.Entries.ToList();
        var details = entries.Sum(entry => entry.Details.Sum(detail => detail.Transactions.Count));
        return Text(
            statement.Identification!,
            statement.Balances.Sum(balance => balance.Amount!.Value.Value),
            entries.Count,
            details,
            entries.Where(entry => entry.CreditDebit == "CRDT").Sum(entry => entry.Amount!.Value.Value),
            entries.Where(entry => entry.CreditDebit == "DBIT").Sum(entry => entry.Amount!.Value.Value));
    }

    private static string Describe(XElement statement)
    {
        var entries = Children(statement, "Ntry").ToList();
        return Text(
            Child(statement, "Id")!.Value,
            Children(statement, "Bal").Sum(Amount),
            entries.Count,
            entries.SelectMany(entry => Children(entry, "NtryDtls")).SelectMany(details => Children(details, "TxDtls")).Count(IsThere),
            entries.Where(entry => Child(entry, "CdtDbtInd")!.Value == "CRDT").Sum(Amount),
            entries.Where(entry => Child(entry, "CdtDbtInd")!.Value == "DBIT").Sum(Amount));
    }

    private static string Text(string id, decimal balances, int entries, int details, decimal credits, decimal debits) => string.Create(
        CultureInfo.InvariantCulture,
        $"{id.Trim()}: {balances:0.#####} in balances, {entries} entries, {details} details, {credits:0.#####} {debits:0.#####}");

    // An element without content counts as absent.
    private static bool IsThere(XElement element) => element.HasElements;

    private static decimal Amount(XElement element) => decimal.Parse(Child(element, "Amt")!.Value, CultureInfo.InvariantCulture);

    private static XElement? Child(XElement element, string name) => Children(element, name).FirstOrDefault();

    private static IEnumerable<XElement> Children(XElement element, string name) =>
        element.Elements().Where(child => child.Name.LocalName == name);
}
