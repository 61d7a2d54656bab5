using System.CommandLine;
using BankHub.Core.Ports;
using BankHub.Hub.Audit;
using BankHub.Keys;
using Npgsql;

namespace BankHub.Cli.Verifying;

/// <summary><c>bankhub verify</c>: whether everything that a hub stored is still what it wrote.</summary>
internal static class VerifyCommand
{
    private const int MostShown = 20;

    public static Command Make()
    {
        var database = new Option<string?>("--connection-string")
        {
            Description = "The hub's PostgreSQL; the setting Hub__ConnectionString when not given",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable("Hub__ConnectionString"),
        };
        var key = new Option<string?>("--master-key")
        {
            Description = "The hub's key ring (file:PATH, env:NAME); Hub__MasterKey when not given. Without it sealed content stays closed",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable("Hub__MasterKey"),
        };
        var anchors = new Option<string[]>("--anchor")
        {
            Description = "NUMBER:HASH as a hub's log says it; may be given often",
        };
        var command = new Command(
            "verify", "Walks event chains, anchors, sealed payments, statements and messages, and names the first record that was changed")
        {
            database, key, anchors,
        };
        command.SetAction((parsed, cancel) => RunAsync(
            parsed.GetValue(database), parsed.GetValue(key), parsed.GetValue(anchors) ?? [], cancel));
        return command;
    }

    private static async Task<int> RunAsync(string? database, string? key, string[] anchors, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(database))
        {
            throw new InvalidDataException("Which database? Give --connection-string, or set Hub__ConnectionString.");
        }

        var opens = true;
        ICipher? cipher = string.IsNullOrEmpty(key) ? null : new RingCipher(MasterKeyFile.Read(new ReferencedSecrets(), key));
        await using var source = Source(database);
        var found = 0;
        try
        {
            await foreach (var fault in new Verification(source, cipher, Known(anchors)).FaultsAsync(cancel))
            {
                if (fault.Record == Fault.KeyRing)
                {
                    // Nothing is known to have been changed: what is sealed was not opened.
                    opens = false;
                    Console.WriteLine($"{fault}");
                }
                else if (found++ < MostShown)
                {
                    Console.WriteLine(found == 1 ? $"first bad record: {fault}" : fault.ToString());
                }
            }
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            throw new InvalidDataException("This is no hub's database, or one of another version.");
        }

        var sealedToo = cipher is null ? "; sealed content was not opened (no --master-key)"
            : opens ? "" : "; sealed content was not opened (wrong --master-key)";
        var verdict = found switch
        {
            0 => opens ? "verified: nothing was changed" : "no other fault",
            1 => "1 fault",
            _ => $"{found} faults",
        };
        Console.WriteLine(verdict + sealedToo);
        return found == 0 && opens ? 0 : 1;
    }

    private static NpgsqlDataSource Source(string database)
    {
        try
        {
            return NpgsqlDataSource.Create(database);
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            throw new InvalidDataException(
                $"The connection string is not one of Npgsql (Host=…;Port=…;Database=…;Username=…): {e.Message}");
        }
    }

    private static Dictionary<long, string> Known(string[] anchors)
    {
        var known = new Dictionary<long, string>();
        foreach (var anchor in anchors)
        {
            var parts = anchor.Split(':');
            if (parts.Length != 2 || !long.TryParse(parts[0], out var number) || !known.TryAdd(number, parts[1]))
            {
                throw new InvalidDataException($"An anchor is NUMBER:HASH, each number once: {anchor}");
            }
        }

        return known;
    }
}
