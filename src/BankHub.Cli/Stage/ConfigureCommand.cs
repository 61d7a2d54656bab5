using System.CommandLine;
using BankHub.Simulators;
using BankHub.Simulators.FirstCoastAch;

namespace BankHub.Cli.Stage;

/// <summary><c>bankhub configure</c>: what a hub needs for simulated banks that run elsewhere, as in docker-compose.yml.</summary>
internal static class ConfigureCommand
{
    public static Command Make()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "Holds the simulators' keys in banks/; gets hub/" };
        var host = new Option<string>("--host") { Description = "The simulators' host", DefaultValueFactory = _ => "simulators" };
        var sftp = new Option<int>("--sftp-port") { Description = "First Coast's port", DefaultValueFactory = _ => 2222 };
        var http = new Option<int>("--http-port") { Description = "Meridian's port", DefaultValueFactory = _ => 9200 };
        var command = new Command("configure", "Writes connections, callers and keys for simulators that run elsewhere") 
        {
            folder, host, sftp, http,
        };
        command.SetAction(parsed => Write(
            parsed.GetRequiredValue(folder).FullName, parsed.GetRequiredValue(host), parsed.GetValue(sftp), parsed.GetValue(http)));
        return command;
    }

    private static void Write(string folder, string host, int sftpPort, int httpPort)
    {
        var bank = SshKeys.In(Path.Combine(folder, "banks", "first-coast", "keys"));
        var files = new SandboxFiles(Path.Combine(folder, "hub"));
        var keys = ApiKeys.Make();
        files.WriteKeys();
        files.WriteCallers(keys, webhook: null);
        files.WriteConnections(
            new()
            {
                SftpHost = host,
                SftpPort = sftpPort,
                SftpUser = "root",
                HostKey = bank.HostKey,
                UserKeyFile = bank.UserKeyFile,
                Meridian = new($"http://{host}:{httpPort}"),
                Contract = new MeridianOptions(),
            },
            new());
        Console.WriteLine($"payment core: {keys.Core}\nalice: {keys.Alice}\nbob: {keys.Bob}");
    }
}
