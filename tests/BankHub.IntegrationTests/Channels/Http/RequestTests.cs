using System.Diagnostics;
using System.Text;
using BankHub.Core.Wire;
using BankHub.IntegrationTests.Faults;

namespace BankHub.IntegrationTests.Channels.Http;

/// <summary>What leaves, and what every kind of end proves.</summary>
public sealed class RequestTests : IDisposable
{
    private readonly HttpBank _bank = new();

    public static TheoryData<string> Broken =>
    [
        "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\nhalf",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n",
        "HTTP/1.1 200 OK\r\n\r\nno end is marked",
        "HTTP/1.1 200 OK\r\nContent-Len",
        "HTTP/1.1 ",
        "garbage\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 2, 3\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\nX: " + new string('x', 100_000) + "\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzzz\r\n",
    ];

    public void Dispose() => _bank.Dispose();

    [Theory]
    [InlineData(Effect.Execute, false)]
    [InlineData(Effect.Inquire, true)]
    public async Task Without_the_lease_nothing_that_moves_money_leaves(Effect effect, bool leaves)
    {
        _bank.Server.Script.Enqueue(new Act("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"));
        var ticket = HttpBank.Ticket() with { StillHeld = _ => Task.FromResult(false) };
        var delivery = await _bank.Sender().SendAsync(HttpBank.Confirm with { Effect = effect }, ticket, default);
        if (leaves)
            Assert.IsType<Delivery.Done>(delivery);
        else
            Assert.Equal(new Delivery.Refused("the lease is gone", MayRetry: true), delivery);
        Assert.Equal(leaves ? 1 : 0, _bank.Server.Requests.Count);
    }

