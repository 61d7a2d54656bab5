using System.Globalization;
using Spectre.Console;

namespace BankHub.Cli.Demo;

/// <summary>Where the demo shows itself: colours and live bars on a terminal, plain lines in a file or in CI.</summary>
internal sealed class Screen
{
    private readonly IAnsiConsole console;

    public Screen(bool plain)
    {
        IsPlain = plain;
        console = AnsiConsole.Create(new()
        {
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = plain ? InteractionSupport.No : InteractionSupport.Detect,
        });
        if (plain)
        {
            console.Profile.Width = 120;
        }
    }

    public static bool OutputIsPlain => Console.IsOutputRedirected || Environment.GetEnvironmentVariable("CI") is "true" or "1";

    public bool IsPlain { get; }

    public IAnsiConsole Ansi => console;

    public void Title(string text)
    {
        console.WriteLine();
        console.Write(new Rule($"[bold]{Markup.Escape(text)}[/]") { Justification = Justify.Left, Style = Style.Parse("grey") });
    }

    public void Say(string markup) => console.MarkupLine(markup);

    /// <summary>A line to be copied: no markup, and not broken where the screen ends.</summary>
    public void Write(string line) => console.Profile.Out.Writer.WriteLine(line);

    public void Show(Table table) => console.Write(table);

    public async Task StepAsync(string what, Func<Task<string>> work)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var result = "";
        if (IsPlain)
        {
            result = await work();
        }
        else
        {
            await console.Status().Spinner(Spinner.Known.Dots).StartAsync(Markup.Escape(what), async _ => result = await work());
        }

        var took = clock.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        console.MarkupLine($"[green]✓[/] {Markup.Escape(what)} [grey]{Markup.Escape(result)} ({took} s)[/]");
    }
}
