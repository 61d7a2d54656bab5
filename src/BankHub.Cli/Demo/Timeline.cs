using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using BankHub.Cli.Api;
using Spectre.Console;

namespace BankHub.Cli.Demo;

/// <summary>One payment's whole way as the public API tells it: every event, and the very bytes that left and came back.</summary>
internal static class Timeline
{
    public static async Task ShowAsync(Screen screen, HubClient hub, Course course, CancellationToken cancel)
    {
        var events = Items(await hub.GetAsync($"/v1/payments/{course.Id}/events", cancel));
        var messages = Items(await hub.GetAsync($"/v1/payments/{course.Id}/messages", cancel));
        screen.Title($"One payment: {course.Order.Reference}, {course.Order.Scheme}, {course.Order.Scenario.Text}");
        screen.Show(Events(events));
        var excerpt = new Excerpt(course.Order.Reference);
        foreach (var message in messages)
        {
            Show(screen, message, excerpt);
        }
    }

    private static Table Events(IReadOnlyList<JsonNode> events)
    {
        var table = new Table().Border(TableBorder.None).AddColumns("after", "state", "cause", "by");
        var start = events.Count > 0 ? Time(events[0]["at"]) : default;
        foreach (var one in events)
        {
            var after = (Time(one["at"]) - start).TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
            table.AddRow($"[grey]{after} s[/]", $"[bold]{Text(one["state"])}[/]", Text(one["cause"]), $"[grey]{Text(one["actor"])}[/]");
        }

        return table;
    }

    private static void Show(Screen screen, JsonNode message, Excerpt excerpt)
    {
        var arrow = (string?)message["direction"] == "out" ? "[yellow]→ to the bank[/]" : "[cyan]← from the bank[/]";
        var size = $"[grey]{message["size"]} bytes, sha256 {Short(message)}[/]";
        screen.Say($"\n{arrow} {Text(message["kind"])} [bold]{Markup.Escape(Name(message))}[/] {size}");
        if (message["body"] is not { } body)
        {
            screen.Say($"  [grey]{Text(message["withheld"])}[/]");
            return;
        }

        foreach (var line in excerpt.Of(Encoding.UTF8.GetString(Convert.FromBase64String((string)body!))))
        {
            screen.Say($"  [grey]│[/] {line}");
        }
    }

    /// <summary>A file is known by its name, a request by its method and path, its answer by the status.</summary>
    private static string Name(JsonNode message)
    {
        var name = (string?)message["name"] ?? "";
        if (!name.StartsWith('{') || JsonNode.Parse(name) is not JsonObject told)
        {
            return name;
        }

        return told["fileName"] is { } file ? (string)file! : $"{told["method"]} {told["path"]} {told["status"]}".Trim();
    }

    private static IReadOnlyList<JsonNode> Items(JsonNode answer) =>
        [.. (answer as JsonArray ?? answer["items"]!.AsArray()).Select(item => item!)];

    private static string Short(JsonNode message) => ((string?)message["sha256"] ?? "").PadRight(12)[..12];

    private static string Text(JsonNode? node) => Markup.Escape(node?.ToString() ?? "");

    private static DateTimeOffset Time(JsonNode? node) => DateTimeOffset.Parse((string)node!, CultureInfo.InvariantCulture);
}
