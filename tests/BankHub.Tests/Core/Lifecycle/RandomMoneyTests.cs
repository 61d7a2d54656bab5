using BankHub.Core.Lifecycle;
using FsCheck;
using FsCheck.Fluent;
using static BankHub.Tests.Core.Lifecycle.Facts;

namespace BankHub.Tests.Core.Lifecycle;

/// <summary>Bookings, reversals and returns at random: order and repetition do not matter, and money back is never counted twice.</summary>
public sealed class RandomMoneyTests
{
    private static readonly Gen<string?> Identity = Gen.Elements<string?>(null, "1", "2", "3");

    private static readonly Gen<Evidence> Any = Gen.OneOf(
        Identity.SelectMany(id => Gen.Elements(100m, 100m, 99.99m).Select(amount => Settled(id, amount))),
        Identity.Select(Reversed),
        Identity.SelectMany(id => Gen.Elements(100m, 40m, 60m).Select(amount => Returned(id, amount))),
        Gen.Elements(Enum.GetValues<EvidenceKind>()).Select(Of));

    private static readonly Gen<Evidence> Taken =
        Gen.Elements("1", "4", "5").SelectMany(id => Gen.Elements(100m, 40m, 60m).Select(amount => TakenBack(id, amount)));

    private static readonly Arbitrary<Evidence[]> Sets = Any.ArrayOf().Resize(8).ToArbitrary();

    [Fact]
    public void Order_and_repetition_do_not_matter() => Prop.ForAll(Sets, Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), (set, seed) =>
    {
        var random = new Random(seed);
        Evidence[] other = [.. set, .. set.Where(_ => random.Next(2) == 0)];
        random.Shuffle(other);
        return Status(set).Text() == Status(other).Text();
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_was_taken_back_is_taken_off_once_in_any_order() => Prop.ForAll(
        Sets, Taken.ArrayOf().Resize(3).ToArbitrary(), Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), (set, taken, seed) =>
        {
            var random = new Random(seed);
            Evidence[] told = [.. set, .. taken, .. set.Concat(taken).Where(_ => random.Next(2) == 0)];
            random.Shuffle(told);
            var off = taken.GroupBy(e => e.Identity).Sum(one => one.Max(e => e.Amount!.Value));
            return Status(told).Returned == Math.Max(0, Status(set).Returned - off)
                && Status(told).Text() == Status([.. set, .. taken]).Text();
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void One_more_return_never_makes_less_come_back() => Prop.ForAll(Sets, Any.ToArbitrary(), (set, more) =>
        Status([.. set, more]).Returned >= Status(set).Returned).QuickCheckThrowOnFailure();

    [Fact]
    public void What_came_back_is_no_more_than_the_distinct_returns_say() => Prop.ForAll(Sets, set =>
    {
        var identified = set.Where(e => e.Kind == EvidenceKind.Returned && e.Identity is not null)
            .GroupBy(e => e.Identity).Sum(told => told.Max(e => e.Amount?.Value ?? 100));
        var words = set.Where(e => e.Kind == EvidenceKind.Returned && e.Identity is null).Select(e =>
            e.Amount?.Value ?? 100).Append(0).Max();
        return Status(set).Returned == Math.Max(identified, words);
    }).QuickCheckThrowOnFailure();
}
