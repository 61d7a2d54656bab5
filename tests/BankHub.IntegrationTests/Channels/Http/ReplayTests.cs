using BankHub.Core.Wire;

namespace BankHub.IntegrationTests.Channels.Http;

/// <summary>The framework's handler sends some requests again by itself when a kept line is closed; here it never does.</summary>
public sealed class ReplayTests : IDisposable
{
    private readonly HttpBank _bank = new();

    public static TheoryData<string, Effect, bool> Requests => new()
    {
        { "POST", Effect.Execute, true },
        { "POST", Effect.Execute, false },
        { "PUT", Effect.Execute, true },
        { "GET", Effect.Execute, false },
        { "POST", Effect.Cancel, false },
        { "DELETE", Effect.Cancel, false },
        { "GET", Effect.Inquire, false },
        { "GET", Effect.Poll, false },
    };

    public void Dispose() => _bank.Dispose();

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_kept_line_that_the_bank_drops_on_the_next_request_carries_it_once(string method, Effect effect, bool body)
    {
        var sender = _bank.Sender();
        var request = new Request("transfers", effect, method, "/v1/x", [], body ? HttpBank.Body : default);
        _bank.Server.Script.Enqueue(Act.Ok());
        _bank.Server.Script.Enqueue(new Act(null, Close: true));
        _bank.Server.Script.Enqueue(new Act(null, Reset: true));
        Assert.IsType<Delivery.Done>(await HttpBank.SendAsync(sender, request: request));
        Assert.IsType<Delivery.InDoubt>(await HttpBank.SendAsync(sender, request: request));
        await Task.Delay(200);
        Assert.Equal(2, _bank.Server.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_fresh_line_that_the_bank_drops_carries_it_once(string method, Effect effect, bool body)
    {
        var request = new Request("transfers", effect, method, "/v1/x", [], body ? HttpBank.Body : default);
        _bank.Server.Script.Enqueue(new Act(null, Close: true));
        Assert.IsType<Delivery.InDoubt>(await _bank.SendAsync(request: request));
        await Task.Delay(200);
        Assert.Single(_bank.Server.Requests);
    }

    [Fact]
    public async Task A_line_that_the_bank_closed_while_it_was_idle_is_not_used_again()
    {
        var sender = _bank.Sender();
        for (var i = 0; i < 10; i++)
        {
            _bank.Server.Script.Enqueue(Act.Ok() with { Close = true });
            Assert.IsType<Delivery.Done>(await HttpBank.SendAsync(sender));
            await Task.Delay(300);
        }

        Assert.Equal(10, _bank.Server.Lines);
    }

    [Fact]
    public async Task Many_requests_at_once_are_carried_once_each_though_lines_break_between_them()
    {
        var sender = _bank.Sender();
        for (var i = 0; i < 60; i++)
            _bank.Server.Script.Enqueue(i % 3 == 2 ? new Act(null, Reset: true) : Act.Ok());
        var deliveries = await Task.WhenAll(Enumerable.Range(0, 60).Select(i =>
            HttpBank.SendAsync(sender, request: HttpBank.Confirm with { Path = $"/v1/transfers/{i}/confirm" })));
        var paths = _bank.Server.Requests.Select(r => r.Split(' ')[1]).ToList();
        Assert.Equal(paths.Count, paths.Distinct().Count());
        Assert.Equal(40, deliveries.Count(d => d is Delivery.Done));
        Assert.Equal(20, deliveries.Count(d => d is Delivery.InDoubt));
    }
}
