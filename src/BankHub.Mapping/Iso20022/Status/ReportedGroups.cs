using BankHub.Core.Lifecycle;
using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Messages.Reports;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Status;

/// <summary>The messages that a pacs.002 is about, and in which of them each of its payments stands, as far as it is said.</summary>
internal sealed class ReportedGroups
{
    private readonly OriginalGroupStatus? _only;
    private readonly ILookup<string?, OriginalGroupStatus> _byMessage;
    private readonly Subject _common;
    private readonly ContradictedWholes _wholes;
    private readonly HashSet<OriginalGroupStatus> _contradicted;

    public ReportedGroups(PaymentStatusReport report, ContradictedWholes wholes)
    {
        (All, _only, _wholes) = (report.OriginalGroups, Only(report), wholes);
        _byMessage = All.ToLookup(group => group.MessageIdentification);
        wholes.LookAtGroups(All);
        _contradicted = [.. All.Where(wholes.HasGroup)];
        _common = All.Select(group => Subjects.Of(group.MessageName)).Distinct().ToList() switch
        {
            [] => Subject.Payments,
            [var one] => one,
            _ => Subject.Other,
        };
    }

    public IReadOnlyList<OriginalGroupStatus> All { get; }

    /// <summary>The message in which a payment stands: the one that it names, or else the only one; null where nobody knows.</summary>
    public static string? Message(PaymentStatus payment, PaymentStatusReport report) =>
        Placeholder.Named(payment.OriginalGroup?.MessageIdentification) ?? Only(report)?.MessageIdentification;

    /// <summary>What is said of that message, if it is.</summary>
    public OriginalGroupStatus? Around(PaymentStatus payment) =>
        Placeholder.Named(payment.OriginalGroup?.MessageIdentification) is not { } named ? _only
            : _byMessage[named].Take(2).ToList() is [var one] ? one
            : null;

    public Subject SubjectOf(PaymentStatus payment) =>
        (Placeholder.Named(payment.OriginalGroup?.MessageName) ?? Around(payment)?.MessageName) is { } name ? Subjects.Of(name) : _common;

    public bool IsContradicted(OriginalGroupStatus group) => _contradicted.Contains(group);

    /// <summary>
    /// Whether the payment is told of against the refusal of its message, or by that refusal alone; where nobody knows which message is
    /// its own, of any.
    /// </summary>
    public bool IsContradicted(PaymentStatus payment) =>
        (payment.Status is not { } own || _wholes.IsTaken(own, payment.Reasons, EvidenceScope.Payment))
        && (Placeholder.Named(payment.OriginalGroup?.MessageIdentification) is { } named ? _byMessage[named].Any(IsContradicted)
            : _contradicted.Count > 0);

    private static OriginalGroupStatus? Only(PaymentStatusReport report) => report.OriginalGroups is [var one] ? one : null;
}
