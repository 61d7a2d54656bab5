using System.CommandLine;
using BankHub.Channels;
using BankHub.Channels.Examining;
using BankHub.Core.Adapters;
using BankHub.Host.Composition;
using BankHub.Hub.Catalog;
using BankHub.Keys;
using BankHub.Keys.Named;
using Microsoft.Extensions.Logging.Abstractions;
using Endpoint = BankHub.Core.Adapters.Endpoint;

namespace BankHub.Cli.Checking;

/// <summary><c>bankhub channel check</c>: opens each door of one bank and says what it sees; no message is sent.</summary>
internal static class ChannelCommand
{
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(2);

    public static Command Make() => new("channel", "Looks at the doors of a bank") { Check() };

    private static Command Check()
    {
        var bank = new Argument<string>("bank") { Description = "The id of a connection" };
        var folder = new Option<DirectoryInfo?>("--connections")
        {
            Description = "The folder of connection files; the setting Hub__ConnectionsFolder when not given",
        };
        var plugIns = new Option<DirectoryInfo?>("--plug-ins") { Description = "A folder with private banks" };
        var keys = new Option<FileInfo?>("--keys") { Description = "The file of named keys; the setting Hub__KeysFile when not given" };
        var write = new Option<bool>("--write")
        {
            Description = "Writes a small file under a temporary name, renames it and removes it: shows rights and the bank's clock; "
                + "not where the bank may take whatever appears",
        };
        var command = new Command("check", "Connects to each endpoint: host key or certificate, latency, rights, clock, and what leaves")
        {
            bank, folder, plugIns, keys, write,
        };
        command.SetAction((parsed, cancel) =>
        {
            var named = Keys(parsed.GetValue(keys)?.FullName);
            var chosen = Chosen(parsed.GetRequiredValue(bank), Folder(parsed.GetValue(folder)), parsed.GetValue(plugIns)?.FullName, named);
            return RunAsync(chosen, named, parsed.GetValue(write), Console.Out, cancel);
        });
        return command;
    }

    /// <summary>0 when messages would get through every door, else 1.</summary>
    internal static async Task<int> RunAsync(Bank bank, NamedKeys keys, bool writes, TextWriter shown, CancellationToken cancel)
    {
        using var channels = ConnectedChannels.Open(
            [new ChannelSource(bank.Connection, bank.Manifest)], new ReferencedSecrets(), keys, TimeProvider.System,
            NullLoggerFactory.Instance);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(Most);
        var worst = Verdict.Fine;
        shown.WriteLine($"{bank.Connection.Id}: {bank.Manifest.Name}");
        foreach (var endpoint in bank.Manifest.Endpoints)
        {
            var target = bank.Connection.Endpoints[endpoint.Id];
            shown.WriteLine();
            shown.WriteLine($"{endpoint.Id} ({Role(endpoint)}){(target.Address.Length > 0 ? $" at {target.Address}" : "")}");
            var facts = await channels.ExamineAsync(bank.Connection.Id, endpoint.Id, writes, deadline.Token);
            foreach (var fact in facts)
            {
                worst = fact.Verdict > worst ? fact.Verdict : worst;
                shown.WriteLine($"  {Mark(fact.Verdict)} {fact.What,-14} {fact.Seen}");
            }

            foreach (var sentence in Leaving.Said(endpoint, target))
            {
                shown.WriteLine($"    {sentence}");
            }
        }

        shown.WriteLine();
        shown.WriteLine(worst switch
        {
            Verdict.Fine => "every door is open, and no message was sent",
            Verdict.Doubtful => "every door is open, no message was sent, and somebody should look at the lines with !",
            _ => "messages would not get through: see the lines with ✗",
        });
        return worst == Verdict.Broken ? 1 : 0;
    }

    private static string Folder(DirectoryInfo? given) => given?.FullName
        ?? (Environment.GetEnvironmentVariable("Hub__ConnectionsFolder") is { Length: > 0 } set
            ? set
            : throw new InvalidDataException("Which connections? Give --connections, or set Hub__ConnectionsFolder."));

    private static NamedKeys Keys(string? given) => ConfiguredKeys.Read(
        given ?? Environment.GetEnvironmentVariable("Hub__KeysFile"), new ReferencedSecrets(), TimeProvider.System);

    internal static Bank Chosen(string id, string folder, string? plugIns, NamedKeys keys)
    {
        var known = CatalogOf.Folder(folder, plugIns, new ReferencedSecrets(), keys).Connections;
        return known.FirstOrDefault(bank => bank.Connection.Id == id) ?? throw new InvalidDataException(
            $"There is no connection {id} in {folder}; there are: {string.Join(", ", known.Select(bank => bank.Connection.Id))}.");
    }

    private static string Role(Endpoint endpoint) => endpoint.Role switch
    {
        "send" => "we send",
        "pickUp" => "we fetch files",
        "feed" => "we ask for news",
        _ => "the bank calls us",
    };

    private static char Mark(Verdict verdict) => verdict switch
    {
        Verdict.Fine => '✓',
        Verdict.Doubtful => '!',
        _ => '✗',
    };
}
