using System.Globalization;
using System.Text.Json.Nodes;
using BankHub.Cli.Api;
using BankHub.Cli.Stage;

namespace BankHub.Cli.Demo;

/// <summary>Builds the stage, sends the payments through the public API, watches them to their ends, and judges.</summary>
internal sealed class DemoRun(IPlay play, DemoOptions options, Screen screen)
{
    private const int Senders = 16;
    private readonly Scoreboard board = new(play.Orders);
    private readonly List<string> faults = [];

    public async Task<bool> RunAsync(CancellationToken cancel)
    {
        screen.Title(play.Title);
        await using var stage = new Sandbox(play.Stage with { Folder = options.Folder?.FullName });
        WebhookReceiver? ear = null;
        try
        {
            await screen.StepAsync("a private PostgreSQL", async () =>
            {
                await stage.StartPostgresAsync(cancel);
                return $"127.0.0.1:{stage.Postgres.Port}";
            });
            await screen.StepAsync("five simulated banks", async () =>
            {
                await stage.StartBanksAsync();
                var (ach, agent, swift) = (stage.Banks.FirstCoast.Port, stage.Banks.Helvetia.Files.Port, stage.Banks.Orient.Files.Port);
                var (rest, soap) = (stage.Banks.Meridian.Address.Port, stage.Banks.Castellan.Address.Port);
                return $"SFTP on ports {ach}, {agent} and {swift}, HTTP on {rest} and {soap}";
            });
            await screen.StepAsync("the hub, and a receiver for its webhooks", async () =>
            {
                ear = await StartHubAsync(stage, cancel);
                return stage.Hub.AbsoluteUri;
            });
            using var hub = new HubClient(stage.Hub, stage.Keys.Core);
            await PlayAsync(hub, cancel);
            return await JudgeAsync(stage, hub, ear!, cancel);
        }
        finally
        {
            await (ear?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }

    private async Task<WebhookReceiver> StartHubAsync(Sandbox stage, CancellationToken cancel)
    {
        var ear = new WebhookReceiver(() => stage.WebhookSecret, Hear);
        await ear.StartAsync(cancel);
        stage.WriteCallers(ear.Address);
        await stage.StartHubAsync(cancel);
        return ear;
    }

    private void Hear(JsonNode news) => board.Tell((string)news["paymentId"]!, (string)news["state"]!);

    private async Task PlayAsync(HubClient hub, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(options.Patience);
        var work = Task.Run(() => SendAndWaitAsync(hub, patience.Token), CancellationToken.None);
        await Progress.FollowAsync(screen, board, work);
        await work;
    }

    private async Task SendAndWaitAsync(HubClient hub, CancellationToken cancel)
    {
        try
        {
            var senders = new ParallelOptions { MaxDegreeOfParallelism = Senders, CancellationToken = cancel };
            await Parallel.ForEachAsync(play.Orders, senders, async (order, token) => await SendAsync(hub, order, token));
            while (board.Ended < board.Taken)
            {
                await Task.Delay(100, cancel);
            }
        }
        catch (OperationCanceledException)
        {
            faults.Add($"after {options.Patience.TotalSeconds:0} s {board.Total - board.Ended} payments had not ended as foretold");
        }
    }

    private async Task SendAsync(HubClient hub, Order order, CancellationToken cancel)
    {
        var answer = await hub.PayAsync(order.Reference, order.Body, cancel);
        if (answer.Status == 202)
        {
            board.Add((string)answer.Body!["id"]!, order);
            return;
        }

        lock (faults)
        {
            faults.Add($"{order.Reference}: the hub answered {answer}");
        }
    }

    private async Task<bool> JudgeAsync(Sandbox stage, HubClient hub, WebhookReceiver ear, CancellationToken cancel)
    {
        // A bank's file may hold other callers' payments: only who sees everything is shown its bytes.
        using var operations = new HubClient(stage.Hub, stage.Keys.Alice);
        foreach (var course in board.Courses)
        {
            Confirm(course, await hub.GetAsync($"/v1/payments/{course.Id}", cancel));
        }

        screen.Title("The payments, as the hub tells them");
        screen.Show(Report.Payments(board.Courses));
        screen.Say(Legends.Payments);
        screen.Say($"[grey]{ear.Accepted.ToString("N0", CultureInfo.InvariantCulture)} signed webhooks taken, {ear.Refused} refused[/]");
        faults.AddRange(play.Judge(stage.Banks, screen));
        foreach (var example in Closing.Choose([.. board.Courses]))
        {
            await Timeline.ShowAsync(screen, operations, example, cancel);
        }

        screen.Say(Legends.Steps);

        Closing.Show(screen, faults, board.Total);
        return faults.Count == 0;
    }

    private void Confirm(Course course, JsonNode payment)
    {
        course.Connection = (string)payment["connection"]!;
        var state = (string)payment["state"]!;
        if (state != course.Order.End)
        {
            faults.Add($"{course.Order.Reference} ({course.Order.Scenario.Name}) is {state}, foretold {course.Order.End}");
        }
    }
}
