using System.Security.Cryptography;
using System.Text;
using BankHub.Hub.Notify;
using BankHub.Hub.Status;
using BankHub.Hub.Store;
using BankHub.IntegrationTests.Api;
using Microsoft.Extensions.DependencyInjection;

namespace BankHub.IntegrationTests.Notify;

/// <summary>Events reach the payment core signed, in order per payment, at least once; a receiver that is down loses nothing.</summary>
public sealed class WebhookTests(HubFixture hub) : IClassFixture<HubFixture>, IAsyncLifetime, IAsyncDisposable
{
    private readonly Receiver _receiver = new();

    public async Task InitializeAsync()
    {
        await _receiver.StartAsync();
        await ExecuteAsync("delete from notification; update caller set webhook_down_until = null");
        await ListenAsync();
    }

    public async Task DisposeAsync() => await _receiver.DisposeAsync();

    async ValueTask IAsyncDisposable.DisposeAsync() => await _receiver.DisposeAsync();

    [Fact]
    public async Task An_event_is_signed_after_standard_webhooks()
    {
        var id = await CancelledAsync(1);
        await RunAsync();
        var call = Assert.Single(_receiver.Heard);
        var key = Convert.FromBase64String(TestKeys.WebhookSecret["whsec_".Length..]);
        var expected = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{call.Id}.{call.Timestamp}.{call.Body}"));
        Assert.Equal("v1," + Convert.ToBase64String(expected), call.Signature);
        Assert.Equal("payment.cancelled", (string)call.Json["type"]!);
        Assert.Equal(id, (string)call.Json["paymentId"]!);
        Assert.Equal(2, (int)call.Json["version"]!);
        Assert.Equal("ref-1", (string)call.Json["reference"]!);
        Assert.Equal(0L, await hub.CountAsync("select count(*) from notification"));
    }

    [Fact]
    public async Task The_events_of_a_payment_come_in_order_whatever_fails()
    {
        var ids = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            ids.Add(await CancelledAsync(10 + i, extraEvents: 3));
        }

        var dice = new Random(7);
        _receiver.Answer = _ => dice.Next(3) == 0 ? 500 : 204;
        for (var round = 0; round < 60 && await hub.CountAsync("select count(*) from notification") > 0; round++)
        {
            await RunAsync();
            await ExecuteAsync("update notification set due_at = now(); update caller set webhook_down_until = null");
        }

