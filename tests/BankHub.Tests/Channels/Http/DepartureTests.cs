using BankHub.Channels.Http;

namespace BankHub.Tests.Channels.Http;

/// <summary>What the connection says of the bytes of one request.</summary>
public sealed class DepartureTests
{
    private readonly object _line = new();

    [Fact]
    public void A_request_whose_time_ran_out_while_it_connected_does_not_leave()
    {
        var left = 0;
        var departure = Departure.Begin(() => true, () => left++);

        Assert.Throws<IOException>(() => departure.Note(_line));
        Assert.Equal(0, left);
        Assert.True(departure.CallOff());
    }

    [Fact]
    public void A_request_whose_time_runs_out_between_two_writes_stops_and_may_have_left()
    {
        var isLate = false;
        var departure = Departure.Begin(() => isLate);
        departure.Note(_line);
        isLate = true;

        Assert.Throws<IOException>(() => departure.Note(_line));
        Assert.False(departure.CallOff());
    }

    [Fact]
    public void What_was_called_off_cannot_leave_and_what_left_cannot_leave_elsewhere()
    {
        var departure = Departure.Begin();
        Assert.True(departure.CallOff());
        Assert.Throws<IOException>(() => departure.Note(_line));

        departure = Departure.Begin();
        departure.Note(_line);
        Assert.Throws<IOException>(() => departure.Note(new object()));
    }
}
