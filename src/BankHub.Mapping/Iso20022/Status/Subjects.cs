using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Lifecycle;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Status;

/// <summary>
/// What a report is about, by the name of the message that it repeats (OrgnlMsgNmId): a bank answers our requests by the same reports, and
/// quotes the payment in them, but who refuses a request has not refused the payment.
/// </summary>
internal static class Subjects
{
    private static readonly string[] Payments =
    [
        "pain.001", "pain.008", "pacs.003", "pacs.008", "pacs.009",
        "MT101", "MT102", "MT103", "MT104", "MT200", "MT201", "MT202", "MT203", "MT204", "MT205",
    ];

    private static readonly string[] Recalls = ["camt.055", "camt.056", "MT192", "MT292"];
    private static readonly string[] Questions = ["pacs.028"];

    /// <summary>
    /// By the message's name in whatever version, or that of the MT that it was translated from; without a name a report is about payments.
    /// </summary>
    public static Subject Of(string? name)
    {
        if (Placeholder.Named(name) is not { } named)
        {
            return Subject.Payments;
        }

        var message = named.Trim().StartsWith("MT", StringComparison.OrdinalIgnoreCase)
            ? string.Concat(named.Where(c => c != ' ').Take("MT103".Length))
            : string.Join('.', named[(named.LastIndexOf(':') + 1)..].Split('.', StringSplitOptions.TrimEntries).Take(2));
        return Is(message, Payments) ? Subject.Payments
            : Is(message, Recalls) ? Subject.Recall
            : Is(message, Questions) ? Subject.Question
            : Subject.Other;
    }

    /// <summary>What the status says, which was read as one of payments; of anything else than a refused recall people decide.</summary>
    /// <param name="item">The status.</param>
    /// <param name="place">Where it stands, for findings.</param>
    /// <param name="subject">What it is of.</param>
    /// <param name="original">The name of the message that it is of.</param>
    public static DecodedItem Judge(DecodedItem item, string place, Subject subject, string? original) =>
        item is not DecodedEvidence { Evidence: var said } ? item : subject switch
        {
            Subject.Payments => item,

            // The answer to a question about what the bank never had.
            Subject.Question when said.Kind == EvidenceKind.NotFound => item,

            Subject.Recall when said is { Scope: EvidenceScope.Payment, BankWord: StatusWords.Rejected } =>
                new DecodedEvidence(said with
                {
                    Kind = EvidenceKind.CancellationRefused,
                    Identity = Placeholder.Named(original) is { } name ? $"recall {name}" : null,
                    Within = [],
                }),
            _ => StatusWords.Park(
                place, "status-of-request",
                $"{said.BankWord} is said of {Mask.Text(original ?? "a message")}, which is no payment but a request about one."),
        };

    private static bool Is(string message, string[] names) => names.Contains(message, StringComparer.OrdinalIgnoreCase);
}
