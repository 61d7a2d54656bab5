using BankHub.Formats.Iso20022.Findings;
using BankHub.Formats.Xml;

namespace BankHub.Formats.Iso20022.Reading;

/// <summary>How a file is read.</summary>
public sealed record IsoReadOptions
{
    /// <summary>The usual limits.</summary>
    public static readonly IsoReadOptions Default = new();

    /// <summary>How large the document and its parts may be.</summary>
    public XmlLimits Limits { get; init; } = XmlLimits.Default;

    /// <summary>How many findings are kept; all are counted.</summary>
    public int FindingLimit { get; init; } = IsoFindings.DefaultLimit;

    /// <summary>The names of rules that are not applied.</summary>
    public IReadOnlySet<string>? Waived { get; init; }

    /// <summary>
    /// Called when a group (payment information, a statement) has ended: all its items were handed over, and what stands behind
    /// them is read. It comes before the Read that gives a group without items.
    /// </summary>
    public Action<MessageReader, object>? GroupEnded { get; init; }
}
