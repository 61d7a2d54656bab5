using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Adapters.Reading;
using BankHub.Core.Findings;
using BankHub.Core.Statements;
using BankHub.Mapping.Delimited.Layouts;
using BankHub.Mapping.Delimited.Statements;

namespace BankHub.Tests.Mapping.Delimited;

/// <summary>Layouts and tables as tests write them.</summary>
internal static class Tables
{
    /// <summary>The plan of a layout, which makes sense.</summary>
    public static LayoutPlan Plan(string layout)
    {
        var (plan, findings) = Look(layout);
        Assert.Empty(findings);
        return plan!;
    }

    public static (LayoutPlan? Plan, IReadOnlyList<Finding> Findings) Look(string layout)
    {
        var findings = new FindingList();
        var json = Encoding.UTF8.GetBytes("{\"layouts\":{\"it\":" + layout + "}}");
        var read = MappingReader.Read(json, findings)?.Own.Layouts["it"];
        return (read is null ? null : LayoutPlan.Of(read, findings), findings);
    }

    public static List<DecodedItem> Decode(string layout, string table) =>
        [.. new TableToStatements(Plan(layout)).Decode(Encoding.UTF8.GetBytes(table))];

    public static List<StatementEntry> Entries(IEnumerable<DecodedItem> items) =>
        [.. items.OfType<DecodedEntry>().Select(item => item.Entry)];

    /// <summary>Every finding by its place and rule.</summary>
    public static string Findings(IEnumerable<DecodedItem> items) =>
        string.Join("; ", items.OfType<DecodedFinding>().Select(item => $"{item.Finding.Path}: {item.Finding.Rule}"));
}
