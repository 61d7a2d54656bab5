using System.Diagnostics.Metrics;
using BankHub.Keys.Named;

namespace BankHub.Tests.Keys.Named;

public sealed class NamedKeysTests
{
    private static readonly DateTimeOffset Day = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void While_two_keys_overlap_the_newer_signs_and_both_verify()
    {
        var keys = At(Day, Key("old", -100, 10), Key("new", -1, 100));
        Assert.Equal("new", keys.Current("bank", KeyUse.Sign).Id);
        Assert.Equal(["new", "old"], keys.All("bank", KeyUse.Sign).Select(k => k.Id));
    }

    [Theory]
    [InlineData(-100, "old begins 2026-04-01 00:00:00Z, new begins 2026-04-30 00:00:00Z")]
    [InlineData(400, "old ended 2026-05-11 00:00:00Z, new ended 2026-08-09 00:00:00Z")]
    public void A_key_that_is_not_valid_is_refused_and_it_is_said_why(int days, string why)
    {
        var keys = At(Day.AddDays(days), Key("old", -30, 10), Key("new", -1, 100));
        var refused = Assert.Throws<KeyNotFoundException>(() => keys.Current("bank", KeyUse.Sign));
        Assert.Equal($"No key bank for Sign is valid now: {why}.", refused.Message);
        Assert.Empty(keys.All("bank", KeyUse.Sign));
        Assert.True(keys.Has("bank", KeyUse.Sign));
    }

    [Fact]
    public void A_key_is_used_for_nothing_else()
    {
        var keys = At(Day, Key("one", -1, 1));
        Assert.Equal(
            "No key bank for Decrypt is valid now: those of the name have other uses.",
            Assert.Throws<KeyNotFoundException>(() => keys.Current("bank", KeyUse.Decrypt)).Message);
        Assert.Equal(
            "No key other for Sign is valid now: none has the name.",
            Assert.Throws<KeyNotFoundException>(() => keys.Current("other", KeyUse.Sign)).Message);
        Assert.False(keys.Has("bank", KeyUse.Decrypt));
    }

    [Fact]
    public void Other_keys_take_effect_at_once_for_whoever_holds_the_ring()
    {
        var keys = At(Day, Key("one", -1, 1));
        keys.Replace([Key("two", -1, 1)]);
        Assert.Equal("two", keys.Current("bank", KeyUse.Sign).Id);
    }

    [Fact]
    public void Every_use_is_counted_by_name_id_and_use()
    {
        var seen = new List<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, l) =>
            {
                if (instrument.Name == "bankhub.keys.uses")
                    l.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, count, tags, _) =>
        {
            var text = string.Join(' ', tags.ToArray().Select(t => t.Value));
            if (text.StartsWith("counted", StringComparison.Ordinal))
                seen.Add($"{count} {text}");
        });
        listener.Start();
        var keys = At(Day, Key("old", -9, 9) with { Name = "counted" }, Key("new", -1, 9) with { Name = "counted" });

        keys.Current("counted", KeyUse.Sign);
        keys.All("counted", KeyUse.Sign);

        Assert.Equal(["1 counted new Sign", "1 counted new Sign", "1 counted old Sign"], seen);
    }

    private static NamedKeys At(DateTimeOffset now, params NamedKey[] keys) => new(keys, new Standing(now));

    private static NamedKey Key(string id, int from, int until) => new()
    {
        Name = "bank", Id = id, Uses = new HashSet<KeyUse> { KeyUse.Sign }, ValidFrom = Day.AddDays(from), ValidUntil = Day.AddDays(until),
    };

    private sealed class Standing(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