        Assert.Equal(0L, await hub.CountAsync("select count(*) from notification"));
        foreach (var id in ids)
        {
            var versions = _receiver.Heard.Where(c => (string)c.Json["paymentId"]! == id).Select(c => (int)c.Json["version"]!).ToList();
            Assert.Equal(versions.Order(), versions);
            Assert.Equal([2, 3, 4, 5], versions.Distinct());
        }
    }

    [Theory]
    [InlineData(500)]
    [InlineData(302)]
    [InlineData(404)]
    public async Task What_was_not_taken_waits_and_comes_again_with_the_same_id(int status)
    {
        await CancelledAsync(30 + (status % 7));
        _receiver.Answer = _ => status;
        await RunAsync();
        Assert.False(await RunAsync());
        Assert.Equal(1L, await hub.CountAsync("select count(*) from notification where tries = 1 and due_at > now()"));
        _receiver.Answer = _ => 204;
        await ExecuteAsync("update notification set due_at = now(); update caller set webhook_down_until = null");
        Assert.True(await RunAsync());
        Assert.Single(_receiver.Heard.Select(c => c.Id).Distinct());
        Assert.Equal(2, _receiver.Heard.Count);
        Assert.Equal(0L, await hub.CountAsync("select count(*) from notification"));
    }

    [Fact]
    public async Task A_receiver_on_a_private_address_is_not_called()
    {
        var strict = await hub.AddNodeAsync("strict", o => o with { PrivateWebhookHosts = [] });
        // The new node's start brought the callers file in again, which knows no webhook here.
        await ListenAsync();
        await CancelledAsync(50);
        await ActivatorUtilities.CreateInstance<NotifyStep>(strict.Services).RunOnceAsync(CancellationToken.None);
        Assert.Empty(_receiver.Heard);
        Assert.Equal(1L, await hub.CountAsync("select count(*) from notification where tries = 1"));
    }

    [Fact]
    public async Task A_caller_whose_secret_cannot_sign_keeps_no_other_from_hearing()
    {
        await CancelledAsync(40);
        await CancelledAsync(41);
        var cipher = hub.Hub.Services.GetRequiredService<Core.Ports.ICipher>();
        var bad = "whsec_!"u8.ToArray();
        Assert.False(WebhookSecret.CanSign(bad));
        Assert.True(WebhookSecret.CanSign(Encoding.UTF8.GetBytes(TestKeys.WebhookSecret)));
        var secret = Convert.ToHexString(WebhookSecret.Seal(cipher, "other", bad));
        await ExecuteAsync(
            $"""
            update caller set webhook_url = 'http://127.0.0.1:9', webhook_secret = '\x{secret}'
            where id = 'other';
            update notification set caller = 'other' where payment_id = (select payment_id from notification limit 1)
            """);
        await RunAsync();
        Assert.Single(_receiver.Heard);
        Assert.Equal(1L, await hub.CountAsync("select count(*) from notification where caller = 'other' and tries = 1"));
        Assert.Equal(0L, await hub.CountAsync("select count(*) from notification where caller = 'core'"));
        await ExecuteAsync("update caller set webhook_url = null, webhook_secret = null where id = 'other'");
    }

    /// <summary>One that the receiver never takes waits by itself, and people are told; the receiver is not left alone for it.</summary>
    [Fact]
    public async Task A_notice_that_is_refused_holds_no_other_up_and_is_told_to_people()
    {
        var bad = await CancelledAsync(60);
        _receiver.Answer = call => (string)call.Json["paymentId"]! == bad ? 403 : 204;
        for (var i = 0; i < 10; i++)
        {
            await ExecuteAsync("update notification set due_at = now()");
            await RunAsync();
        }

        Assert.Equal(1L, await hub.CountAsync("select count(*) from alarm where rule = 'webhook-not-taken'"));
        Assert.Equal(0L, await hub.CountAsync("select count(*) from caller where webhook_down_until is not null"));
        var good = await CancelledAsync(61);
        await RunAsync();
        Assert.Contains(_receiver.Heard, call => (string)call.Json["paymentId"]! == good);
        await ExecuteAsync("delete from notification");
    }

    [Fact]
    public async Task A_slow_receiver_takes_nothing_from_another_and_nothing_is_posted_near_the_end_of_its_lease()
    {
        await using var slow = new Receiver { Pause = TimeSpan.FromSeconds(4) };
        await slow.StartAsync();
        for (var i = 0; i < 60; i++)
        {
            await CancelledAsync(700 + i);
        }

        var cipher = hub.Hub.Services.GetRequiredService<Core.Ports.ICipher>();
        var secret = Convert.ToHexString(WebhookSecret.Seal(cipher, "other", Encoding.UTF8.GetBytes(TestKeys.WebhookSecret)));
        await ExecuteAsync(
            $"""
            update caller set webhook_url = '{slow.Url}', webhook_secret = '\x{secret}' where id = 'other';
            update notification set caller = 'other'
            """);
        var ids = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            ids.Add(await CancelledAsync(800 + i));
        }

        var round = RunAsync();
        var isOver = true;
        await Proof.Wait.UntilAsync(
            async () =>
            {
                var left = await hub.CountAsync("select count(*) from notification where caller = 'core'");
                isOver = round.IsCompleted;
                return left == 0;
            },
            "the other has heard");
        Assert.False(isOver);
        Assert.Equal(ids.Order(), _receiver.Heard.Select(call => (string)call.Json["paymentId"]!).Order());
        await round;

        // What there was no time for is free again, untried and in its place.
        var left = await hub.CountAsync("select count(*) from notification where caller = 'other'");
        Assert.Equal(60, left + slow.Heard.Count);
        Assert.True(left > 0);
        Assert.Equal(left, await hub.CountAsync(
            "select count(*) from notification where caller = 'other' and tries = 0 and lease_until is null and due_at <= now()"));
        await ExecuteAsync("delete from notification; update caller set webhook_url = null, webhook_secret = null where id = 'other'");
    }

    private Task<bool> RunAsync() => hub.Hub.Services.GetRequiredService<NotifyStep>().RunOnceAsync(CancellationToken.None);

    private async Task ListenAsync()
    {
        var cipher = hub.Hub.Services.GetRequiredService<Core.Ports.ICipher>();
        var secret = WebhookSecret.Seal(cipher, "core", Encoding.UTF8.GetBytes(TestKeys.WebhookSecret));
        await ExecuteAsync(
            $@"update caller set webhook_url = '{_receiver.Url}', webhook_secret = '\x{Convert.ToHexString(secret)}' where id = 'core'");
    }

    // A payment with events from version 2 on that wait to be told.
    private async Task<string> CancelledAsync(int number, int extraEvents = 0)
    {
        var client = hub.Client(TestKeys.Core);
        var id = await Samples.SubmitAsync(client, number);
        using var answer = await client.PostAsync($"/v1/payments/{id}/cancel", null);
        answer.EnsureSuccessStatusCode();
        var database = hub.Hub.Services.GetRequiredService<Database>();
        for (var i = 0; i < extraEvents; i++)
        {
            await database.TransactAsync(
                async work =>
                {
                    var row = (await PaymentRow.LockAsync(work, [Guid.Parse(id)])).Single();
                    await EventWriter.AppendAsync(work, [new Transition(row, row.State, "test", "again")]);
                },
                CancellationToken.None);
        }

        return id;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = hub.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
