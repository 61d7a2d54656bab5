using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Core.Wire;
using BankHub.Hub.Reconcile;
using BankHub.Simulators;
using BankHub.Simulators.FirstCoastAch;
using BankHub.Simulators.Time;

namespace BankHub.Tests.Adapters.FirstCoastAch;

/// <summary>The adapter and the simulated bank, without a hub between them: what came back, and what follows from it.</summary>
public sealed class BankTests
{
    public static TheoryData<string> AchScenarios => [.. Scenarios.For(Scenarios.FirstCoast).Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(AchScenarios))]
    public void What_the_bank_publishes_decodes_to_the_state_that_the_scenario_foretells(string name)
    {
        var scenario = Scenarios.For(Scenarios.FirstCoast).Single(candidate => candidate.Name == name);
        var payment = FirstCoast.Credit() with { CreditorAccount = new() { Bban = scenario.AchAccount(7) } };
        var encoded = FirstCoast.Encode([FirstCoast.Attempt(7, payment)], ("balanced", "true"), ("immediateOrigin", "1234567890"));

        var items = Exchange(FirstCoast.File(encoded)).ToList();

        HashSet<Reference> ours = [.. encoded.Messages[0].References, .. encoded.Payments[0].References];
        var evidence = items.OfType<DecodedEvidence>().Select(item => item.Evidence)
            .Concat(items.OfType<DecodedEntry>().Select(item => Booked(item.Entry))).ToList();
        Assert.All(evidence, piece => Assert.Subset(ours, piece.References.ToHashSet()));
        Evidence delivered = new(EvidenceKind.Delivered, EvidenceScope.Message, []);
        var status = AttemptStatus.Of(new(payment.Amount, BookingSide.Debit, AttemptPhase.Sending, [delivered, .. evidence]));
        Assert.Equal(scenario.End.ToString(), status.State.ToString());
        Assert.Equal(name == "unknown-word", items.OfType<DecodedFinding>().Any());
    }

    // What the hub makes of a booking that names a payment.
    private static Evidence Booked(StatementEntry entry)
    {
        var unit = Assert.Single(Units.Of(entry));
        return new(EvidenceKind.Settled, EvidenceScope.Payment, unit.Names)
        {
            Identity = entry.AccountServicerReference, Amount = unit.Amount.Money, Side = unit.Side,
        };
    }

    private static IEnumerable<DecodedItem> Exchange(FileDrop drop)
    {
        List<(string Name, byte[] Bytes)> published = [];
        using var clock = new BankClock(new DateTimeOffset(2026, 11, 23, 14, 0, 0, TimeSpan.Zero), manual: true);
        var bank = new FirstCoastBank(new FirstCoastOptions(), clock, (name, bytes) => published.Add((name, bytes)));
        bank.Take(drop.FileName, drop.Body.ToArray());
        clock.Advance(TimeSpan.FromSeconds(10));
        return published.SelectMany(file => FirstCoast.Decode(file.Bytes, file.Name));
    }
}
