using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using BankHub.Simulators;
using BankHub.Simulators.MeridianRest;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using static BankHub.IntegrationTests.Simulators.Customers;

namespace BankHub.IntegrationTests.Simulators;

/// <summary>The REST bank over real HTTP, with a customer who takes callbacks.</summary>
public sealed class MeridianHttpTests : IAsyncLifetime, IDisposable
{
    private readonly ConcurrentQueue<(string Signature, string Body)> callbacks = new();
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(15) };
    private LoopbackServer customer = null!;
    private SimulatedBanks banks = null!;
    private int refusals;

    public async Task InitializeAsync()
    {
        customer = new LoopbackServer(0, app => app.Run(TakeAsync));
        await customer.StartAsync();
        banks = await SimulatedBanks.StartAsync(new SimulatorOptions
        {
            FirstCoast = new FirstCoastOptions { Enabled = false },
            Meridian = new MeridianOptions { CallbackUrl = new Uri(customer.Address, "callbacks") },
        });
        http.BaseAddress = banks.Meridian.Address;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync());
    }

    public async Task DisposeAsync()
    {
        await banks.DisposeAsync();
        await customer.StopAsync();
    }

    public void Dispose() => http.Dispose();

    [Fact]
    public async Task A_transfer_goes_its_way_and_every_step_is_told_under_a_good_signature()
    {
        await PayAsync("A", "70112233");
        await UntilAsync(() => callbacks.Count == 3, "three callbacks came");
        var texts = callbacks.Select(call => call.Body).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["ACCEPTED", "SETTLED", "CREDITED"], texts.Select(text => Member(text, "status")));
        Assert.All(callbacks, call =>
        {
            var time = DateTimeOffset.FromUnixTimeSeconds(long.Parse(call.Signature.Split('=', ',')[1]));
            Assert.Equal(CallbackEvent.Signature(banks.Meridian.CallbackSecret, time, call.Body), call.Signature);
        });
    }

    [Fact]
    public async Task Callbacks_are_tried_again_until_they_are_taken()
    {
        refusals = 4;
        await PayAsync("A", "70112233");
        await UntilAsync(() => callbacks.Select(call => Member(call.Body, "eventId")).Distinct().Count() == 3 && callbacks.Count >= 7,
            "every callback was taken");
    }

    [Fact]
    public async Task Ordered_duplicates_and_reversed_callbacks_come_so()
    {
        banks.Meridian.Callbacks.Reverse(3);
        await PayAsync("A", "70112233");
        await UntilAsync(() => callbacks.Count == 3, "three callbacks came");
        banks.Meridian.Callbacks.Duplicate(3);
        await PayAsync("B", "70112233");
        await UntilAsync(() => callbacks.Count == 9, "three callbacks came twice");
    }

    [Fact]
    public async Task Shuffled_callbacks_come_as_often_as_the_seed_says()
    {
        async Task<IEnumerable<string>> StatusesAsync(string reference, int seed)
        {
            callbacks.Clear();
            banks.Meridian.Callbacks.Shuffle(3, seed);
            await PayAsync(reference, "70112233");
            await UntilAsync(() => callbacks.Select(call => Member(call.Body, "status")).Distinct().Count() == 3, "all three came");
            await Task.Delay(2000);
            return callbacks.Select(call => Member(call.Body, "status")).Order(StringComparer.Ordinal);
        }
        Assert.Equal(await StatusesAsync("A", 7), await StatusesAsync("B", 7));
    }

    [Theory]
    [InlineData(41)]
    [InlineData(46)]
    [InlineData(47)]
    [InlineData(48)]
    public async Task A_lost_answer_is_lost_at_the_customer_too(int rule)
    {
        // One of the answers would never come.
        await Assert.ThrowsAnyAsync<Exception>(() => PayAsync("A", $"709900{rule}", seconds: 2));
        await (rule == 46 ? Task.Delay(300) : UntilAsync(() => banks.Meridian.Bank.ExecutionsById.Count > 0, "it is executed"));
        Assert.Equal(rule == 46 ? 0 : 1, banks.Meridian.Bank.ExecutionsById.Count);
    }

    [Fact]
    public async Task A_proxy_page_is_html()
    {
        banks.Meridian.Faults.Order(new Fault(FaultKind.ProxyPage));
        using var answer = await http.GetAsync("/v1/bookings");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task The_bank_keeps_its_books_while_its_server_is_down()
    {
        await PayAsync("A", "70112233");
        await banks.Meridian.ServerDownAsync();
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => http.GetAsync("/v1/bookings"));
        await banks.Meridian.ServerUpAsync();
        Assert.Contains("\"A\"", await http.GetStringAsync("/v1/transfers?reference=A"), StringComparison.Ordinal);
    }

    private async Task PayAsync(string reference, string account, int seconds = 15)
    {
        var id = Member(await PostAsync("/v1/transfers", Transfer(reference, account)), "id");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        await PostAsync($"/v1/transfers/{id}/confirm", $$"""{"reference":"{{reference}}"}""", patience.Token);
    }

    private async Task<string> PostAsync(string path, string body, CancellationToken patience = default)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(path, content, patience);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync(patience);
    }

    private async Task<string> TokenAsync()
    {
        using var form = new FormUrlEncodedContent([new("grant_type", "client_credentials")]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/oauth/token") { Content = form };
        var basic = Encoding.UTF8.GetBytes($"{banks.Meridian.ClientId}:{banks.Meridian.ClientSecret}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(basic));
        using var answer = await http.SendAsync(request);
        return Member(await answer.Content.ReadAsStringAsync(), "access_token");
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        callbacks.Enqueue((context.Request.Headers["Meridian-Signature"].ToString(), await reader.ReadToEndAsync()));
        context.Response.StatusCode = Interlocked.Decrement(ref refusals) >= 0 ? 503 : 204;
    }

    private static string Member(string json, string name)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty(name).GetString()!;
    }
}
