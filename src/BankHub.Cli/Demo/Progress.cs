using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace BankHub.Cli.Demo;

/// <summary>Shows how far the payments are while they run: three bars on a terminal, a line every few seconds elsewhere.</summary>
internal static class Progress
{
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(100), Line = TimeSpan.FromSeconds(5);

    public static Task FollowAsync(Screen screen, Scoreboard board, Task done) =>
        screen.IsPlain ? LinesAsync(screen, board, done) : BarsAsync(screen, board, done);

    private static async Task LinesAsync(Screen screen, Scoreboard board, Task done)
    {
        while (await Task.WhenAny(done, Task.Delay(Line)) != done)
        {
            screen.Say($"  {Count(board.Taken)} taken by the hub, {Count(board.AtBank)} at their bank, {Count(board.Ended)} as foretold");
        }
    }

    private static Task BarsAsync(Screen screen, Scoreboard board, Task done) =>
        screen.Ansi.Progress().AutoClear(false)
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new CountColumn(),
                new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                var bars = new (ProgressTask Bar, Func<int> Value)[]
                {
                    (context.AddTask("taken by the hub", maxValue: board.Total), () => board.Taken),
                    (context.AddTask("at their bank", maxValue: board.Total), () => board.AtBank),
                    (context.AddTask("ended as foretold", maxValue: board.Total), () => board.Ended),
                };
                do
                {
                    await Task.WhenAny(done, Task.Delay(Frame));
                    foreach (var (bar, value) in bars)
                    {
                        bar.Value = value();
                    }
                }
                while (!done.IsCompleted);
            });

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private sealed class CountColumn : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Markup($"[bold]{Count((int)task.Value),5}[/][grey] of {Count((int)task.MaxValue)}[/]");
    }
}
