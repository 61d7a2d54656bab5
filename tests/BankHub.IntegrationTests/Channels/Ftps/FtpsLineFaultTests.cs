using BankHub.Core.Wire;
using BankHub.IntegrationTests.Channels.Files;
using BankHub.IntegrationTests.Faults;

namespace BankHub.IntegrationTests.Channels.Ftps;

/// <summary>The control or the data connection breaks.</summary>
public abstract class FtpsLineFaultTests(Kind kind) : LineFaultTests(new FtpsBank(kind))
{
    protected override int More => 16;

    public static TheoryData<Line, Way, Break> Faults
    {
        get
        {
            var all = new TheoryData<Line, Way, Break>();
            foreach (var how in new[] { Break.Reset, Break.Close, Break.Swallow })
            {
                all.Add(Line.Control, Way.ToServer, how);
                all.Add(Line.Control, Way.ToClient, how);
                all.Add(Line.Data, Way.ToServer, how);
                all.Add(Line.Data, Way.ToClient, how);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public Task A_line_that_breaks_after_any_number_of_bytes_leaves_the_whole_file_or_none_and_the_answer_is_true(
        Line line, Way way, Break how) => DropAsync(line, way, how);

    [Theory]
    [MemberData(nameof(Faults))]
    public Task What_is_picked_up_over_a_broken_line_is_whole_or_nothing(Line line, Way way, Break how) => PickUpAsync(line, way, how);

    [Theory]
    [InlineData(Line.Control, Break.Slow)]
    [InlineData(Line.Data, Break.Slow)]
    [InlineData(Line.Control, Break.Duplicate)]
    [InlineData(Line.Data, Break.Duplicate)]
    public async Task The_answer_is_true_over_a_line_that_says_something_twice_and_slowness_stops_no_drop(Line line, Break how)
    {
        await using var lines = new FtpsLines(((FtpsBank)Bank).Server);
        var trial = new UploadTrial(Bank, lines, 20_000);
        var all = await trial.MeasureAsync(line, Way.ToServer);

        foreach (var after in new[] { all / 3, all / 2, all - 60 })
        {
            var delivery = await trial.RunAsync(new(line, Way.ToServer, after, how), seconds: 20);
            Assert.True(how != Break.Slow || delivery is Delivery.Done, $"{after}: {delivery}");
        }

        Assert.Equal(how == Break.Duplicate, lines.Twice > 0);
    }

    [Theory]
    [InlineData(Break.Reset)]
    [InlineData(Break.Close)]
    public async Task A_large_upload_goes_on_where_its_line_broke(Break how)
    {
        await using var lines = new FtpsLines(((FtpsBank)Bank).Server);
        var shipment = Bank.Shipment(6_000_000);
        lines.Fault = new(Line.Data, Way.ToServer, 3_500_000, how);
        using var channels = Bank.Open(lines);
        var sending = channels.Sender("test-ach", "inbound").SendAsync(shipment.File, shipment.Ticket(seconds: 30), default);
        await Eventually.Async(() => lines.DataConnections > 0 || sending.IsCompleted);
        lines.Fault = null;
        Assert.Equal(new Delivery.Done(null), await sending);
        Assert.True(Bank.Holds(shipment));

        // What the server had was not sent again; a reset takes from it what it had not read yet.
        Assert.InRange(lines.MostToServer, 1_000_000, 5_990_000);
    }
}

/// <summary>Before proftpd.</summary>
public sealed class ProftpdLineFaultTests() : FtpsLineFaultTests(Kind.Proftpd);

/// <summary>Before vsftpd.</summary>
public sealed class VsftpdLineFaultTests() : FtpsLineFaultTests(Kind.Vsftpd);
