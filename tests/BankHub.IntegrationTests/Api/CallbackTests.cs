using System.Net;

namespace BankHub.IntegrationTests.Api;

/// <summary>The door for banks: nothing is stored before it is authentic, and then once.</summary>
public sealed class CallbackTests(CallbackTests.WithRestBank hub) : IClassFixture<CallbackTests.WithRestBank>
{
    private const string Event = """{"eventId":"ev_1","type":"transfer.status","transferId":"tr_1","reference":"R1","status":"SETTLED"}""";

    public sealed class WithRestBank : HubFixture
    {
        protected override void WriteMore() => WriteFile("meridian", """
            {"id":"meridian","adapter":"meridian-rest","endpoints":{
              "api":{"address":"http://127.0.0.1:1/","auth":"oauth2","protection":"none",
                "options":{"tokenPath":"/t","clientId":"c","clientSecret":"env:PATH"}},
              "bookings":{"address":"http://127.0.0.1:1/","auth":"oauth2","protection":"none",
                "options":{"tokenPath":"/t","clientId":"c","clientSecret":"env:PATH"}},
              "callbacks":{"protection":"hmac","options":{"signatureHeader":"X","callbackSecret":"env:PATH"}}}}
            """);
    }

    [Theory]
    [InlineData("/v1/callbacks/meridian/callbacks", null)]
    [InlineData("/v1/callbacks/meridian/callbacks", "wrong")]
    [InlineData("/v1/callbacks/nowhere/callbacks", StubChannels.Word)]
    [InlineData("/v1/callbacks/meridian/api", StubChannels.Word)]
    public async Task What_is_not_authentic_gets_one_generic_text_and_no_row(string path, string? word)
    {
        var (status, body) = await PostAsync(path, word);
        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Equal((await PostAsync("/v1/callbacks/meridian/callbacks", "other")).Body, body);
        Assert.Equal(0L, await hub.CountAsync("select count(*) from inbound where endpoint = 'api' or connection = 'nowhere'"));
    }

    [Fact]
    public async Task A_repeated_event_is_stored_once_and_answered_alike()
    {
        const string path = "/v1/callbacks/meridian/callbacks";
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => PostAsync(path, StubChannels.Word)));
        Assert.All(answers, a => Assert.InRange((int)a.Status, 200, 299));
        Assert.Equal(1L, await hub.CountAsync(
            "select count(*) from inbound where kind = 'callback' and id in (select inbound_id from inbound_key where key like '%ev_1')"));
    }

    [Fact]
    public async Task A_known_event_id_with_other_bytes_is_kept_once_for_people()
    {
        const string path = "/v1/callbacks/meridian/callbacks";
        const string where = "where p.rule = 'event-id-reused' and i.state = 'Parked'";
        var other = Event.Replace("SETTLED", "RETURNED", StringComparison.Ordinal).Replace("ev_1", "ev_2", StringComparison.Ordinal);
        await PostAsync(path, StubChannels.Word, other);
        for (var i = 0; i < 2; i++)
        {
            var (status, _) = await PostAsync(path, StubChannels.Word, other.Replace("R1", "R2", StringComparison.Ordinal));
            Assert.InRange((int)status, 200, 299);
        }

        Assert.Equal(1L, await hub.CountAsync($"select count(*) from parked p join inbound i on i.id = p.subject {where}"));
        Assert.Equal(1L, await hub.CountAsync("select count(*) from alarm where rule = 'event-id-reused'"));

        // One person cannot make them count; the answer says what can be done.
        await using var parked = hub.Source.CreateCommand($"select p.id from parked p join inbound i on i.id = p.subject {where}");
        using var retried = await hub.Client(TestKeys.Alice).PostAsync(
            $"/v1/parked/{await parked.ExecuteScalarAsync()}/retry", Samples.Json("{}"));
        Assert.Equal(HttpStatusCode.Conflict, retried.StatusCode);
        Assert.Equal("urn:bankhub:problem:event-id-reused", (string)(await Samples.ReadAsync(retried))["type"]!);
        Assert.Equal(1L, await hub.CountAsync(
            $"select count(*) from parked p join inbound i on i.id = p.subject {where} and p.state = 'Open'"));
    }

    private async Task<(HttpStatusCode Status, string Body)> PostAsync(string path, string? word, string body = Event)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = Samples.Json(body) };
        if (word is not null)
        {
            request.Headers.Add("x-word", word);
        }

        using var response = await hub.Client(null).SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
