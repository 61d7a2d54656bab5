using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using BankHub.Host.Composition;
using BankHub.IntegrationTests.Api;
using BankHub.IntegrationTests.Proof;
using BankHub.Simulators;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Redaction;

/// <summary>
/// A run over two banks with every kind of end, and one over doors that are protected in every way, heard to their finest log line
/// (CHECKS S17, I7): no secret and no account number stands in a log, trace, metric, error, answer, plain column, data file, WAL or
/// temporary file.
/// </summary>
[Collection(LabCollection.Name)]
public sealed class CanaryTests(ITestOutputHelper output)
{
    // Meridian's 10000001 is also the end of trace numbers, which are no secret.
    private const string HubAccount = "1000200030", RequestSecret = "request-canary-secret-0815";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(150);

    [Fact]
    public async Task No_secret_and_no_account_number_of_a_run_is_anywhere_in_the_open()
    {
        using var ear = new Eavesdropper();
        await using var lab = await Lab.StartAsync(1, output, new() { Meridian = new() { RequestSecret = RequestSecret } });
        SignRequests(lab);
        await using var hub = await StartAsync(lab, ear);
        var orders = new Orders("CANARY");
        await lab.Core.SubmitAsync(orders.Next(48));
        Assert.True(await new Drain(lab, orders.All).WaitAsync(Patience), "not all ended as foretold");
        var answers = await RefusedAsync(lab, orders.All[0].Account);
        var canaries = new Canaries([.. Secrets(lab), RequestSecret, .. orders.All.Select(o => o.Account), HubAccount]);
        Assert.InRange(canaries.Count, 40, int.MaxValue);
        Assert.Equal(0, lab.Banks.Meridian.Refused);
        Assert.Empty(canaries.In(answers));
        await NowhereAsync(lab, hub, ear, canaries);
    }

    [Fact]
    public async Task No_secret_of_a_protected_door_is_anywhere_in_the_open_whether_it_opens_or_not()
    {
        using var ear = new Eavesdropper();
        using var doors = new ProtectedDoors();
        await using var lab = await Lab.StartAsync(1, output, doors.Options);
        doors.Open(lab);
        await using var hub = await StartAsync(lab, ear);
        var orders = new Orders("GUARDED");
        await lab.Core.SubmitAsync(
            [.. orders.Next(Scenarios.FirstCoast, "settles", 4), .. orders.Next(Scenarios.Meridian, "credited", 4)]);
        var (status, said) = await lab.Core.CallAsync(HttpMethod.Post, "/v1/payments", ApiKeys.Core, ProtectedDoors.Transfer(), "soap-1");
        Assert.True(status == HttpStatusCode.Accepted, $"{said}");
        await EndedAsync(lab, 9);
        Assert.Empty(lab.Banks.Castellan.Flaws);

        // The door is shut: what refuses us is told, and not by what we tried to enter.
        doors.Lock();
        await lab.Core.SubmitAsync([.. orders.Next(Scenarios.FirstCoast, "settles", 1)]);
        await Wait.UntilAsync(
            () => Task.FromResult(ear.Heard.Any(h => h.Text.Contains("The login was refused (530)", StringComparison.Ordinal))),
            "the door is shut");
        await Wait.UntilAsync(
            () => Task.FromResult(ear.Heard.Any(h => h.Text.Contains("CKR_PIN_INCORRECT", StringComparison.Ordinal))),
            "the token refuses the PIN");
        var canaries = new Canaries([.. Secrets(lab), .. doors.Secrets(), .. orders.All.Select(o => o.Account), HubAccount]);
        Assert.InRange(canaries.Count, 80, int.MaxValue);
        Assert.Contains(lab.Banks.Meridian.Tokens.Passed, passed => passed.Contains('.', StringComparison.Ordinal));
        await NowhereAsync(lab, hub, ear, canaries);
    }

    [Fact]
    public async Task The_search_finds_what_is_there()
    {
        await using var lab = await Lab.StartAsync(1, output);
        var canaries = new Canaries(["471100815", "secret/of+this=="]);
        await lab.SqlAsync(
            "create table leak as select 'from account 471100815.' as plain, convert_to('secret/of+this==', 'UTF8') as bytes");
        await lab.SqlAsync("checkpoint");
        Assert.Single(await canaries.InTablesAsync(lab.Source));
        Assert.NotEmpty(canaries.InFiles(lab.Postgres.Folder));
        Assert.True(canaries.IsIn("key secret/of+this=="));
        Assert.True(canaries.IsIn("Basic c2VjcmV0L29mK3RoaXM9PQ=="));
        Assert.False(canaries.IsIn("4711008155"));
    }

