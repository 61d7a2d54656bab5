using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Messages.Reports;
using BankHub.Formats.Iso20022.Reading;

namespace BankHub.Mapping.Iso20022.Status;

/// <summary>
/// The messages and payment informations that a report says were refused, though it tells of something in them that was taken. Which of
/// the two is true nobody knows: such a refusal refuses nobody, and people look at it.
/// </summary>
internal sealed class ContradictedWholes(StatusWords words)
{
    private readonly HashSet<int> _parts = [];

    // The messages of which a payment was taken, and whether one was of which nobody knows where it stood.
    private readonly HashSet<string?> _taken = [];
    private bool _isTakenSomewhere;
    private object? _part;
    private int _number;

    /// <summary>Whether the refusal of the one message is contradicted that a customer's report is about.</summary>
    public bool HasMessage { get; private set; }

    /// <summary>Whether that of the payment information is, by its number in the report.</summary>
    public bool HasPart(int number) => _parts.Contains(number);

    public static DecodedFinding Park(string place) => StatusWords.Park(
        place, "status-contradicts", "A whole is refused of which something was taken: nothing is known of either.");

    public void LookAtCustomers(MessageReader reader)
    {
        if (!ReferenceEquals(reader.Group, _part))
        {
            (_part, _number) = (reader.Group, _number + 1);
        }

        var part = reader.Group as OriginalInstructionStatus;
        var isTaken = reader.Item is InitiatedPaymentStatus { Status: { } own } one && IsTaken(own, one.Reasons, EvidenceScope.Payment);
        if (isTaken && part?.Status is { } status && IsRefused(status, part.Reasons))
        {
            _parts.Add(_number);
        }

        var isPartTaken = part?.Status is { } said && IsTaken(said, part.Reasons, EvidenceScope.Message);
        HasMessage |= (isTaken || isPartTaken) && (reader.Message as CustomerPaymentStatusReport)?.OriginalGroup is { Status: { } whole } of
            && IsRefused(whole, of.Reasons);
    }

    public void LookAtAgents(MessageReader reader)
    {
        if (reader.Item is not PaymentStatus { Status: { } own } one || !IsTaken(own, one.Reasons, EvidenceScope.Payment))
        {
            return;
        }

        if (ReportedGroups.Message(one, (PaymentStatusReport)reader.Message!) is { } name)
        {
            _taken.Add(name);
        }
        else
        {
            _isTakenSomewhere = true;
        }
    }

    /// <summary>What is said of whole messages: one may be listed twice.</summary>
    public void LookAtGroups(IReadOnlyList<OriginalGroupStatus> groups) => _taken.UnionWith(
        from said in groups
        where said.Status is { } status && IsTaken(status, said.Reasons, EvidenceScope.Message)
        select said.MessageIdentification);

    /// <summary>Whether the refusal of one of several messages is contradicted.</summary>
    public bool HasGroup(OriginalGroupStatus group) => group.Status is { } status && IsRefused(status, group.Reasons)
        && (_isTakenSomewhere || _taken.Contains(group.MessageIdentification));

    /// <summary>Whether it is said to be taken, to wait or to be held, which the refusal of its whole then makes as doubtful.</summary>
    public bool IsTaken(string code, IReadOnlyList<ReasonInformation> reasons, EvidenceScope scope) =>
        words.Waits(code) || words.IsForPeople(code) || words.Kind(code, reasons, scope) is EvidenceKind.Accepted
            or EvidenceKind.AtCounterparty or EvidenceKind.PartlyAccepted or EvidenceKind.Settled or EvidenceKind.Credited;

    private bool IsRefused(string code, IReadOnlyList<ReasonInformation> reasons) =>
        words.Kind(code, reasons, EvidenceScope.Message) == EvidenceKind.Rejected;
}
