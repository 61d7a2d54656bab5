using System.CommandLine;
using System.Reflection;
using BankHub.Hub.Catalog;

namespace BankHub.Cli.Checking;

/// <summary><c>bankhub check</c>: what a hub would say of its connection files, without starting one.</summary>
internal static class CheckCommand
{
    public static Command Make()
    {
        var folder = new Argument<DirectoryInfo>("connections") { Description = "The folder of connection files" };
        var plugIns = new Option<DirectoryInfo?>("--plug-ins") { Description = "A folder with private banks" };
        var command = new Command("check", "Checks connection files, adapters and mappings, and names every finding") { folder, plugIns };
        command.SetAction(parsed => Check(parsed.GetRequiredValue(folder).FullName, parsed.GetValue(plugIns)?.FullName));
        return command;
    }

    private static int Check(string folder, string? plugIns)
    {
        var banks = Assembly.Load("BankHub.Adapters");
        try
        {
            var tables = Assembly.Load("BankHub.Mapping");
            var catalog = Catalog.Load(new() { Adapters = [banks], Tables = tables, Connections = folder, PlugIns = plugIns });
            foreach (var bank in catalog.Connections)
            {
                Console.WriteLine($"{bank.Connection.Id}: {bank.Manifest.Name}, {bank.Manifest.Products.Count} products");
            }

            return 0;
        }
        catch (CatalogException wrong)
        {
            Console.Error.WriteLine(wrong.Message);
            return 1;
        }
    }
}
