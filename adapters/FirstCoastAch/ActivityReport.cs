using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Mapping.Delimited.Layouts;
using BankHub.Mapping.Delimited.Statements;

namespace BankHub.Adapters.FirstCoastAch;

/// <summary>
/// The account activity of a day as a table, which takes the place of settlement reports where the contract says so: how it is laid out
/// the mapping says, and each booking names our trace number (customer guide, section 3.6).
/// </summary>
internal sealed class ActivityReport
{
    private const string Layout = "activity";

    private readonly LayoutPlan? _plan;
    private readonly FindingList _odd = new();

    public ActivityReport(BankMapping mapping) =>
        _plan = mapping.Layouts.TryGetValue(Layout, out var layout) ? LayoutPlan.Of(layout, _odd) : null;

    public static bool Is(ReadOnlySpan<byte> body) => body.StartsWith("Account Activity,"u8);

    public IEnumerable<DecodedItem> Decode(ReadOnlyMemory<byte> body) => _plan is null
        ? [ReportDecoder.Park(1, "layout", $"The mapping has no layout of account activity: {string.Join("; ", _odd)}")]
        : new TableToStatements(_plan).Decode(body).Select(
            item => item is DecodedEntry entry ? entry with { Entry = PriorDayReport.Traced(entry.Entry) } : item);
}