    [Theory]
    [InlineData(Effect.Execute, false)]
    [InlineData(Effect.Inquire, true)]
    public async Task A_question_wants_no_kept_answer_and_hears_how_old_it_is(Effect effect, bool wantsFresh)
    {
        _bank.Server.Script.Enqueue(new Act("HTTP/1.1 200 OK\r\nAge: 45\r\nContent-Length: 2\r\n\r\n{}"));
        var delivery = await HttpBank.SendAsync(_bank.Sender(), request: HttpBank.Confirm with { Effect = effect });
        Assert.Equal(TimeSpan.FromSeconds(45), Assert.IsType<Delivery.Done>(delivery).Reply!.OlderBy);
        var sent = Assert.Single(_bank.Server.Requests);
        Assert.Equal(wantsFresh, sent.Contains("\r\nCache-Control: no-cache\r\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sender_that_slept_over_its_deadline_while_asking_for_the_lease_sends_nothing()
    {
        var ticket = HttpBank.Ticket(0.5) with
        {
            StillHeld = async _ =>
            {
                await Task.Delay(TimeSpan.FromSeconds(0.6), CancellationToken.None);
                return true;
            },
        };
        var refused = Assert.IsType<Delivery.Refused>(await _bank.Sender().SendAsync(HttpBank.Confirm, ticket, default));
        Assert.True(refused.MayRetry);
        Assert.Empty(_bank.Server.Requests);
    }

    [Fact]
    public async Task The_request_leaves_as_it_was_sealed_and_the_answer_comes_whole()
    {
        const string Headers = "X-Bank: a\r\nX-Bank: b\r\nContent-Type: application/json\r\nContent-Length: 8";
        _bank.Server.Script.Enqueue(new Act($"HTTP/1.1 201 Created\r\n{Headers}\r\n\r\n{{\"a\":12}}"));
        var reply = Assert.IsType<Delivery.Done>(await _bank.SendAsync()).Reply!;
        Assert.Equal(201, reply.Status);
        Assert.Equal("{\"a\":12}", Encoding.UTF8.GetString(reply.Body.Span));
        Assert.Equal(["a", "b"], reply.Headers.Where(h => h.Name == "X-Bank").Select(h => h.Value));
        Assert.Contains(reply.Headers, h => h is { Name: "Content-Type", Value: "application/json" });
        var request = Assert.Single(_bank.Server.Requests);
        Assert.StartsWith("POST /api/v1/transfers/tr_1/confirm?x=%20y HTTP/1.1\r\n", request, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n" + Encoding.UTF8.GetString(HttpBank.Body), request, StringComparison.Ordinal);
        Assert.DoesNotContain("traceparent", request, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Expect", request, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("500 Internal Server Error", 500)]
    [InlineData("503 Service Unavailable", 503)]
    [InlineData("401 Unauthorized", 401)]
    [InlineData("302 Found\r\nLocation: http://127.0.0.1:1/elsewhere", 302)]
    [InlineData("307 Temporary Redirect\r\nLocation: /v1/other", 307)]
    [InlineData("407 Proxy Authentication Required\r\nProxy-Authenticate: Basic", 407)]
    public async Task Every_whole_answer_is_handed_on_and_nothing_is_followed(string status, int code)
    {
        _bank.Server.Script.Enqueue(new Act($"HTTP/1.1 {status}\r\nSet-Cookie: a=b\r\nContent-Length: 13\r\n\r\n<html></html>"));
        var sender = _bank.Sender();
        Assert.Equal(code, Assert.IsType<Delivery.Done>(await HttpBank.SendAsync(sender)).Reply!.Status);
        Assert.Single(_bank.Server.Requests);
        await HttpBank.SendAsync(sender);
        Assert.DoesNotContain("Cookie", _bank.Server.Requests.Last(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task An_answer_that_is_not_whole_is_in_doubt(string answer)
    {
        _bank.Server.Script.Enqueue(new Act(answer, Close: true));
        Assert.IsType<Delivery.InDoubt>(await _bank.SendAsync());
        await Task.Delay(100);
        Assert.Single(_bank.Server.Requests);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\nhalf")]
    [InlineData("HTTP/1.1 100 Continue\r\n\r\n")]
    public async Task A_bank_that_hangs_is_in_doubt_when_the_time_is_up(string? answer)
    {
        _bank.Server.Script.Enqueue(new Act(answer, Hang: true));
        var clock = Stopwatch.StartNew();
        Assert.IsType<Delivery.InDoubt>(await _bank.SendAsync(seconds: 3));
        Assert.InRange(clock.Elapsed.TotalSeconds, 2.9, 15);
        Assert.Single(_bank.Server.Requests);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(200)]
    public async Task A_line_that_breaks_once_a_byte_arrived_is_in_doubt_and_never_tried_again(int bytes)
    {
        _bank.Server.Script.Enqueue(new Act(null, Reset: true, ReadBytes: bytes));
        Assert.IsType<Delivery.InDoubt>(await _bank.SendAsync());
        await Task.Delay(200);
        Assert.Single(_bank.Server.Requests);
        Assert.Equal(1, _bank.Server.Lines);
    }

    [Fact]
    public async Task An_answer_over_the_limit_is_in_doubt()
    {
        _bank.Server.Script.Enqueue(Act.Ok(new string('x', 2000)));
        var sender = _bank.Sender(options: new() { ["maxReplyBytes"] = "1024" });
        var doubt = Assert.IsType<Delivery.InDoubt>(await HttpBank.SendAsync(sender));
        Assert.Equal("answer-too-long", doubt.Alarm);
        Assert.Contains("1024 bytes: raise maxReplyBytes", doubt.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_listening_is_refused() =>
        Assert.True(Assert.IsType<Delivery.Refused>(await HttpBank.SendAsync(_bank.Sender(port: 1))).MayRetry);

    [Fact]
    public async Task A_line_that_is_half_open_from_the_first_byte_is_in_doubt_in_time()
    {
        await using var proxy = new FaultProxy(_bank.Server.Port) { Fault = (Way.ToServer, 0, Break.Swallow) };
        Assert.IsType<Delivery.InDoubt>(await HttpBank.SendAsync(_bank.Sender(proxy.Port), seconds: 3));
        Assert.Empty(_bank.Server.Requests);
    }

    [Theory]
    [InlineData("/v1/../../admin")]
    [InlineData("/v1/x#y")]
    [InlineData("/v1/a b")]
    [InlineData("/v1/a\r\nX: y")]
    [InlineData("/v1/\u00e9")]
    public async Task A_path_that_leads_away_never_leaves(string path)
    {
        var delivery = await _bank.SendAsync(request: HttpBank.Confirm with { Path = path });
        Assert.False(Assert.IsType<Delivery.Refused>(delivery).MayRetry);
        Assert.Equal(0, _bank.Server.Lines);
    }

    [Theory]
    [InlineData("//evil.example/x")]
    [InlineData("@evil.example/x")]
    [InlineData("https://evil.example/x")]
    public async Task A_path_that_names_another_host_stays_at_the_bank(string path)
    {
        await _bank.SendAsync(request: HttpBank.Confirm with { Path = path });
        Assert.All(_bank.Server.Requests, r => Assert.StartsWith("POST /api/", r, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("X-Note", "a\r\nX-Evil: b")]
    [InlineData("X-Note\r\nX-Evil", "b")]
    [InlineData("Host", "evil.example")]
    [InlineData("Authorization", "Bearer mine")]
    [InlineData("Transfer-Encoding", "chunked")]
    [InlineData("Content-Length", "1")]
    public async Task A_header_that_is_not_the_formats_own_never_leaves(string name, string value)
    {
        var request = HttpBank.Confirm with { Headers = [new Header(name, value)] };
        Assert.False(Assert.IsType<Delivery.Refused>(await _bank.SendAsync(request: request)).MayRetry);
        Assert.Equal(0, _bank.Server.Lines);
    }

    [Fact]
    public async Task What_became_of_a_request_after_a_crash_cannot_be_told() =>
        Assert.IsType<Delivery.InDoubt>(await _bank.Sender().ProbeAsync(HttpBank.Confirm, HttpBank.Ticket(), default));
}
