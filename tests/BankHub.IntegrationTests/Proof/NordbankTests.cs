using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using BankHub.Hub.Calendars;
using BankHub.Simulators.Nordbank;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Proof;

/// <summary>SEPA credit transfers through the real hub and a real sshd: pain.001 out, pain.002, camt.053 and camt.054 in.</summary>
[Collection(LabCollection.Name)]
public sealed class NordbankTests(ITestOutputHelper output)
{
    internal const string Plain = "DE89370400440532013000", Refused = "DE88500105170001990021", Returned = "DE46500105170001990001";

    [Fact]
    public async Task A_file_is_accepted_in_part_booked_at_once_and_one_transfer_comes_back()
    {
        await using var bank = NordbankServer.Start();
        await using var lab = await Lab.StartAsync(1, output);
        File.WriteAllText(Path.Combine(lab.Folder, "connections", "nordbank.json"), Connection(bank).ToJsonString());
        await lab.StartReadyAsync(0);
        var day = await OpenAsync(lab);

        var settled = await SubmitAsync(lab, "N-1", 10.00m, Plain, day);
        var refused = await SubmitAsync(lab, "N-2", 20.00m, Refused, day);
        var returned = await SubmitAsync(lab, "N-3", 30.00m, Returned, day);
        await UntilAsync(lab, refused, "Rejected");
        await UntilAsync(lab, settled, "Settled");
        await UntilAsync(lab, returned, "Returned");

        Assert.Equal(
            [("N-1", TransferState.Booked), ("N-2", TransferState.Refused), ("N-3", TransferState.Returned)],
            bank.Bank.Ledger.OrderBy(line => line.Asked.EndToEndId).Select(line => (line.Asked.EndToEndId, line.State)));
        Assert.Equal(0, await lab.CountAsync("select count(*) from parked where kind = 'record' and state = 'Open'"));
        Assert.Contains("AC04", await ReasonAsync(lab, refused), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(bank.OutboundFolder));
    }

    [Fact]
    public async Task A_file_that_is_refused_as_a_whole_refuses_every_transfer_in_it()
    {
        await using var bank = NordbankServer.Start();
        await using var lab = await Lab.StartAsync(1, output);
        File.WriteAllText(Path.Combine(lab.Folder, "connections", "nordbank.json"), Connection(bank).ToJsonString());
        await lab.StartReadyAsync(0);
        var day = await OpenAsync(lab);

        // Exactly 9,900.41 asks for it.
        var payment = await SubmitAsync(lab, "N-1", 9900.41m, Plain, day);
        await UntilAsync(lab, payment, "Rejected");

        Assert.All(bank.Bank.Ledger, line => Assert.Equal(TransferState.Refused, line.State));
    }

    [Fact]
    public async Task What_is_not_booked_yet_can_be_cancelled_and_what_is_booked_cannot()
    {
        await using var bank = NordbankServer.Start();
        await using var lab = await Lab.StartAsync(1, output);
        File.WriteAllText(Path.Combine(lab.Folder, "connections", "nordbank.json"), Connection(bank).ToJsonString());
        await lab.StartReadyAsync(0);
        var day = await OpenAsync(lab);

        // Exactly 9,900.50 asks the bank to hold it; each goes in a file of its own.
        var held = await SubmitAsync(lab, "N-1", 9900.50m, Plain, day);
        await UntilAsync(lab, held, "Accepted");
        var booked = await SubmitAsync(lab, "N-2", 20.00m, Plain, day);
        await UntilAsync(lab, booked, "Settled");
        foreach (var payment in new[] { held, booked })
        {
            await lab.Core.CallAsync(HttpMethod.Post, $"/v1/payments/{payment}/cancel", ApiKeys.Core);
        }

        await UntilAsync(lab, held, "Cancelled");
        await Wait.UntilAsync(
            async () => await lab.CountAsync(
                $"select count(*) from payment_case where payment_id = '{booked}' and kind = 'cancellation-refused'") == 1,
            "the refusal is a case");
        await UntilAsync(lab, booked, "Settled");
        Assert.Equal([TransferState.Cancelled, TransferState.Booked], bank.Bank.Ledger.Select(line => line.State));
    }

    /// <summary>Moves the hub's clock to the morning of a day on which the bank works.</summary>
    internal static async Task<DateOnly> OpenAsync(Lab lab)
    {
        var day = BusinessCalendar.Named("target").Next(DateOnly.FromDateTime(DateTime.UtcNow));
        await lab.AdvanceAsync(day.ToDateTime(new TimeOnly(7, 0)) - DateTime.UtcNow);
        return day;
    }

    internal static async Task<Guid> SubmitAsync(Lab lab, string key, decimal amount, string iban, DateOnly day)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"http://127.0.0.1:{lab.Ports[0]}/v1/payments")
        {
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", ApiKeys.Core) },
            Content = new StringContent(Payment(key, amount, iban, day).ToJsonString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Idempotency-Key", key);
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode == 202, $"{(int)answer.StatusCode} {text}");
        return Guid.Parse((string)JsonNode.Parse(text)!["id"]!);
    }

    private static JsonObject Payment(string key, decimal amount, string iban, DateOnly day) => new()
    {
        ["scheme"] = "sepa-credit-transfer",
        ["method"] = "creditTransfer",
        ["reference"] = key,
        ["endToEndIdentification"] = key,
        ["amount"] = new JsonObject { ["value"] = FormattableString.Invariant($"{amount:0.00}"), ["currency"] = "EUR" },
        ["requestedExecutionDate"] = day.ToString("yyyy-MM-dd"),
        ["debtor"] = new JsonObject { ["name"] = "Harbour Lights Trading" },
        ["debtorAccount"] = new JsonObject { ["iban"] = "DE02120300000000202051" },
        ["creditor"] = new JsonObject { ["name"] = "Jürgen Roe" },
        ["creditorAccount"] = new JsonObject { ["iban"] = iban },
    };

    internal static Task UntilAsync(Lab lab, Guid payment, string state) => Wait.UntilAsync(
        async () => await lab.CountAsync($"select count(*) from payment where id = '{payment}' and state = '{state}'") == 1,
        $"{payment} is {state}");

    private static async Task<string> ReasonAsync(Lab lab, Guid payment)
    {
        var (_, body) = await lab.Core.CallAsync(HttpMethod.Get, $"/v1/payments/{payment}", ApiKeys.Core);
        return body?["reason"]?.ToJsonString() ?? "";
    }

    internal static JsonObject Connection(NordbankServer bank) => Connection(() => new()
    {
        ["address"] = $"sftp://{Uri.EscapeDataString(bank.UserName)}@127.0.0.1:{bank.Port}/~/",
        ["options"] = new JsonObject { ["hostKey"] = bank.HostKey, ["privateKey"] = $"file:{bank.UserKeyFile}" },
        ["auth"] = "ssh-key",
    });

    internal static JsonObject Connection(Func<JsonObject> door) => new()
    {
        ["id"] = "nordbank",
        ["adapter"] = "nordbank",
        ["settings"] = new JsonObject { ["customerId"] = "K4711" },
        ["endpoints"] = new JsonObject { ["files-in"] = Unprotected(door()), ["files-out"] = Unprotected(door()) },
        ["gather"] = "PT2S",
    };

    private static JsonObject Unprotected(JsonObject door)
    {
        door["protection"] = "none";
        return door;
    }
}
