using System.Net;
using System.Text.Json.Nodes;
using BankHub.Hub.Calendars;
using BankHub.Hub.Store;

namespace BankHub.IntegrationTests.Proof.Transfers;

/// <summary>A real hub with a connection to a pretend correspondent, on a morning on which that works.</summary>
internal abstract class TransferLab(Lab lab) : IAsyncDisposable
{
    private int _number;

    public Lab Lab { get; } = lab;

    public HubProcess Node { get; private set; } = null!;

    /// <summary>Whether every booking of the bank was told and every file that it laid out was taken.</summary>
    protected abstract bool BankHasSaidAll { get; }

    /// <summary>What holds for every transfer of the bank.</summary>
    /// <param name="key">Idempotency key, reference and end-to-end id in one.</param>
    /// <param name="account">The creditor's, by which a rule of the sandbox is asked for.</param>
    protected abstract JsonObject Transfer(string key, string account);

    protected DateOnly Day { get; private set; }

    protected async Task ConnectAsync(JsonObject connection)
    {
        File.WriteAllText(Path.Combine(Lab.Folder, "connections", $"{connection["id"]}.json"), connection.ToJsonString());
        Day = BusinessCalendar.Named("target").Next(DateOnly.FromDateTime(DateTime.UtcNow));

        // Before the first node, which would be in the middle of a question when its clock leaps a day.
        await Migrator.MigrateAsync(Lab.Source, default);
        await Lab.AdvanceAsync(Day.ToDateTime(new TimeOnly(7, 0)) - DateTime.UtcNow);
        Node = await Lab.StartReadyAsync(0);
    }

    /// <summary>The node dies, and another takes up what it left.</summary>
    public async Task RestartAsync()
    {
        await Node.KillAsync();
        await Lab.AdvanceAsync(TimeSpan.FromSeconds(70));
        Node = await Lab.StartReadyAsync(0);
    }

    /// <summary>Hands in a transfer whose account asks for a rule of the sandbox, with what it says beside what all say.</summary>
    protected async Task<BankTransfer> PayAsync(string rule, params (string Name, JsonNode? Value)[] more)
    {
        var number = ++_number;
        var key = $"T-{number}-{rule}";
        var body = Transfer(key, rule == "" ? $"{number:D6}112233" : $"{number:D6}9900{rule}");
        foreach (var (name, value) in more)
        {
            if (value is not null)
            {
                body[name] = value;
            }
        }

        var (status, answer) = await Lab.Core.CallAsync(HttpMethod.Post, "/v1/payments", ApiKeys.Core, body, key);
        Assert.True(status == HttpStatusCode.Accepted, $"{status} {answer}");
        return new(key, Guid.Parse((string)answer!["id"]!));
    }

    public async Task CancelAsync(BankTransfer transfer)
    {
        var (status, _) = await Lab.Core.CallAsync(HttpMethod.Post, $"/v1/payments/{transfer.Id}/cancel", ApiKeys.Core);
        Assert.Equal(HttpStatusCode.Conflict, status);
    }

    /// <summary>The name under which a transfer went out.</summary>
    public async Task<string> InstructionAsync(BankTransfer transfer)
    {
        var name = "";
        await Wait.UntilAsync(
            async () => (name = (await ReadAsync(
                $"select instruction_id from attempt where payment_id = '{transfer.Id}'", r => r.GetString(0))).FirstOrDefault("")) != "",
            $"{transfer.Key} is sealed");
        return name;
    }

    public async Task<(string State, decimal Returned)> StandingAsync(BankTransfer transfer) =>
        (await ReadAsync(
            $"select state, returned from payment where id = '{transfer.Id}'", reader => (reader.GetString(0), reader.GetDecimal(1))))
        .FirstOrDefault(("", 0));

    public async Task UntilAsync(BankTransfer transfer, string state, decimal returned = 0)
    {
        var last = ("", 0m);
        try
        {
            await Wait.UntilAsync(async () => (last = await StandingAsync(transfer)) == (state, returned), transfer.Key);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new InvalidOperationException($"{transfer.Key} is {last} and not {(state, returned)}", e);
        }
    }

    /// <summary>Until everything that the bank says was taken and dealt with.</summary>
    public Task QuietAsync() => Wait.UntilAsync(
        async () => BankHasSaidAll
            && await Lab.CountAsync("select count(*) from inbound where state = 'Received'") == 0
            && await Lab.CountAsync("select count(*) from statement_entry where state = 'New'") == 0,
        "the bank has said all, and the hub has heard it");

    /// <summary>Twelve transfers, a third of which come back, among deaths of the hub: before the bank has any, and after.</summary>
    /// <param name="pay">Hands in the transfer of a number, by a rule, in an amount.</param>
    /// <param name="hasFirst">Whether anything has reached the bank.</param>
    public async Task DieAmongTransfersAsync(Func<int, string, decimal, Task<BankTransfer>> pay, Func<bool> hasFirst)
    {
        var sent = new List<BankTransfer>();
        for (var i = 0; i < 12; i++)
        {
            sent.Add(await pay(i, i % 3 == 0 ? "01" : "", 1000 + i));
            if (i is 3 or 7)
            {
                await RestartAsync();
            }
        }

        await Wait.UntilAsync(() => Task.FromResult(hasFirst()), "the bank has the first");
        await RestartAsync();
        foreach (var (transfer, i) in sent.Select((transfer, i) => (transfer, i)))
        {
            await UntilAsync(transfer, i % 3 == 0 ? "Returned" : "Credited", i % 3 == 0 ? 1000 + i : 0);
        }

        await QuietAsync();
    }

    /// <summary>Until one case of the kind stands at the transfer.</summary>
    public Task CaseAsync(BankTransfer transfer, string kind, string what) => Wait.UntilAsync(
        async () => await Lab.CountAsync(
            $"select count(*) from payment_case where payment_id = '{transfer.Id}' and kind = '{kind}'") == 1,
        what);

    public async Task<List<T>> ReadAsync<T>(string sql, Func<Npgsql.NpgsqlDataReader, T> value)
    {
        await using var command = Lab.Source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<T>();
        while (await reader.ReadAsync())
        {
            values.Add(value(reader));
        }

        return values;
    }

    public virtual async ValueTask DisposeAsync() => await Lab.DisposeAsync();
}
