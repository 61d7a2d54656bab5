using BankHub.Core.Lifecycle;

namespace BankHub.Tests.Core.Lifecycle;

/// <summary>
/// Every set, order and repetition of evidence ends alike; with what people say of a silent bank in <see cref="SilenceTests"/>, as every
/// kind doubles the sets.
/// </summary>
public sealed class EverySetTests
{
    private static readonly EvidenceKind[] Kinds =
        [.. Enum.GetValues<EvidenceKind>().Where(kind => kind < EvidenceKind.SaidTaken)];

    private static readonly Evidence[] One = [.. Kinds.Select(Facts.Of)];

    /// <summary>From the strongest word to the weakest: the first line that holds is the state.</summary>
    private static readonly (PaymentState State, Func<Func<EvidenceKind, bool>, bool> Holds)[] Table =
    [
        (PaymentState.Returned, has => has(EvidenceKind.Returned)),
        (PaymentState.Reversed, has => has(EvidenceKind.Reversed)),
        (PaymentState.Credited, has => has(EvidenceKind.Credited)),
        (PaymentState.Settled, has => has(EvidenceKind.Settled)),
        (PaymentState.Rejected, has => has(EvidenceKind.Rejected)),
        (PaymentState.Cancelled, has => has(EvidenceKind.Cancelled)),
        (PaymentState.Accepted, has => has(EvidenceKind.Accepted) || has(EvidenceKind.AtCounterparty)),
        (PaymentState.InDoubt, has => (has(EvidenceKind.BankDoubt) || has(EvidenceKind.NotDelivered))
            && !has(EvidenceKind.Reached) && !has(EvidenceKind.NeverLeft)),
        (PaymentState.Acknowledged, has => has(EvidenceKind.Acknowledged) || has(EvidenceKind.PartlyAccepted)
            || (has(EvidenceKind.TakenByNetwork) && !IsGivenUp(has))),
        (PaymentState.Sent, has => (has(EvidenceKind.Delivered) && !IsGivenUp(has)) || has(EvidenceKind.Reached)
            || has(EvidenceKind.Correction) || has(EvidenceKind.Disputed)),
        (PaymentState.Failed, has => has(EvidenceKind.NeverLeft)),
        (PaymentState.InDoubt, has => has(EvidenceKind.Doubt)),
        (PaymentState.Sending, _ => true),
    ];

    private const int Conflicting = 0x80;

    /// <summary>The state of every set, and whether it holds a contradiction: looked at by each test, folded once.</summary>
    private static readonly Lazy<byte[]> Folded = new(() =>
    {
        var folded = new byte[1 << Kinds.Length];
        Parallel.For(0, folded.Length, set =>
        {
            var status = Facts.Status(Members(set));
            folded[set] = (byte)((int)status.State | (status.Conflicts.Count > 0 ? Conflicting : 0));
        });
        return folded;
    });

    [Fact]
    public void Every_set_has_the_state_of_the_first_line_of_the_table_that_holds()
    {
        for (var set = 0; set < 1 << Kinds.Length; set++)
        {
            var expected = Table.First(line => line.Holds(kind => (set >> (int)kind & 1) != 0)).State;
            if (StateOf(set) is var state && state != expected)
                Assert.Fail($"{string.Join(' ', Members(set).Select(e => e.Kind))}: {state}, not {expected}");
        }
    }

    [Fact]
    public void Every_set_ends_alike_in_another_order_and_with_repetitions()
    {
        var random = new Random(5);
        for (var set = 0; set < 1 << Kinds.Length; set += random.Next(1, 48))
        {
            Evidence[] members = [.. Members(set)];
            Evidence[] shuffled = [.. members, .. members.Where(_ => random.Next(2) == 0)];
            random.Shuffle(shuffled);
            if (Facts.Status(members).Text() != Facts.Status(shuffled).Text())
                Assert.Fail(string.Join(' ', shuffled.Select(e => e.Kind)));
        }
    }

    [Fact]
    public void More_evidence_never_lowers_a_state_save_for_a_reversal_and_a_word_that_the_bank_takes_back()
    {
        EvidenceKind[] kinds =
            [.. Kinds.Where(kind => kind is not (EvidenceKind.Reversed or EvidenceKind.BankDoubt or EvidenceKind.NotDelivered))];
        for (var set = 0; set < 1 << Kinds.Length; set++)
        {
            var before = Rank(StateOf(set));
            foreach (var kind in kinds)
            {
                if (Rank(StateOf(set | 1 << (int)kind)) < before)
                    Assert.Fail($"{kind} lowers {string.Join(' ', Members(set).Select(e => e.Kind))}");
            }
        }
    }

