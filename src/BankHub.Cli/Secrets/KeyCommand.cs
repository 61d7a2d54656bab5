using System.CommandLine;
using BankHub.Cli.Stage;
using BankHub.Keys;

namespace BankHub.Cli.Secrets;

/// <summary><c>bankhub key</c>: makes the key ring of a hub, and API keys for its callers.</summary>
internal static class KeyCommand
{
    public static Command Make() => new("key", "Makes keys") { New(), Api() };

    private static Command New()
    {
        var file = new Argument<FileInfo>("file") { Description = "Where the key ring is to lie; an existing file is never touched" };
        var command = new Command("new", "Makes a key ring, under which the hub encrypts what it stores") { file };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file).FullName;
            if (File.Exists(path))
            {
                Console.Error.WriteLine($"{path} is there already: losing a key ring loses everything that was written under it");
                return 1;
            }

            MasterKeyFile.Create(path);
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
