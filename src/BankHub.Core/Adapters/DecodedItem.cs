using BankHub.Core.Findings;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Core.Wire;

namespace BankHub.Core.Adapters;

/// <summary>One thing that an inbound message says. Records in = evidence + findings: nothing is dropped in silence.</summary>
public abstract record DecodedItem;

/// <summary>Evidence about a message or a payment.</summary>
public sealed record DecodedEvidence(Evidence Evidence) : DecodedItem;

/// <summary>A record that could not be understood: it is parked, its neighbours apply.</summary>
public sealed record DecodedFinding(Finding Finding) : DecodedItem
{
    /// <summary>
    /// The message was read all the same: it only breaks a rule of how its sender should write, which it may do in every message, so that
    /// people hear of it once a rule and kind of message.
    /// </summary>
    public bool IsReadAllTheSame { get; init; }

    /// <summary>Money is late or does not come back while it waits: people are called by an alarm too.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>Which kind of message it is (pacs.002.001.10, MT940), where that is known.</summary>
    public string? Message { get; init; }
}

/// <summary>The next step of a protocol (confirm after create, the next page); unique by the message answered and the step.</summary>
/// <param name="Step">The step's name.</param>
/// <param name="Message">What to send.</param>
public sealed record DecodedFollowUp(string Step, OutboundMessage Message) : DecodedItem
{
    /// <summary>References under which the bank may answer this step, beside those of the first message.</summary>
    public IReadOnlyList<Reference> References { get; init; } = [];
}

/// <summary>How far a feed has been read, in every answer that was read; stored in the same commit as what was read.</summary>
public sealed record DecodedCursor(string Feed, string Cursor) : DecodedItem;

/// <summary>A statement begins. Its entries and its end name it, so that each item stands for itself.</summary>
public sealed record DecodedStatement(Statement Statement) : DecodedItem
{
    /// <summary>
    /// Whether the electronic number tells reports of one legal number and name apart (:28C: of MT 941 and 942), in place of growing with
    /// everything that is sent.
    /// </summary>
    public bool IsNumberedWithin { get; init; }

    /// <summary>
    /// The day that it is of, for one that tells neither a balance nor a moment: that of a time without its distance from UTC, or else of
    /// its first entry. Null where nothing in it has a day.
    /// </summary>
    public DateOnly? Day { get; init; }
}

/// <summary>An entry of an account, whoever tells it; which payments it is the booking of, the hub finds out.</summary>
public sealed record DecodedEntry(StatementEntry Entry) : DecodedItem
{
    /// <summary>The statement that it stands in, as its beginning gave it; null for what is told outside of one.</summary>
    public Statement? Statement { get; init; }

    /// <summary>
    /// Its number among the entries of its statement as the message has them, from 1, whatever of them can be read: the name of a booking
    /// that has no other, which a reader that understands more or less must not change. Null counts what is told since the statement began.
    /// </summary>
    public int? Number { get; init; }

    /// <summary>
    /// Whose way of naming made up the entry's name where the bank promises none, such as <c>bai2</c>: of what it says, equal ones
    /// counted. Such a name is the same wherever the same reader meets the booking, and says nothing beside the name that another one
    /// gives it. Null where the name is the bank's own.
    /// </summary>
    public string? NamedBy { get; init; }
}

/// <summary>A statement, or a page of it, ends: all its entries were told.</summary>
/// <param name="Statement">As its beginning gave it.</param>
public sealed record DecodedStatementEnd(Statement Statement) : DecodedItem
{
    /// <summary>The balances that stand behind the entries (:62F:, :64:, :65:).</summary>
    public ValueList<Balance> Balances { get; init; } = [];

    /// <summary>How many entries the bank says there are; null where it does not say.</summary>
    public int? NumberOfEntries { get; init; }
}
