using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using BankHub.Core.Ports;
using BankHub.Hub.Notify;
using BankHub.IntegrationTests.Notify;
using Microsoft.Extensions.DependencyInjection;

namespace BankHub.IntegrationTests.Api;

/// <summary>A likely duplicate says why it waits: in its answer, its view, its event and its webhook.</summary>
public sealed class HeldTests(HubFixture hub) : IClassFixture<HubFixture>
{
    private const string Reason = "hub:likely-duplicate";

    [Fact]
    public async Task The_answer_names_the_reason_and_the_payment_that_it_looks_like()
    {
        var (first, held) = await TwiceAsync(1);
        Assert.False(first.ContainsKey("reason"));
        Assert.Equal((Reason, (string)first["id"]!), ((string)held["reason"]!, (string)held["duplicateOf"]!));
        Assert.Contains((string)first["id"]!, (string)held["reasonText"]!, StringComparison.Ordinal);
        Assert.Equal(held.ToJsonString(), (await PostAsync("1-b", 1)).ToJsonString());
    }

    [Fact]
    public async Task Its_view_and_its_event_say_why_until_it_is_released()
    {
        var (first, held) = await TwiceAsync(2);
        var id = (string)held["id"]!;
        Assert.Equal(("Held", Reason), ((string)(await GetAsync(id))["state"]!, (string)(await GetAsync(id))["reason"]!));
        var detail = (await GetAsync($"{id}/events"))[0]!["detail"]!;
        Assert.Equal((Reason, (string)first["id"]!), ((string)detail["reason"]!, (string)detail["duplicateOf"]!));
        using var released = await hub.Client(TestKeys.Alice).PostAsync($"/v1/payments/{id}/release", null);
        Assert.Equal(HttpStatusCode.OK, released.StatusCode);
        Assert.Null((await GetAsync(id))["reason"]);
    }

    [Theory]
    [InlineData(51, "'SaidRefused'", "Held")]
    [InlineData(53, "'SaidDropped'", "Held")]
    [InlineData(52, "null", "Scheduled")]
    public async Task What_people_held_to_be_refused_by_a_silent_bank_is_not_free_to_be_paid_again(int number, string finer, string state)
    {
        var first = (string)(await PostAsync($"{number}-a", number))["id"]!;
        await ExecuteAsync($"update payment set state = 'Rejected' where id = '{first}'");
        await ExecuteAsync(
            $"""
            insert into evidence (key, outbound_id, payment_id, attempt, kind, finer, source, at)
            values ('people:{first}', gen_random_uuid(), '{first}', 1, 'Rejected', {finer}, 'people', now())
            """);
        Assert.Equal(state, (string)(await PostAsync($"{number}-b", number))["state"]!);
    }

    [Fact]
    public async Task Of_a_group_that_comes_at_once_one_goes_and_the_others_name_it()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => PostAsync($"3-{i}", 3)));
        var gone = Assert.Single(answers, a => (string)a["state"]! == "Scheduled");
        Assert.All(answers.Except([gone]), a => Assert.NotNull(a["duplicateOf"]));
        Assert.Equal(19, answers.Count(a => (string?)a["reason"] == Reason));
    }

    [Fact]
    public async Task The_payment_core_hears_of_it_by_webhook_before_anything_else_of_that_payment()
    {
        await using var receiver = new Receiver();
        await receiver.StartAsync();
        var secret = WebhookSecret.Seal(
            hub.Hub.Services.GetRequiredService<ICipher>(), "core", Encoding.UTF8.GetBytes(TestKeys.WebhookSecret));
        await ExecuteAsync(
            $@"update caller set webhook_url = '{receiver.Url}', webhook_secret = '\x{Convert.ToHexString(secret)}' where id = 'core'");
        var (first, held) = await TwiceAsync(4);
        var id = (string)held["id"]!;
        using (await hub.Client(TestKeys.Alice).PostAsync($"/v1/payments/{id}/release", null))
        {
            while (await hub.Hub.Services.GetRequiredService<NotifyStep>().RunOnceAsync(CancellationToken.None))
            {
            }
        }

        await ExecuteAsync("update caller set webhook_url = null where id = 'core'");
        var heard = receiver.Heard.Where(c => (string)c.Json["paymentId"]! == id).Select(c => c.Json).ToList();
        Assert.Equal(["payment.held", "payment.scheduled"], heard.Select(c => (string)c["type"]!));
        Assert.Equal((1, Reason, (string)first["id"]!), ((int)heard[0]["version"]!, (string)heard[0]["reason"]!,
            (string)heard[0]["duplicateOf"]!));
        Assert.DoesNotContain(receiver.Heard, c => (string)c.Json["paymentId"]! == (string)first["id"]!);
    }

    private async Task<(JsonObject First, JsonObject Second)> TwiceAsync(int number) =>
        (await PostAsync($"{number}-a", number), await PostAsync($"{number}-b", number));

    private async Task<JsonObject> PostAsync(string key, int number)
    {
        using var request = Samples.Post(key, Samples.Credit(number));
        using var response = await hub.Client(TestKeys.Core).SendAsync(request);
        var body = await Samples.ReadAsync(response);
        Assert.True(response.StatusCode == HttpStatusCode.Accepted, body.ToJsonString());
        return body;
    }

    private async Task<JsonNode> GetAsync(string path) =>
        JsonNode.Parse(await hub.Client(TestKeys.Core).GetStringAsync($"/v1/payments/{path}"))!;

    private async Task ExecuteAsync(string sql)
    {
        await using var command = hub.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
