using BankHub.Core.Lifecycle;

namespace BankHub.Hub.People;

/// <summary>
/// What two people may decide: of what is in doubt, whether it left; of what was sent, or received and no more, and the bank is silent
/// about, what the bank says of it when it is called. None but <see cref="NeverLeft"/> lets a payment be sealed again, and that money was
/// booked only bookings tell.
/// </summary>
/// <param name="Word">As it is said and stored.</param>
/// <param name="Of">The states of a payment of which it may be said, each with what follows of the payment.</param>
/// <param name="Told">To people, of a message.</param>
public sealed record Outcome(string Word, IReadOnlyDictionary<PaymentState, EvidenceKind> Of, string Told)
{
    /// <summary>The bytes reached the bank.</summary>
    public static Outcome Reached { get; } = new("reached", OfDoubt(EvidenceKind.Reached), "reached the bank");

    /// <summary>The bytes never left.</summary>
    public static Outcome NeverLeft { get; } = new("neverLeft", OfDoubt(EvidenceKind.NeverLeft), "never left");

    /// <summary>The bank took it over for execution.</summary>
    public static Outcome Taken { get; } = new(
        "taken", OfSilent(EvidenceKind.SaidTaken, EvidenceKind.SaidTaken), "was taken over by the bank");

    /// <summary>The bank does not execute it: it refused it, or has no trace of it.</summary>
    public static Outcome Refused { get; } = new(
        "refused", OfSilent(EvidenceKind.SaidRefused, EvidenceKind.SaidDropped), "is not executed by the bank");

    private static readonly Outcome[] All = [Reached, NeverLeft, Taken, Refused];

    /// <summary>Whether it breaks the silence of a bank, and ends no doubt.</summary>
    public bool IsOfSilence => Of.ContainsKey(PaymentState.Sent);

    /// <summary>Null for no such word.</summary>
    public static Outcome? Find(string word) => Array.Find(All, one => one.Word == word);

    /// <summary>Why it cannot be said of a payment in this state.</summary>
    internal Decision.Conflict Missed(PaymentState state) => IsOfSilence
        ? new(
            "not-silent",
            $"The payment is {state}, not Sent or Acknowledged: of one in doubt say whether it reached the bank, of others the bank spoke.")
        : new("not-in-doubt", $"The payment is {state}, not InDoubt.");

    private static Dictionary<PaymentState, EvidenceKind> OfDoubt(EvidenceKind kind) => new() { [PaymentState.InDoubt] = kind };

    private static Dictionary<PaymentState, EvidenceKind> OfSilent(EvidenceKind sent, EvidenceKind received) => new()
    {
        [PaymentState.Sent] = sent, [PaymentState.Acknowledged] = received,
    };
}
