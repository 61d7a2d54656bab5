using BankHub.Hub.Intake;
using BankHub.Hub.Routing;
using BankHub.Tests.Adapters.FirstCoastAch;

namespace BankHub.Tests.Intake;

public sealed class DateNoteTests
{
    [Theory]
    [InlineData("passed", 20, 24, "date-passed")]
    [InlineData("too near for the bank", 23, 24, "date-moved")]
    [InlineData("reached", 24, 24, null)]
    public void The_caller_hears_of_every_date_that_is_not_the_one_used(string when, int requested, int used, string? rule)
    {
        var payment = FirstCoast.Credit() with { RequestedExecutionDate = new(2026, 11, requested) };
        var notes = DateNote.Of(payment, new Route("c", "p", new(2026, 11, used), default, "g"), new(2026, 11, 23));

        Assert.Equal((when, rule), (when, notes.SingleOrDefault()?.Rule));
        Assert.All(notes, note => Assert.Contains("2026-11-24", note.Message, StringComparison.Ordinal));
    }
}