    [Fact]
    public void A_payment_that_may_be_at_the_bank_never_fails()
    {
        EvidenceKind[] silent =
        [
            EvidenceKind.Doubt, EvidenceKind.NeverLeft, EvidenceKind.NotFound, EvidenceKind.BankDoubt, EvidenceKind.CancellationRefused,
            EvidenceKind.CancellationPending, EvidenceKind.NotDelivered,
        ];

        // What the network gave up it had, and had from us: only the bank's own words are left to say that it is there.
        EvidenceKind[] ofTheWay = [EvidenceKind.Delivered, EvidenceKind.TakenByNetwork];
        var (quiet, way) = (Set(silent), Set(silent) | Set(ofTheWay));
        for (var set = 0; set < 1 << Kinds.Length; set++)
        {
            var failed = StateOf(set) == PaymentState.Failed;
            var isSilent = (set & ~(Has(set, EvidenceKind.NotDelivered) ? way : quiet)) == 0;
            if (failed != (isSilent && Has(set, EvidenceKind.NeverLeft)))
                Assert.Fail(string.Join(' ', Members(set).Select(e => e.Kind)));
        }
    }

    [Fact]
    public void A_refusal_beside_a_proof_of_execution_is_a_conflict_in_every_set()
    {
        EvidenceKind[] proofs = [EvidenceKind.Correction, EvidenceKind.Disputed, EvidenceKind.Credited, EvidenceKind.Returned];
        for (var set = 0; set < 1 << Kinds.Length; set++)
        {
            if (Has(set, EvidenceKind.Rejected) && (set & Set(proofs)) != 0 && !HasConflict(set))
                Assert.Fail(string.Join(' ', Members(set).Select(e => e.Kind)));
        }
    }

    [Fact]
    public void Whoever_holds_that_it_never_left_while_a_bank_has_it_is_contradicted_in_every_set()
    {
        EvidenceKind[] words =
        [
            EvidenceKind.Reached, EvidenceKind.Acknowledged, EvidenceKind.PartlyAccepted, EvidenceKind.Accepted, EvidenceKind.Settled,
            EvidenceKind.Credited, EvidenceKind.Rejected, EvidenceKind.Returned, EvidenceKind.Reversed, EvidenceKind.Cancelled,
            EvidenceKind.Correction, EvidenceKind.Disputed, EvidenceKind.AtCounterparty,
        ];
        for (var set = 0; set < 1 << Kinds.Length; set++)
        {
            if (Has(set, EvidenceKind.NeverLeft) && (set & Set(words)) != 0 && !HasConflict(set))
                Assert.Fail(string.Join(' ', Members(set).Select(e => e.Kind)));
        }
    }

    [Theory]
    [InlineData(AttemptPhase.Sealed, PaymentState.Sealed)]
    [InlineData(AttemptPhase.Sending, PaymentState.Sending)]
    [InlineData(AttemptPhase.Voided, PaymentState.Scheduled)]
    public void Without_evidence_our_own_side_says_the_state(AttemptPhase phase, PaymentState expected) =>
        Assert.Equal(expected, Facts.Status(phase, []).State);

    private static bool IsGivenUp(Func<EvidenceKind, bool> has) => has(EvidenceKind.NotDelivered) && !has(EvidenceKind.Reached);

    private static PaymentState StateOf(int set) => (PaymentState)(Folded.Value[set] & ~Conflicting);

    private static bool HasConflict(int set) => (Folded.Value[set] & Conflicting) != 0;

    private static bool Has(int set, EvidenceKind kind) => (set >> (int)kind & 1) != 0;

    private static int Set(EvidenceKind[] kinds) => kinds.Aggregate(0, (set, kind) => set | 1 << (int)kind);

    private static IEnumerable<Evidence> Members(int set) => One.Where((_, i) => (set >> i & 1) != 0);

    private static int Rank(PaymentState state) => state switch
    {
        PaymentState.Sending => 0,
        PaymentState.InDoubt => 1,
        PaymentState.Failed => 2,
        PaymentState.Sent => 3,
        PaymentState.Acknowledged => 4,
        PaymentState.Accepted => 5,
        PaymentState.Cancelled => 6,
        PaymentState.Rejected => 7,
        PaymentState.Settled => 8,
        PaymentState.Credited => 9,
        PaymentState.Reversed => 10,
        PaymentState.Returned => 11,
        _ => throw new InvalidOperationException($"{state} is no state of an attempt."),
    };
}
