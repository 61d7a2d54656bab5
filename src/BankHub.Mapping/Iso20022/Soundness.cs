using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Formats.Iso20022.Findings;
using BankHub.Formats.Iso20022.Reading;

namespace BankHub.Mapping.Iso20022;

/// <summary>
/// Whether a message can be used at all: a first pass to its end. A report that is cut off may have gone on with what changes the
/// meaning of its beginning, so none of it is used.
/// </summary>
internal static class Soundness
{
    private static readonly IsoRule[] Fatal =
    [
        IsoRules.Xml, IsoRules.NoDocument, IsoRules.MessageUnknown, IsoRules.MessageOther, IsoRules.SecondDocument, IsoRules.HeaderDiffers,
    ];

    private static readonly IsoRule[] Contradicting = [IsoRules.Count, IsoRules.Sum, IsoRules.SettlementTotal, IsoRules.HeaderDiffers];

    /// <summary>How a bank's message is read in both passes: what goes wrong comes last, so many findings are kept.</summary>
    public static readonly IsoReadOptions FromBank = new() { FindingLimit = 100_000 };

    /// <summary>Why it cannot be used, or null; whoever must know all of it before he uses its beginning looks at each item.</summary>
    public static DecodedFinding? Check(ReadOnlyMemory<byte> body, Action<MessageReader>? look = null)
    {
        using var reader = MessageReader.Open(body, FromBank);
        while (reader.Read())
        {
            look?.Invoke(reader);
        }

        return Verdict(reader);
    }

    /// <summary>The same of a message that was read to its end, for whoever lets nothing of it out before.</summary>
    public static DecodedFinding? Verdict(MessageReader reader) => Broken(reader) is { } broken ? Told(broken) : Flood(reader.Findings);

    /// <summary>
    /// The same for a message of which each item is certain for itself, as long as there is one whole message: that much a pass finds that
    /// takes nothing in. What it comes upon, reading says. Whoever reads on looks for a flood of findings himself.
    /// </summary>
    public static DecodedFinding? CheckWhole(ReadOnlyMemory<byte> body)
    {
        using var reader = MessageReader.Open(body);
        reader.PassOver();
        return Broken(reader) is null ? null : Check(body);
    }

    /// <summary>More findings than are kept, so that nobody could tell them all; null as long as they are.</summary>
    public static DecodedFinding? Flood(IsoFindings findings) => findings.Total == findings.Count ? null
        : new(new Finding("$", "findings", "There are more findings than a message of a bank has."));

    private static IsoFinding? Broken(MessageReader reader) => reader.Findings.FirstOrDefault(finding => Fatal.Contains(finding.Rule));

    /// <summary>
    /// Where a message contradicts itself: its header counts or sums otherwise than there is, or its business header names another message.
    /// That is tolerated on reading, but no money may be moved by it and no status follow from it.
    /// </summary>
    public static IEnumerable<DecodedFinding> Contradictions(IsoFindings findings) =>
        findings.Where(finding => Contradicting.Contains(finding.Rule)).Select(Told);

    /// <summary>
    /// Where the totals of a statement are not those of its entries: each entry is certain, but one may be missing, so that people look.
    /// </summary>
    public static IEnumerable<DecodedFinding> EntryTotals(IsoFindings findings) =>
        findings.Where(finding => finding.Rule == IsoRules.EntryTotals).Select(Told);

    public static DecodedFinding Told(IsoFinding finding) =>
        new(new Finding($"line {finding.Line}, column {finding.Column}", finding.Rule.Name, $"{finding.Path}: {finding.Message}"));

    /// <summary>Every error that was found since.</summary>
    public static IEnumerable<DecodedFinding> Errors(IsoFindings findings, int since)
    {
        for (var i = since; i < findings.Count; i++)
        {
            if (findings[i].IsError)
            {
                yield return Told(findings[i]);
            }
        }
    }
}
