using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using BankHub.Cli.Demo;
using BankHub.Cli.Stage;
using Spectre.Console;

namespace BankHub.Cli.Up;

/// <summary><c>bankhub up</c>: the whole landscape, kept running until Ctrl-C or SIGTERM.</summary>
internal static class UpCommand
{
    public static Command Make()
    {
        var port = new Option<int>("--port") { Description = "The hub's port", DefaultValueFactory = _ => 8080 };
        var folder = new Option<DirectoryInfo?>("--folder") { Description = "Keep all data here; without it they go when it ends" };
        var command = new Command("up", "Keeps PostgreSQL, the simulated banks and a hub running") { port, folder };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(port), parsed.GetValue(folder), cancel));
        return command;
    }

    private static async Task<int> RunAsync(int port, DirectoryInfo? folder, CancellationToken cancel)
    {
        Claim(port);
        var screen = new Screen(Screen.OutputIsPlain);
        await using var stage = new Sandbox(new() { HubPort = port, Folder = folder?.FullName });
        await using var ear = new WebhookReceiver(() => stage.WebhookSecret, news => Hear(screen, news));
        await stage.StartPostgresAsync(cancel);
        await stage.StartBanksAsync();
        await ear.StartAsync(cancel);
        stage.WriteCallers(ear.Address);
        await stage.StartHubAsync(cancel);
        Welcome.Show(screen, stage, ear.Address);
        await Task.Delay(Timeout.Infinite, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        screen.Say("[grey]stopping: the hub drains, then the banks and the database go[/]");
        return 0;
    }

    /// <summary>Says at once that the port is taken, and not only when everything else runs.</summary>
    private static void Claim(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
        }
        catch (SocketException taken)
        {
            throw new InvalidDataException($"The hub cannot listen on port {port} ({taken.Message}): name another one with --port.");
        }
    }

    private static void Hear(Screen screen, JsonNode news)
    {
        var who = Markup.Escape($"{news["reference"]} {news["paymentId"]}");
        screen.Say($"[grey]webhook[/] {who} [bold]{Markup.Escape($"{news["state"]}")}[/]");
    }
}
