using System.CommandLine;

namespace BankHub.Cli.Demo;

/// <summary><c>bankhub demo</c>: a thousand payments through five banks, or those of a file, counted to the cent.</summary>
internal static class DemoCommand
{
    public static Command Make()
    {
        var payments = new Option<int>("--payments") { Description = "How many payments", DefaultValueFactory = _ => 1_000 };
        var seed = new Option<int>("--seed") { Description = "The same seed makes the same payments", DefaultValueFactory = _ => 1 };
        var patience = new Option<int>("--patience") { Description = "Seconds until all must have ended", DefaultValueFactory = _ => 180 };
        var from = new Option<FileInfo?>("--from") { Description = "Send the payments of this NACHA file instead" };
        var folder = new Option<DirectoryInfo?>("--folder") { Description = "Keep log, configuration and data in this empty folder" };
        var command = new Command("demo", "Sends payments through five simulated banks and counts the money to the cent")
        {
            payments, seed, patience, from, folder,
        };
        foreach (var number in new[] { payments, patience })
        {
            number.Validators.Add(given =>
            {
                if (given.GetValueOrDefault<int>() < 1)
                {
                    given.AddError($"{number.Name} is at least 1.");
                }
            });
        }

        command.SetAction(async (parsed, cancel) =>
        {
            var options = new DemoOptions(
                parsed.GetValue(payments), parsed.GetValue(seed), TimeSpan.FromSeconds(parsed.GetValue(patience)), parsed.GetValue(from),
                parsed.GetValue(folder));
            var screen = new Screen(Screen.OutputIsPlain);
            IPlay play = options.From is { } file ? new FilePlay(file) : new CrowdPlay(options);
            return await new DemoRun(play, options, screen).RunAsync(cancel) ? 0 : 1;
        });
        return command;
    }
}
