using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;

namespace BankHub.Tests.Core.Lifecycle;

/// <summary>Evidence about a transfer of 100.00 dollars.</summary>
internal static class Facts
{
    public static readonly Money Amount = Dollars(100);

    public static Money Dollars(decimal amount) => Money.Of(amount, Currency.Usd);

    public static AttemptStatus Status(params IEnumerable<Evidence> evidence) => Status(AttemptPhase.Sending, evidence);

    public static AttemptStatus Status(AttemptPhase phase, IEnumerable<Evidence> evidence) =>
        AttemptStatus.Of(new AttemptFacts(Amount, BookingSide.Debit, phase, [.. evidence]));

    public static Evidence Of(EvidenceKind kind) => new(kind, EvidenceScope.Payment, []);

    public static Evidence Settled(string? identity, decimal amount = 100, BookingSide side = BookingSide.Debit) =>
        Of(EvidenceKind.Settled) with { Identity = identity, Amount = Dollars(amount), Side = side };

    public static Evidence Reversed(string? identity) =>
        Of(EvidenceKind.Reversed) with { Identity = identity, Amount = Amount, Side = BookingSide.Credit };

    public static Evidence Returned(string? identity, decimal amount = 100, BookingSide side = BookingSide.Credit) =>
        Of(EvidenceKind.Returned) with { Identity = identity, Amount = Dollars(amount), Side = side };

    public static Evidence TakenBack(string? identity, decimal amount = 100) => Returned(identity, amount, BookingSide.Debit);

    public static Evidence AchReturn(string? identity, decimal amount) =>
        Returned(identity, amount) with { Reason = new(ReasonCode.Nacha, "R03") };

    /// <summary>What a status says, as text that two of them can be compared by.</summary>
    public static string Text(this AttemptStatus status) =>
        $"{status.State} {status.Returned:0.00} [{string.Join(' ', status.Conflicts)}] {status.Reason}";
}
