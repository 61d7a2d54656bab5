using BankHub.Core.Lifecycle;
using BankHub.Hub.Decode;

namespace BankHub.Tests.Decode;

/// <summary>That a bank knows nothing proves nothing of what came later than its word: as of when that was true.</summary>
public sealed class AbsenceTests
{
    private static readonly DateTimeOffset Read = new(2026, 11, 23, 12, 31, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(-29, -29)]
    [InlineData(5, 0)]
    [InlineData(null, null)]
    public void A_file_is_as_old_as_it_says_and_never_newer_than_its_arrival(int? said, int? asOf) =>
        Assert.Equal(Minutes(asOf), Absence.AsOf(Row("file"), Evidence(said)));

    [Fact]
    public void A_callback_is_as_of_its_arrival_a_reply_as_of_its_question_or_what_they_say_before_and_a_replay_of_nothing()
    {
        var reply = Row("reply") with { ReplyTo = Guid.NewGuid(), Meta = """{"asked":"2026-11-23T12:00:00Z"}""" };

        Assert.Equal(Read, Absence.AsOf(Row("callback"), Evidence(null)));
        Assert.Equal(Minutes(-31), Absence.AsOf(reply, Evidence(0)));
        Assert.Null(Absence.AsOf(reply with { Meta = null }, Evidence(0)));
        Assert.Equal(Minutes(-40), Absence.AsOf(reply, Evidence(-40)));
        Assert.Equal(Minutes(-10), Absence.AsOf(Row("callback"), Evidence(-10)));
        Assert.Equal(Read, Absence.AsOf(Row("callback"), Evidence(10)));
        Assert.Null(Absence.AsOf(Row("file") with { Replay = true }, Evidence(-29)));
    }

    private static DateTimeOffset? Minutes(int? minutes) => minutes is { } m ? Read.AddMinutes(m) : null;

    private static Evidence Evidence(int? said) => new(EvidenceKind.NotFound, EvidenceScope.Payment, []) { AsOf = Minutes(said) };

    private static InboundRow Row(string kind) => new(Guid.Empty, "bank", "in", kind, null, null, null, 0, 0, false, Read);
}
