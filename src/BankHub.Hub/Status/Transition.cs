using System.Text.Json.Nodes;
using BankHub.Core.Lifecycle;

namespace BankHub.Hub.Status;

/// <summary>A payment's next event.</summary>
/// <param name="Row">The payment, locked.</param>
/// <param name="State">The state from now on; may be the one before when something else became known.</param>
/// <param name="Actor">Who: a step's name, or a caller's id.</param>
/// <param name="Cause">Why, in a word.</param>
public sealed record Transition(PaymentRow Row, PaymentState State, string Actor, string Cause)
{
    /// <summary>What else the event says, without account numbers.</summary>
    public JsonObject? Detail { get; init; }

    /// <summary>The current attempt from now on.</summary>
    public int Attempt { get; init; } = Row.Attempt;

    public decimal Returned { get; init; } = Row.Returned;

    public bool Frozen { get; init; } = Row.Frozen;

    /// <summary>The bank's reason as "set:code", or the hub's own as "hub:word", if the state has one.</summary>
    public string? Reason { get; init; } = Row.Reason;
}
