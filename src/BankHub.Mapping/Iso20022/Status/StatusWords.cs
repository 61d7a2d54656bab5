using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Status;

/// <summary>A bank's status as evidence, by the mapping's table `paymentStatus`; a code that it lacks is a finding, no guess.</summary>
/// <remarks>
/// Where a code means something else in a message or at a level of it, a table of its own says so: `paymentStatus/pacs.002/message` comes
/// before `paymentStatus/pacs.002`, and that before `paymentStatus`. Reasons that make another thing of a refusal stand in `refusal`,
/// the codes of what waits in `waiting`, and in `forPeople` those after which nothing comes by itself, with the rule that tells them.
/// </remarks>
internal sealed class StatusWords(BankMapping mapping, string message)
{
    public const string Table = "paymentStatus";

    /// <summary>What a refusal is by its reason: of a copy, or of a question about what the bank never had.</summary>
    public const string Refusals = "refusal";

    public const string Rejected = "RJCT";

    private const string Waiting = "waiting";

    private const string ForPeople = "forPeople";

    /// <summary>
    /// Payments are recalled one by one: of a message that is said to be cancelled no member is, unless it is named, and people look at it.
    /// </summary>
    public const string CancelledWhole = "cancelled-whole";

    /// <summary>What a status says of a message or a payment.</summary>
    /// <param name="place">Where it stands, for findings.</param>
    /// <param name="code">The status.</param>
    /// <param name="reasons">Why.</param>
    /// <param name="scope">Whom it is about.</param>
    /// <param name="references">Its names.</param>
    /// <param name="within">What the message held that it is about, or the names of the message in which it stands.</param>
    public DecodedItem Item(
        string place, string code, IReadOnlyList<ReasonInformation> reasons, EvidenceScope scope, IReadOnlyList<Reference> references,
        IReadOnlyList<Reference>? within = null) =>
        mapping.Canonical(ForPeople, code) is { } rule ? Park(place, rule, $"{code} is no news of how it ends: people ask the bank.")
        : Kind(code, reasons, scope) is not { } kind ? Park(place, "unknown-code", "The status is none that is known.")
        : references.Count == 0 ? Park(place, "no-reference", "The status names nothing that it could be about.")
        : scope == EvidenceScope.Message && kind == EvidenceKind.Cancelled ? Park(place, CancelledWhole, "Of its payments none is named.")
        : new DecodedEvidence(new(kind, scope, references) { Reason = Reason(reasons), BankWord = code, Within = within ?? [] });

    /// <summary>The same, as the bank said it then.</summary>
    public static DecodedItem? Dated(DecodedItem? item, DateTimeOffset? said) =>
        item is DecodedEvidence { Evidence: var evidence } ? new DecodedEvidence(evidence with { AsOf = said }) : item;

    public static DecodedFinding Park(string place, string rule, string message) => new(new Finding(place, rule, message));

    /// <summary>The names that are given and that name something.</summary>
    public static IReadOnlyList<Reference> Names(params ReadOnlySpan<(string Kind, string? Value)> names)
    {
        var given = new List<Reference>();
        foreach (var (kind, value) in names)
        {
            if (Placeholder.Named(value) is { } name && !given.Contains(new(kind, name)))
            {
                given.Add(new(kind, name));
            }
        }

        return given;
    }

    /// <summary>What a code says; of a message that was settled no member is known to be more than accepted until it is named.</summary>
    public EvidenceKind? Kind(string code, IReadOnlyList<ReasonInformation> reasons, EvidenceScope scope)
    {
        var level = scope == EvidenceScope.Message ? "message" : "payment";
        var word = mapping.Canonical($"{Table}/{message}/{level}", code) ?? mapping.Canonical($"{Table}/{message}", code)
            ?? mapping.Canonical(Table, code);
        if (word == nameof(EvidenceKind.Rejected))
        {
            word = reasons.Select(reason => Incoming.Either(reason.Reason) is { } why ? mapping.Canonical(Refusals, why) : null)
                .OfType<string>().FirstOrDefault() ?? word;
        }

        return !Enum.TryParse<EvidenceKind>(word, out var kind) ? null
            : scope == EvidenceScope.Message && kind is EvidenceKind.Settled or EvidenceKind.Credited or EvidenceKind.AtCounterparty
                ? EvidenceKind.Accepted
            : kind;
    }

    /// <summary>Whether a code says that something is waited for: what waits is not refused, while what was received may be.</summary>
    public bool Waits(string code) => mapping.Canonical(Waiting, code) is not null;

    /// <summary>Whether a code is no news of how it ends: the bank has the payment, and only people can ask it more.</summary>
    public bool IsForPeople(string code) => mapping.Canonical(ForPeople, code) is not null;

    /// <summary>The first code, with all words, and the codes after it, as its text.</summary>
    public static ReasonCode? Reason(IReadOnlyList<ReasonInformation> reasons)
    {
        ReasonCode[] codes = [.. reasons.Select(reason => Code(reason.Reason)).OfType<ReasonCode>()];
        string[] words = [.. reasons.SelectMany(reason => reason.AdditionalInformation), .. codes.Skip(1).Select(code => code.Code)];
        var text = words.Length == 0 ? null : string.Join("; ", words);
        return codes is [var first, ..] ? first with { Text = text }
            : text is null ? null
            : new(ReasonCode.Proprietary, "unstated", text);
    }

    private static ReasonCode? Code(Formats.Iso20022.Components.CodeOrProprietary? reason) =>
        reason?.Code is { } code ? new(ReasonCode.Iso20022, code)
        : reason?.Proprietary is { } own ? new(ReasonCode.Proprietary, own)
        : null;
}
