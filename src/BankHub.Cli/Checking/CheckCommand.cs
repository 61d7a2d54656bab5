using System.CommandLine;
using BankHub.Core.Findings;
using BankHub.Hub.Catalog;

namespace BankHub.Cli.Checking;

/// <summary><c>bankhub check</c>: what a hub would say of its files at start; no hub starts, and nothing is opened.</summary>
internal static class CheckCommand
{
    public static Command Make()
    {
        var folder = new Argument<DirectoryInfo>("connections") { Description = "The folder of connection files" };
        var plugIns = new Option<DirectoryInfo?>("--plug-ins") { Description = "A folder with private banks" };
        var callers = new Option<FileInfo?>("--callers") { Description = "The callers file, to be checked too" };
        var keys = new Option<FileInfo?>("--keys") { Description = "The file of named keys, to be checked too" };
        var blind = new Option<bool>("--without-secrets") { Description = "Does not look whether secrets are there: for another machine" };
        var command = new Command("check", "Checks connections with their channel options, adapters and mappings, and names every finding")
        {
            folder, plugIns, callers, keys, blind,
        };
        command.SetAction(parsed => Run(
            new(parsed.GetRequiredValue(folder).FullName, parsed.GetValue(plugIns)?.FullName, parsed.GetValue(callers)?.FullName,
                !parsed.GetValue(blind)) { Keys = parsed.GetValue(keys)?.FullName },
            Console.Out, Console.Error));
        return command;
    }

    /// <summary>0 when a hub would start with these files, else 1.</summary>
    internal static int Run(ConfigurationCheck check, TextWriter good, TextWriter bad)
    {
        var (connections, callers, findings) = check.Look();
        foreach (var bank in connections)
        {
            good.WriteLine($"{bank.Connection.Id}: {bank.Manifest.Name}, {Count(bank.Manifest.Products.Count, "product")}, "
                + Count(bank.Manifest.Endpoints.Count, "endpoint"));
        }

        if (findings.Count > 0)
        {
            bad.WriteLine(new CatalogException(findings).Message);
            return 1;
        }

        if (connections.Count == 0)
        {
            bad.WriteLine($"{check.Connections} holds no connection: a connection is a file NAME.json in it.");
            return 1;
        }

        var counted = callers is { } number ? $" and {Count(number, "caller")}" : "";
        good.WriteLine($"{Count(connections.Count, "connection")}{counted}, {Finding.Count(0)}");
        return 0;
    }

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";
}