    private static void SignRequests(Lab lab)
    {
        var (file, secret) = (Path.Combine(lab.Folder, "connections", "meridian.json"), Path.Combine(lab.Folder, "request-secret"));
        File.WriteAllText(secret, RequestSecret);
        var connection = JsonNode.Parse(File.ReadAllText(file))!;
        foreach (var endpoint in new[] { "api", "bookings" })
        {
            var door = connection["endpoints"]![endpoint]!;
            door["protection"] = "hmac";
            door["options"]!["signatureHeader"] = "Meridian-Signature";
            door["options"]!["signSecret"] = $"file:{secret}";
            door["options"]!["signedAnswers"] = "false";
        }

        File.WriteAllText(file, connection.ToJsonString());
    }

    private static Task<HubHost> StartAsync(Lab lab, Eavesdropper ear)
    {
        var settings = lab.Settings("heard", lab.Ports[0]);
        return HubHost.StartAsync(
            new HubOptions
            {
                ConnectionString = lab.ConnectionString,
                ConnectionsFolder = settings.Files.Connections,
                CallersFile = settings.Files.Callers,
                MasterKey = settings.Files.MasterKey,
                KeysFile = File.Exists(settings.Files.Keys) ? settings.Files.Keys : null,
                DataFolder = Directory.CreateDirectory(DataOf(lab)).FullName,
                Urls = [settings.Address.AbsoluteUri.TrimEnd('/')],
                NodeName = "heard",
                KeysEvery = TimeSpan.FromSeconds(1),
                PrivateWebhookHosts = ["127.0.0.1"],
                Replace = services => services.AddLogging(logs => logs.SetMinimumLevel(LogLevel.Trace).AddProvider(ear)),
            },
            CancellationToken.None);
    }

    private static async Task EndedAsync(Lab lab, int payments)
    {
        const string Open = "from payment where state not in ('Settled', 'Credited')";
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Patience; await Task.Delay(300))
        {
            if (await lab.CountAsync("select count(*) from payment") == payments && await lab.CountAsync($"select count(*) {Open}") == 0)
                return;
        }

        var hub = new HubHistory(lab.Source);
        var lines = new List<string>();
        foreach (var id in await hub.QueryAsync($"select id {Open}", r => r.GetGuid(0)))
            lines.AddRange(await hub.TellAsync(id));
        Assert.Fail($"not all ended within {Patience}:\n{string.Join('\n', lines)}");
    }

    private async Task NowhereAsync(Lab lab, HubHost hub, Eavesdropper ear, Canaries canaries)
    {
        output.WriteLine($"{canaries.Count} canaries, heard: {string.Join(", ", ear.Heard.CountBy(h => h.Where))}");
        await lab.SqlAsync("checkpoint");
        Assert.Empty(canaries.In(ear.Heard));
        Assert.Empty(await canaries.InTablesAsync(lab.Source));
        Assert.Empty(canaries.InFiles(lab.Postgres.Folder));
        Assert.Empty(canaries.InFiles(DataOf(lab)));
        Assert.Contains(ear.Heard, h => h.Where == "log");
        Assert.Contains(ear.Heard, h => h.Where == "trace");
        Assert.Contains(ear.Heard, h => h.Where == "metric");

        // What it lays out for ssh and gpg goes with it, in memory and among the temporary files.
        await hub.StopAsync();
        foreach (var place in new[] { "/dev/shm", Path.GetTempPath() }.Where(Directory.Exists))
            Assert.Empty(canaries.InFiles(place, "/bankhub-ssh-").Concat(canaries.InFiles(place, "/bankhub-pgp-")));
    }

    private static string DataOf(Lab lab) => Path.Combine(lab.Folder, "data");

    // Answers to what is wrong, with an account in it.
    private static async Task<List<(string Where, string Text)>> RefusedAsync(Lab lab, string account)
    {
        var answers = new List<(string, string)>();
        var wrong = Samples.Credit(1);
        wrong["creditorAccount"] = new JsonObject { ["iban"] = account, ["bban"] = account };
        wrong["creditorAgent"] = account;
        wrong[account] = account;
        foreach (var body in new JsonNode[] { wrong, new JsonObject { ["amount"] = account } })
        {
            var (status, answer) = await lab.Core.CallAsync(
                HttpMethod.Post, "/v1/payments", ApiKeys.Core, body, $"wrong-{answers.Count}");
            Assert.NotEqual(HttpStatusCode.OK, status);
            answers.Add(("answer", answer?.ToJsonString() ?? ""));
        }

        return answers;
    }

    private static IEnumerable<string> Secrets(Lab lab)
    {
        yield return ApiKeys.Core;
        yield return ApiKeys.Alice;
        yield return lab.Banks.Meridian.ClientSecret;
        yield return $"{lab.Banks.Meridian.ClientId}:{lab.Banks.Meridian.ClientSecret}";
        yield return lab.Banks.Meridian.CallbackSecret;
        string[] files = [Path.Combine(lab.Folder, "ring"), Path.Combine(lab.Folder, "webhook"), lab.Banks.FirstCoast.UserKeyFile];
        foreach (var word in files.SelectMany(file => Canaries.Words(File.ReadAllText(file))).Concat(lab.Banks.Meridian.Tokens.Passed))
            yield return word;
    }
}
