using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace BankHub.IntegrationTests.Api;

/// <summary>A requested date in the past: taken as soon as possible with a word about it, or refused when it is too far back.</summary>
public sealed class PassedDateTests(HubFixture hub) : IClassFixture<HubFixture>
{
    [Fact]
    public async Task A_date_that_passed_lately_is_taken_and_the_answer_names_the_date_that_is_used()
    {
        var (status, body) = await PostAsync(1, daysAgo: 5);
        Assert.Equal(HttpStatusCode.Accepted, status);
        var note = Assert.Single(body["notes"]!.AsArray(), n => (string)n!["rule"]! == "date-passed")!;
        Assert.Equal("$.requestedExecutionDate", (string)note["path"]!);
        var used = DateOnly.ParseExact(((string)note["message"]!).Split(' ').Single(w => w.Length == 10 && w[4] == '-'), "yyyy-MM-dd");
        Assert.InRange(used, DateOnly.FromDateTime(DateTime.UtcNow), DateOnly.FromDateTime(DateTime.UtcNow).AddDays(7));
        Assert.Equal(body.ToJsonString(), (await PostAsync(1, daysAgo: 5)).Body.ToJsonString());
    }

    [Fact]
    public async Task A_date_that_passed_long_ago_is_refused_with_its_path_and_rule()
    {
        var (status, body) = await PostAsync(2, daysAgo: 20);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        var error = Assert.Single(body["errors"]!.AsArray())!;
        Assert.Equal(("$.requestedExecutionDate", "route-date-passed"), ((string)error["path"]!, (string)error["rule"]!));
        Assert.Equal(0L, await hub.CountAsync("select count(*) from payment where idempotency_key = 'date-2'"));
    }

    [Fact]
    public async Task A_date_to_come_has_no_note_but_that_the_bank_does_not_work_on_it() =>
        Assert.DoesNotContain((await PostAsync(3, daysAgo: -9)).Body["notes"]!.AsArray(),
            n => (string)n!["path"]! == "$.requestedExecutionDate" && (string)n["rule"]! != "date-moved");

    private async Task<(HttpStatusCode Status, JsonObject Body)> PostAsync(int number, int daysAgo)
    {
        var payment = Samples.Credit(number);
        payment["requestedExecutionDate"] = DateTime.UtcNow.AddDays(-daysAgo).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        using var request = Samples.Post($"date-{number}", payment);
        using var response = await hub.Client(TestKeys.Core).SendAsync(request);
        return (response.StatusCode, await Samples.ReadAsync(response));
    }
}
