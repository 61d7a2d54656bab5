using System.Text;
using BankHub.Simulators;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Proof.Signed;

/// <summary>
/// The REST bank under its stricter contract, through the real hub and by configuration alone: mTLS, tokens for assertions, requests,
/// answers and callbacks signed by RFC 9421, each side by code of its own.
/// </summary>
[Collection(LabCollection.Name)]
public sealed class SignedMeridianTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Payments_are_credited_once_and_every_signature_is_believed()
    {
        var contract = new SignedContract();
        await using var lab = await Lab.StartAsync(1, output, contract.Options);
        contract.Write(lab);
        await lab.StartReadyAsync(0);
        var orders = new Orders("G");
        await lab.Core.SubmitAsync(orders.Next(Scenarios.Meridian, "credited", 5));
        foreach (var order in orders.All)
            await Wait.UntilStateAsync(lab, order, "Credited");

        Assert.Equal(5, lab.Banks.Meridian.Bank.ExecutionsById.Count);
        Assert.All(lab.Banks.Meridian.Bank.ExecutionsById.Values, times => Assert.Equal(1, times));
        Assert.Equal(0, lab.Banks.Meridian.Refused);
        Assert.Equal(0, await lab.CountAsync("select count(*) from alarm where rule = 'answer-not-proved'"));
        await Wait.UntilAsync(
            async () => await lab.CountAsync("select count(*) from inbound where kind = 'callback'") == 15, "every callback was believed");
    }

    [Fact]
    public async Task A_page_without_the_banks_signature_says_nothing_and_the_bank_is_asked()
    {
        var contract = new SignedContract();
        await using var lab = await Lab.StartAsync(1, output, contract.Options);
        contract.Write(lab);
        await lab.StartReadyAsync(0);
        var page = Scenarios.For(Scenarios.Meridian).Single(s => s.Number == 45);
        var orders = new Orders("G");
        await lab.Core.SubmitAsync(orders.Next(Scenarios.Meridian, page.Name, 1));
        await Wait.UntilAsync(
            async () => await lab.CountAsync("select count(*) from alarm where rule = 'answer-not-proved'") == 1, "people are told");

        // Its bytes are kept, and nobody reads them.
        Assert.Equal(1, await lab.CountAsync(
            "select count(*) from inbound where kind = 'reply' and state = 'Decoded' and meta like '%\"status\":503%'"));
        await Wait.UntilStateAsync(lab, orders.All[0], "Credited");
        Assert.Equal([1], lab.Banks.Meridian.Bank.ExecutionsById.Values);
    }

    [Fact]
    public async Task A_call_counts_once_on_two_nodes_and_a_changed_one_is_refused_alike_with_its_reason_in_the_log_alone()
    {
        var contract = new SignedContract();
        await using var lab = await Lab.StartAsync(2, output, contract.Options);
        contract.Write(lab);
        var first = await lab.StartReadyAsync(0);
        var second = await lab.StartReadyAsync(1);
        var body = """
            {"eventId":"ev_x","type":"transfer.status","occurredAt":"2026-11-23T09:30:01.120Z","transferId":"tr_x","reference":"R",
            "status":"SETTLED",
            "amount":"12.50","currency":"GBP"}
            """;
        var call = contract.Call(lab, body);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => PostAsync(lab, n % 2, call, body)));
        Assert.All(answers, a => Assert.InRange(a.Status, 200, 299));
        Assert.Equal(1, await lab.CountAsync("select count(*) from inbound where kind = 'callback'"));

        var unknown = await PostAsync(lab, 0, call, body, connection: "nowhere");
        var unsigned = await PostAsync(lab, 0, [], body);
        var changed = await PostAsync(lab, 0, call, body.Replace("12.50", "12.51", StringComparison.Ordinal));
        var reused = await PostAsync(lab, 0, contract.Call(lab, "{}", nonce: call), "{}");
        Assert.Equal(401, unknown.Status);
        Assert.All([unsigned, changed, reused], a => Assert.Equal(unknown, a));

        // A nonce that one node heard is used up on the other.
        var other = body.Replace("ev_x", "ev_y", StringComparison.Ordinal);
        var heard = contract.Call(lab, other);
        Assert.InRange((await PostAsync(lab, 0, heard, other)).Status, 200, 299);
        Assert.Equal(unknown, await PostAsync(lab, 1, contract.Call(lab, "[]", nonce: heard), "[]"));
        Assert.Equal(2, await lab.CountAsync("select count(*) from inbound where kind = 'callback'"));
        await Wait.UntilAsync(
            async () => await File.ReadAllTextAsync(first.Settings.LogFile) is var log
                && log.Contains("Content-Digest is of other bytes", StringComparison.Ordinal)
                && log.Contains("Signature-Input is missing", StringComparison.Ordinal)
                && log.Contains("nonce came before", StringComparison.Ordinal)
                && (await File.ReadAllTextAsync(second.Settings.LogFile)).Contains("nonce came before", StringComparison.Ordinal),
            "the reasons are in the log");
    }

    private static async Task<(int Status, string Body)> PostAsync(
        Lab lab, int node, IReadOnlyList<(string Name, string Value)> headers, string body, string connection = "meridian")
    {
        using var http = new HttpClient();
        var address = $"http://127.0.0.1:{lab.Ports[node]}/v1/callbacks/{connection}/callbacks";
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await http.SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
