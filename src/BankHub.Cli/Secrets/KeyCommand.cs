using System.CommandLine;
using BankHub.Cli.Stage;
using BankHub.Keys;

namespace BankHub.Cli.Secrets;

/// <summary><c>bankhub key</c>: makes the key ring of a hub, and API keys for its callers.</summary>
internal static class KeyCommand
{
    public static Command Make() => new("key", "Makes keys and shows which are in use") { New(), Add(), StatusCommand.Make(), Api() };

    private static Option<string?> Token() => new("--token")
    {
        Description = "An AES key in a token that wraps the new key: its RFC 7512 URI with module-path and pin-source",
    };

    private static Func<string, byte[], string>? Wrapping(string? uri) => uri is null ? null : HsmWrap.Words(new ReferencedSecrets(), uri);

    private static Command Add()
    {
        var file = new Argument<FileInfo>("file") { Description = "The key ring" };
        var token = Token();
        var command = new Command(
            "add", "Puts a new key on a ring; hubs write under it once all of them have it, and seal again what older keys sealed")
        {
            file, token,
        };
        command.SetAction(parsed =>
        {
            var id = MasterKeyFile.Add(parsed.GetRequiredValue(file).FullName, Wrapping(parsed.GetValue(token)));
            Console.WriteLine($"key {id} is on the ring; give every node the same ring, keep a copy, and see `bankhub key status`");
        });
        return command;
    }

    private static Command New()
    {
        var file = new Argument<FileInfo>("file") { Description = "Where the key ring is to lie; an existing file is never touched" };
        var token = Token();
        var command = new Command("new", "Makes a key ring, under which the hub encrypts what it stores") { file, token };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file).FullName;
            if (File.Exists(path))
            {
                Console.Error.WriteLine($"{path} is there already: losing a key ring loses everything that was written under it");
                return 1;
            }

            MasterKeyFile.Create(path, Wrapping(parsed.GetValue(token)));
            Console.WriteLine($"made {path}; configure Hub__MasterKey=file:{path}, and keep a copy apart from the database");
            return 0;
        });
        return command;
    }

    private static Command Api()
    {
        var command = new Command("api", "Makes an API key and the hash that the callers file keeps of it");
        command.SetAction(_ =>
        {
            var key = ApiKeys.NewKey();
            Console.WriteLine($"key      {key}   (for the caller; it is stored nowhere)");
            Console.WriteLine($"keyHash  {ApiKeys.Hash(key)}   (for the callers file)");
        });
        return command;
    }
}
